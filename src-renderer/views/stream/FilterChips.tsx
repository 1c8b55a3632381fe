import { IconX } from "@tabler/icons-react";
import { sourceName } from "../../components/source-name.ts";
import { type Speech, useSpeech } from "../../i18n/language.ts";
import { setPeriod, usePeriod } from "../../state/whereabouts.ts";
import { type FilterPart, filterParts, without } from "./column-filter.ts";
import type { ColumnFilter } from "./columns.ts";
import classes from "./FilterChips.module.css";
import { languageName } from "./language-name.ts";

/** What a part of a filter is called. */
export function partName(part: FilterPart, { t, lang, formats }: Speech): string {
  switch (part.part) {
    case "text":
      return t("stream.part.text", { text: part.value.slice(0, 60) });
    case "sources":
      return sourceName(part.value, t);
    case "kinds":
      // Safe: only kinds of the vocabulary are offered.
      return t(`words.kind.${part.value as ColumnFilter["kinds"][number]}`);
    case "families":
      return t(`words.family.${part.value as ColumnFilter["families"][number]}`);
    case "langs":
      return languageName(part.value, lang);
    case "isFlagged":
      return t("stream.filter.flagged");
    case "assigned":
      return t(`stream.filter.assigned.${part.value}`);
    case "arrived":
      return t("stream.part.arrived", {
        from: formats.dateTime(part.span.after + 1),
        to: formats.time(part.span.upTo + 1),
      });
    case "relaysOf":
      return t("stream.part.relaysOf", { handle: part.value });
    case "broughtBy":
      return t("stream.part.broughtBy", { source: part.value.slice(0, 60) });
    case "cascade":
      return part.handle === null
        ? t("stream.part.cascadeUnknown")
        : t("stream.part.cascade", { handle: part.handle });
    default:
      return part.value;
  }
}

/** What narrows a column, each part taken away with one press. The query is left out where its own line shows it. */
export function FilterChips(props: {
  readonly filter: ColumnFilter;
  readonly isSearching: boolean;
  readonly onChange: (change: Partial<ColumnFilter>) => void;
}) {
  const { filter, isSearching, onChange } = props;
  const speech = useSpeech();
  const { t } = speech;
  const period = usePeriod();
  const isDayLong = period !== null && period.to - period.from > 20 * 3_600_000;
  const parts = filterParts(filter).filter(({ part }) => part !== "text" || !isSearching);
  if (parts.length === 0 && period === null) return null;
  const moment = isDayLong ? speech.formats.dateTime : speech.formats.time;
  return (
    <ul className={classes.parts} aria-label={t("stream.filter.active")}>
      {period !== null && (
        <li>
          <Part
            name={t("frame.period.label", { from: moment(period.from), to: moment(period.to) })}
            onRemove={() => setPeriod(null)}
          />
        </li>
      )}
      {parts.map((part) => (
        <li key={JSON.stringify(part)}>
          <Part name={partName(part, speech)} onRemove={() => onChange(without(filter, part))} />
        </li>
      ))}
    </ul>
  );
}

function Part({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  const { t } = useSpeech();
  return (
    <button
      type="button"
      className={classes.part}
      aria-label={t("stream.filter.remove", { name })}
      title={t("stream.filter.remove", { name })}
      onClick={onRemove}
    >
      <bdi>{name}</bdi>
      <IconX size={12} stroke={1.75} aria-hidden />
    </button>
  );
}
