import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Dialog } from "../../components/Dialog.tsx";
import { Kbd } from "../../components/Kbd.tsx";
import { useSpeech } from "../../i18n/language.ts";
import classes from "./Palette.module.css";
import type { PaletteItem } from "./palette-items.ts";
import { takeTypedAhead } from "./typed-ahead.ts";
import { usePaletteItems } from "./use-palette-items.ts";

/** Ctrl+K: every command, and whatever the room knows by name. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { t, rich } = useSpeech();
  const id = useId();
  const [query, setQuery] = useState("");
  const [picked, setPicked] = useState(0);
  const { items, isSearching } = usePaletteItems(query);
  const at = Math.min(picked, items.length - 1);
  const run = (item: PaletteItem | undefined): void => {
    if (item === undefined) return;
    onClose();
    // After the dialog has given the focus back.
    requestAnimationFrame(() => requestAnimationFrame(item.run));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 8,
      PageUp: -8,
    };
    const move = moves[event.key];
    if (move !== undefined) setPicked(Math.min(Math.max(at + move, 0), items.length - 1));
    else if (event.key === "Enter") run(items[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog isBare onClose={onClose} size={640} title={t("frame.palette.title")}>
      <div className={classes.ask}>
        <IconSearch size={18} stroke={1.75} aria-hidden />
        <input
          className={classes.input}
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
          aria-label={t("frame.palette.placeholder")}
          placeholder={t("frame.palette.placeholder")}
          value={query}
          data-autofocus
          onFocus={() => {
            const ahead = takeTypedAhead();
            if (ahead !== "") setQuery((now) => ahead + now);
          }}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setPicked(0);
          }}
          onKeyDown={onKeyDown}
        />
        {isSearching && <span className={classes.aside}>{t("frame.palette.searching")}</span>}
      </div>
      <PaletteList id={id} items={items} at={at} onPick={setPicked} onRun={run} />
      {items.length === 0 && <p className={classes.none}>{t("frame.palette.empty", { query })}</p>}
      <p className={classes.hint}>
        {rich("frame.palette.hint", {
          move: <Kbd shortcut="ArrowUp ArrowDown" />,
          enter: <Kbd shortcut="Enter" />,
          escape: <Kbd shortcut="Escape" />,
        })}
        <span role="status" className="visually-hidden">
          {t("frame.palette.count", { count: items.length })}
        </span>
      </p>
    </Dialog>
  );
}

function PaletteList(props: {
  readonly id: string;
  readonly items: readonly PaletteItem[];
  readonly at: number;
  readonly onPick: (at: number) => void;
  readonly onRun: (item: PaletteItem) => void;
}) {
  const { t } = useSpeech();
  const { id, items, at, onPick, onRun } = props;
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list may put the picked one out of sight too.
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [at, items]);
  return (
    <div
      className={classes.list}
      id={`${id}-list`}
      role="listbox"
      aria-label={t("frame.palette.title")}
      ref={list}
      tabIndex={-1}
    >
      {items.map((item, index) => {
        const Glyph = item.icon;
        const isFirst = items[index - 1]?.group !== item.group;
        return (
          <div key={item.key} role="presentation">
            {isFirst && (
              <div className={classes.group} role="presentation">
                {t(`frame.palette.group.${item.group}`)}
              </div>
            )}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above holds the focus and the keys. */}
            <div
              id={`${id}-${index}`}
              className={classes.item}
              role="option"
              aria-selected={index === at}
              tabIndex={-1}
              onClick={() => onRun(item)}
              onMouseMove={() => index !== at && onPick(index)}
            >
              <Glyph size={16} stroke={1.75} aria-hidden />
              <bdi className={classes.label}>{item.label}</bdi>
              <span className={classes.aside}>{item.aside}</span>
              {item.shortcut !== null && <Kbd shortcut={item.shortcut} />}
            </div>
          </div>
        );
      })}
    </div>
  );
}
