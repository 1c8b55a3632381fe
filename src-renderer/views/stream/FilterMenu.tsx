import { ActionIcon, Indicator, Popover } from "@mantine/core";
import "@mantine/core/styles/Indicator.layer.css";
import { IconFilter } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { mentionKinds, spreadFamilies } from "../../../src-main/contract/vocabulary.ts";
import { Chip } from "../../components/Chip.tsx";
import { sourceName } from "../../components/source-name.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useAnswer } from "../../state/use-answer.ts";
import { filterParts } from "./column-filter.ts";
import type { ColumnFilter } from "./columns.ts";
import { languageName } from "./language-name.ts";
import classes from "./SearchLine.module.css";

/** Languages always offered; others come from the column's own filter. */
const usualLangs = ["fr", "en", "es", "de", "it", "ar"] as const;

export interface FilterMenuProps {
  readonly filter: ColumnFilter;
  readonly onChange: (change: Partial<ColumnFilter>) => void;
}

/** Everything that can narrow a column, as chips to press. */
export function FilterMenu(props: FilterMenuProps) {
  const { t } = useSpeech();
  const count = filterParts(props.filter).filter(({ part }) => part !== "text").length;
  return (
    <Popover width={320} position="bottom-end" trapFocus returnFocus>
      <Indicator disabled={count === 0} size={7} offset={5} color="var(--cf-ember)">
        <Popover.Target>
          <ActionIcon
            aria-label={t("stream.filter.open", { count })}
            title={t("stream.filter.open", { count })}
          >
            <IconFilter size={16} stroke={1.75} />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown>
        <Filters {...props} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Filters({ filter, onChange }: FilterMenuProps) {
  const { t, lang } = useSpeech();
  const { answer } = useAnswer({
    name: "volume",
    filter: {},
    from: null,
    to: null,
    bucket: 86_400_000,
    asOf: null,
  });
  const sources = [...new Set([...(answer?.sources ?? []), ...filter.sources])];
  const langs = [...new Set([...usualLangs, ...filter.langs])];
  const toggled = <T extends string>(values: readonly T[], value: T): readonly T[] =>
    values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return (
    <div className={classes.filters}>
      <Group name={t("stream.filter.handling")}>
        <Chip isOn={filter.isFlagged} onToggle={() => onChange({ isFlagged: !filter.isFlagged })}>
          {t("stream.filter.flagged")}
        </Chip>
        {(["me", "anyone"] as const).map((assigned) => (
          <Chip
            key={assigned}
            isOn={filter.assigned === assigned}
            onToggle={() => onChange({ assigned: filter.assigned === assigned ? "any" : assigned })}
          >
            {t(`stream.filter.assigned.${assigned}`)}
          </Chip>
        ))}
      </Group>
      <Group name={t("stream.filter.families")}>
        {spreadFamilies.map((family) => (
          <Chip
            key={family}
            isOn={filter.families.includes(family)}
            onToggle={() => onChange({ families: toggled(filter.families, family) })}
          >
            {t(`words.family.${family}`)}
          </Chip>
        ))}
      </Group>
      <Group name={t("stream.filter.kinds")}>
        {mentionKinds.map((kind) => (
          <Chip
            key={kind}
            isOn={filter.kinds.includes(kind)}
            onToggle={() =>
              onChange({
                kinds: toggled(filter.kinds, kind),
                view: filter.view === "press" ? "all" : filter.view,
              })
            }
          >
            {t(`words.kind.${kind}`)}
          </Chip>
        ))}
      </Group>
      {sources.length > 0 && (
        <Group name={t("stream.filter.sources")}>
          {sources.map((source) => (
            <Chip
              key={source}
              isOn={filter.sources.includes(source)}
              onToggle={() => onChange({ sources: toggled(filter.sources, source) })}
            >
              {sourceName(source, t)}
            </Chip>
          ))}
        </Group>
      )}
      <Group name={t("stream.filter.langs")}>
        {langs.map((code) => (
          <Chip
            key={code}
            isOn={filter.langs.includes(code)}
            onToggle={() => onChange({ langs: toggled(filter.langs, code) })}
          >
            {languageName(code, lang)}
          </Chip>
        ))}
      </Group>
    </div>
  );
}

function Group({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <fieldset className={classes.group}>
      <legend>{name}</legend>
      <div className={classes.chips}>{children}</div>
    </fieldset>
  );
}
