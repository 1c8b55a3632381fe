import { Button, TextInput } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useState } from "react";
import type { MentionPage, MentionRow } from "../../../src-main/contract/answer.ts";
import { ConfirmWords } from "../../components/ConfirmWords.tsx";
import { FigureLink } from "../../components/FigureLink.tsx";
import { SafeText } from "../../components/SafeText.tsx";
import { useSpeech } from "../../i18n/language.ts";
import type { MentionsBehind } from "../../state/mentions-behind.ts";
import { useAsOf, useIsReplaying } from "../../state/replay.ts";
import { runCommand } from "../../state/run-command.ts";
import { useAnswer } from "../../state/use-answer.ts";
import { select } from "../../state/whereabouts.ts";
import { changeFilter } from "./columns.ts";
import { columnsNow, setColumns } from "./columns-store.ts";
import { activeColumn } from "./feeds.ts";
import classes from "./MentionDetail.module.css";

/** What an account did in this crisis, and nowhere else: positions in this spread, no judgement on a person. */
export function DetailAuthor({ row }: { readonly row: MentionRow }) {
  const { t } = useSpeech();
  const asOf = useAsOf();
  const isPast = useIsReplaying();
  const [isErasing, setErasing] = useState(false);
  const { author, source } = row.mention;
  const key = author?.id ?? author?.handle ?? null;
  const { answer } = useAnswer(
    key === null
      ? null
      : {
          name: "mentions",
          filter: { author: key, sources: [source] },
          before: null,
          after: null,
          limit: 100,
          withCount: true,
          asOf,
        },
  );
  if (key === null || author === null) return null;
  return (
    <div className={classes.part}>
      <h4>{t("stream.detail.author")}</h4>
      <p className={classes.quiet}>{t("stream.detail.authorHere")}</p>
      {answer !== null && <Figures page={answer} author={author.handle ?? key} row={row} />}
      <div className={classes.ways}>
        <Button
          onClick={() =>
            setColumns(
              changeFilter(columnsNow(), activeColumn(), { author: author.handle ?? key, view: "all" }),
            )
          }
        >
          {t("stream.detail.authorOnly")}
        </Button>
        {!isPast && (
          <Button color="red" variant="subtle" onClick={() => setErasing(true)}>
            {t("stream.erase.open")}
          </Button>
        )}
      </div>
      {isErasing && <Erase source={source} authorId={key} onClose={() => setErasing(false)} />}
    </div>
  );
}

/** What the account did and what came of it; each figure opens the mentions it counts. */
function Figures(props: { readonly page: MentionPage; readonly author: string; readonly row: MentionRow }) {
  const { page, author, row } = props;
  const { t, formats } = useSpeech();
  const { rows, count } = page;
  const total = count?.count ?? rows.length;
  const reposts = rows.filter(({ mention }) => mention.kind === "repost").length;
  const first = rows.at(-1);
  const followers = row.mention.author?.followers ?? null;
  const own: MentionsBehind = { author, sources: [row.mention.source] };
  return (
    <>
      <dl className={classes.figures}>
        <dt>{t("stream.author.mentions")}</dt>
        <dd>
          <FigureLink behind={own}>{formats.number(total)}</FigureLink>
        </dd>
        <dt>{t("stream.author.reposts")}</dt>
        <dd>
          {reposts === 0 ? (
            formats.number(0)
          ) : (
            <FigureLink behind={{ ...own, kinds: ["repost"] }}>{formats.number(reposts)}</FigureLink>
          )}
        </dd>
        <Received rows={rows} />
        {first !== undefined && total <= rows.length && (
          <>
            <dt>{t("stream.author.first")}</dt>
            <dd>
              <button type="button" className={classes.opens} onClick={() => pick(first)}>
                {formats.dateTime(first.time)}
              </button>
            </dd>
          </>
        )}
        {followers !== null && (
          <>
            <dt>{t("stream.author.followers")}</dt>
            <dd>{formats.compact(followers)}</dd>
          </>
        )}
      </dl>
      {total > rows.length && (
        <p className={classes.quiet}>{t("stream.author.sample", { count: rows.length })}</p>
      )}
    </>
  );
}

function pick({ mention, root, time }: MentionRow): void {
  select({ kind: "mention", id: mention.id, root, time });
}

const receivedBy = ({ observed }: MentionRow): number =>
  observed.reposts + observed.quotes + observed.replies;

const mostReceived = 12;

/** What was received, and which of the account's mentions it came to: the number opens its rows. */
function Received({ rows }: { readonly rows: readonly MentionRow[] }) {
  const { t, formats } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const answered = rows
    .filter((row) => receivedBy(row) > 0)
    .toSorted((a, b) => receivedBy(b) - receivedBy(a));
  const sum = answered.reduce((total, row) => total + receivedBy(row), 0);
  const Chevron = isOpen ? IconChevronUp : IconChevronDown;
  return (
    <>
      <dt>{t("stream.author.answered")}</dt>
      <dd>
        {sum === 0 ? (
          formats.number(0)
        ) : (
          <button
            type="button"
            className={classes.opens}
            aria-expanded={isOpen}
            aria-label={t("stream.author.answeredShow", { count: sum })}
            onClick={() => setOpen(!isOpen)}
          >
            {formats.number(sum)}
            <Chevron size={13} stroke={1.75} aria-hidden />
          </button>
        )}
      </dd>
      {isOpen && (
        <>
          <dt className="visually-hidden">{t("stream.author.answeredTo")}</dt>
          <dd className={classes.received}>
            <ul>
              {answered.slice(0, mostReceived).map((row) => (
                <li key={row.mention.id}>
                  <button type="button" className={classes.receivedRow} onClick={() => pick(row)}>
                    <span className={classes.receivedText}>
                      <SafeText text={row.mention.text} foldAt={120} isInline />
                    </span>
                    <b>{formats.number(receivedBy(row))}</b>
                  </button>
                </li>
              ))}
            </ul>
            {answered.length > mostReceived && (
              <p className={classes.quiet}>
                {t("stream.author.answeredMore", { count: answered.length - mostReceived })}
              </p>
            )}
          </dd>
        </>
      )}
    </>
  );
}

function Erase(props: { readonly source: string; readonly authorId: string; readonly onClose: () => void }) {
  const { source, authorId, onClose } = props;
  const { t } = useSpeech();
  const [reason, setReason] = useState("");
  return (
    <ConfirmWords
      isOpen
      title={t("stream.erase.title")}
      word={t("stream.erase.word")}
      action={t("stream.erase.do")}
      isDangerous
      onClose={onClose}
      onConfirm={async () => {
        const reply = await runCommand(
          { type: "erase-author", source, authorId, reason },
          { toast: t("stream.did.erase") },
        );
        return reply.ok;
      }}
    >
      <p>{t("stream.erase.goes")}</p>
      <p>{t("stream.erase.stays")}</p>
      <p>{t("stream.erase.others")}</p>
      <TextInput
        label={t("stream.erase.reason")}
        value={reason}
        maxLength={2000}
        required
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmWords>
  );
}
