import { ActionIcon, Popover, TextInput } from "@mantine/core";
import { IconCheck, IconLayoutColumns, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useT } from "../../i18n/language.ts";
import { applyLayout, forgetLayout, presets, saveLayout, useLayout } from "../../state/layout.ts";
import classes from "./LayoutMenu.module.css";

const names = ["even", "reading", "answer", "wall"] as const;

/** The layouts that come with the room and one's own, by name. */
export function LayoutMenu({ className }: { readonly className: string }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const saved = useLayout((layout) => layout.saved);
  const apply = (sizes: Parameters<typeof applyLayout>[0]): void => {
    applyLayout(sizes);
    setOpen(false);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="right-end" width={250} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={className}
          aria-label={t("frame.layout.title")}
          onClick={() => setOpen(!isOpen)}
        >
          <IconLayoutColumns size={19} stroke={1.75} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <h3 className={classes.title}>{t("frame.layout.title")}</h3>
        <ul>
          {names.map((name) => (
            <li key={name} className={classes.row}>
              <button type="button" className={classes.apply} onClick={() => apply(presets[name])}>
                {t(`frame.layout.${name}`)}
              </button>
            </li>
          ))}
          {saved.map((layout) => (
            <li key={layout.name} className={classes.row}>
              <button type="button" className={classes.apply} onClick={() => apply(layout)}>
                <bdi>{layout.name}</bdi>
              </button>
              <ActionIcon
                size={24}
                aria-label={t("frame.layout.remove", { name: layout.name })}
                onClick={() => forgetLayout(layout.name)}
              >
                <IconX size={14} stroke={1.75} />
              </ActionIcon>
            </li>
          ))}
        </ul>
        <SaveLayout />
      </Popover.Dropdown>
    </Popover>
  );
}

function SaveLayout() {
  const t = useT();
  const [name, setName] = useState("");
  return (
    <form
      className={classes.save}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === "") return;
        saveLayout(name.trim());
        setName("");
      }}
    >
      <TextInput
        className={classes.name ?? ""}
        aria-label={t("frame.layout.name")}
        placeholder={t("frame.layout.save")}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={60}
      />
      <ActionIcon
        type="submit"
        size={30}
        variant="default"
        disabled={name.trim() === ""}
        aria-label={t("frame.save")}
      >
        <IconCheck size={16} stroke={1.75} />
      </ActionIcon>
    </form>
  );
}
