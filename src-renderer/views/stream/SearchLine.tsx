import { ActionIcon, TextInput } from "@mantine/core";
import { IconSearch, IconX } from "@tabler/icons-react";
import { type ReactNode, useEffect, useState } from "react";
import { useT } from "../../i18n/language.ts";
import type { ColumnFilter } from "./columns.ts";
import { FilterMenu } from "./FilterMenu.tsx";
import { QueryReading, readQuery } from "./QueryReading.tsx";
import classes from "./SearchLine.module.css";
import { setSearching } from "./stream-store.ts";

/** A query is asked once the typing rests this long, ms. */
const restMs = 250;

/** Search and filters of a column, in one line that opens under its head. */
export function SearchLine(props: {
  readonly column: string;
  readonly filter: ColumnFilter;
  readonly onChange: (change: Partial<ColumnFilter>) => void;
  /** Menu of the column, where its head has no room for it. */
  readonly menu: ReactNode;
}) {
  const { column, filter, onChange, menu } = props;
  const t = useT();
  const [typed, setTyped] = useState(filter.text);
  // Changed elsewhere: a part of the filter taken away, a text searched from its copies.
  useEffect(() => setTyped(filter.text), [filter.text]);
  useEffect(() => {
    if (typed === filter.text || !readQuery(typed).isUnderstood) return;
    const timer = setTimeout(() => onChange({ text: typed }), restMs);
    return () => clearTimeout(timer);
  }, [typed, filter.text, onChange]);
  const isFaulty = !readQuery(typed).isUnderstood;
  const readingId = `reading-${column}`;
  return (
    <search className={classes.search}>
      <div className={classes.line}>
        <TextInput
          type="search"
          className={classes.input ?? ""}
          aria-label={t("stream.query.label")}
          placeholder={t("stream.query.placeholder")}
          aria-describedby={readingId}
          aria-invalid={isFaulty}
          value={typed}
          maxLength={4000}
          spellCheck={false}
          autoFocus
          leftSection={<IconSearch size={14} stroke={1.75} aria-hidden />}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !isFaulty) onChange({ text: typed });
            if (event.key !== "Escape") return;
            event.preventDefault();
            if (typed === "") setSearching(column, false);
            else {
              setTyped("");
              onChange({ text: "" });
            }
          }}
        />
        <FilterMenu filter={filter} onChange={onChange} />
        <span className={classes.menu}>{menu}</span>
        <ActionIcon
          aria-label={t("stream.query.close")}
          title={t("stream.query.close")}
          onClick={() => {
            onChange({ text: "" });
            setSearching(column, false);
          }}
        >
          <IconX size={15} stroke={1.75} />
        </ActionIcon>
      </div>
      <QueryReading text={typed} id={readingId} />
    </search>
  );
}
