import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { MentionPage, MentionRow } from "../../../src-main/contract/answer.ts";
import { ConfirmWords } from "../../components/ConfirmWords.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { useAsOf, useIsReplaying } from "../../state/replay.ts";
import { runCommand } from "../../state/run-command.ts";
import { useAnswer } from "../../state/use-answer.ts";
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
      {answer !== null && <Figures page={answer} followers={author.followers} />}
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

function Figures({ page, followers }: { readonly page: MentionPage; readonly followers: number | null }) {
  const { t, formats } = useSpeech();
  const { rows, count } = page;
  const total = count?.count ?? rows.length;
  const answered = rows.reduce(
    (sum, { observed }) => sum + observed.reposts + observed.quotes + observed.replies,
    0,
  );
  const first = rows.at(-1)?.time ?? null;
  const facts: readonly (readonly [string, string])[] = [
    [t("stream.author.mentions"), formats.number(total)],
    [
      t("stream.author.reposts"),
      formats.number(rows.filter(({ mention }) => mention.kind === "repost").length),
    ],
    [t("stream.author.answered"), formats.number(answered)],
    ...(first === null || total > rows.length
      ? []
      : [[t("stream.author.first"), formats.dateTime(first)] as const]),
    ...(followers === null ? [] : [[t("stream.author.followers"), formats.compact(followers)] as const]),
  ];
  return (
    <>
      <dl className={classes.figures}>
        {facts.map(([label, value]) => (
          <div key={label} style={{ display: "contents" }}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {total > rows.length && (
        <p className={classes.quiet}>{t("stream.author.sample", { count: rows.length })}</p>
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
