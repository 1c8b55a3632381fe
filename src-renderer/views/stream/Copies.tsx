import { Button } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconSearch } from "@tabler/icons-react";
import type { MentionRow } from "../../../src-main/contract/answer.ts";
import { MentionAuthor } from "../../components/mention/MentionAuthor.tsx";
import { MentionTime } from "../../components/mention/MentionCard.tsx";
import { copiedBy } from "../../components/mention/mention-words.ts";
import { quoteWords } from "../../components/mention/quote-words.ts";
import { useSpeech } from "../../i18n/language.ts";
import { select } from "../../state/whereabouts.ts";
import classes from "./Copies.module.css";
import { changeFilter } from "./columns.ts";
import { columnsNow, setColumns } from "./columns-store.ts";
import { groupOf, type StreamItem } from "./fold-copies.ts";
import { setExpanded } from "./stream-store.ts";

const mostListed = 40;

/** Who wrote a repeated text: how many accounts, judged by nobody. */
export function CopiesHead({ row }: { readonly row: MentionRow }) {
  const speech = useSpeech();
  return (
    <span className={classes.head}>
      <b>{copiedBy(row, speech)}</b>
      <span className={classes.quiet}>{speech.t("stream.copies.same")}</span>
    </span>
  );
}

/** Whom the texts name and how many there are; opens the list. */
export function CopiesFigures({
  item,
  isExpanded,
}: {
  readonly item: StreamItem;
  readonly isExpanded: boolean;
}) {
  const { t, formats } = useSpeech();
  const { copies } = item.row;
  const group = groupOf(item.row);
  if (copies === null || group === null) return null;
  const targets = copies.targets ?? 0;
  const count = formats.number(copies.count);
  const Chevron = isExpanded ? IconChevronUp : IconChevronDown;
  return (
    <button
      type="button"
      className={classes.open}
      aria-expanded={isExpanded}
      onClick={() => setExpanded(group, !isExpanded)}
    >
      {targets > 0
        ? t("stream.copies.targets", { count: targets })
        : t("stream.copies.texts", { count: copies.count, shown: count })}
      <Chevron size={14} stroke={1.75} aria-hidden />
    </button>
  );
}

/** The copies at hand, one line each, and the way to all of them. */
export function CopiesList({ item, column }: { readonly item: StreamItem; readonly column: string }) {
  const { t } = useSpeech();
  const { row, hidden } = item;
  const shown = hidden.slice(0, mostListed);
  const others = (row.copies?.count ?? 0) - shown.length - 1;
  const words = quoteWords(row.mention.text);
  return (
    <div className={classes.list}>
      <ul>
        {shown.map((copy) => (
          <li key={copy.mention.id}>
            <button
              type="button"
              className={classes.copy}
              onClick={() =>
                select({ kind: "mention", id: copy.mention.id, root: copy.root, time: copy.time })
              }
            >
              <MentionAuthor row={copy} />
              <bdi className={classes.named}>{copy.mention.mentions.slice(0, 3).join(" ")}</bdi>
              <MentionTime at={copy.time} />
            </button>
          </li>
        ))}
      </ul>
      <div className={classes.foot}>
        {others > 0 && <span>{t("stream.copies.others", { count: others })}</span>}
        {words !== null && (
          <Button
            variant="subtle"
            leftSection={<IconSearch size={14} stroke={1.75} />}
            onClick={() => setColumns(changeFilter(columnsNow(), column, { text: words, view: "all" }))}
          >
            {t("stream.copies.search")}
          </Button>
        )}
      </div>
    </div>
  );
}
