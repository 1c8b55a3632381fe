import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useSpeech } from "../../i18n/language.ts";
import { ColumnTools, ViewChips } from "./ColumnTools.tsx";
import { type Column, type ColumnFilter, renameColumn } from "./columns.ts";
import { columnsNow, setColumns } from "./columns-store.ts";
import type { Feed, FeedState } from "./feed-state.ts";
import classes from "./StreamColumn.module.css";

/** Head of a column among others: its name, how much it holds, its tools. */
export function ColumnHead(props: {
  readonly column: Column;
  readonly feed: Feed;
  readonly state: FeedState;
  readonly name: string;
  readonly isRenaming: boolean;
  readonly onRename: (isRenaming: boolean) => void;
  readonly onChange: (change: Partial<ColumnFilter>) => void;
}) {
  const { column, feed, state, name, isRenaming, onRename, onChange } = props;
  const { formats } = useSpeech();
  const { count } = state;
  return (
    <header className={classes.head}>
      {isRenaming ? (
        <RenameColumn column={column} onDone={() => onRename(false)} />
      ) : (
        <h3 title={name}>
          <bdi>{name}</bdi>
        </h3>
      )}
      {count !== null && (
        <span className={classes.count}>
          {formats.number(count.count)}
          {count.isCapped && "+"}
        </span>
      )}
      <span className={classes.gap} />
      <span className={classes.views}>
        <ViewChips view={column.filter.view} onView={(view) => onChange({ view })} />
      </span>
      <ColumnTools
        column={column}
        feed={feed}
        isPaused={state.isPaused}
        isAlone={false}
        onRename={() => onRename(true)}
      />
    </header>
  );
}

export function RenameColumn({ column, onDone }: { readonly column: Column; readonly onDone: () => void }) {
  const { t } = useSpeech();
  const [name, setName] = useState(column.name ?? "");
  const save = (): void => {
    setColumns(renameColumn(columnsNow(), column.id, name));
    onDone();
  };
  return (
    <form
      className={classes.rename}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextInput
        aria-label={t("stream.column.name")}
        placeholder={t("stream.column.name")}
        value={name}
        maxLength={80}
        autoFocus
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.preventDefault();
          onDone();
        }}
      />
    </form>
  );
}
