import { IconAlertTriangle, IconBan } from "@tabler/icons-react";
import type { StatementView } from "../../../src-main/contract/room-state.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useRoom } from "../../state/room.ts";
import { SafeText } from "../SafeText.tsx";
import classes from "./StatementNotice.module.css";
import { wordsReadBefore } from "./statement-record.ts";
import { WordChanges } from "./WordChanges.tsx";

/** What went wrong with a statement, where it is read: stale words and what changed in them, or a refusal and its reason. */
export function StatementNotice({ statement }: { readonly statement: StatementView }) {
  if (statement.status === "stale") return <Stale statement={statement} />;
  return statement.status === "rejected" ? <Rejected statement={statement} /> : null;
}

function Stale({ statement }: { readonly statement: StatementView }) {
  const { t, formats } = useSpeech();
  const entries = useRoom((room) => room.entries);
  const people = useRoom((room) => room.people);
  const before = wordsReadBefore(statement, entries);
  const edit = entries.findLast(
    ({ event }) =>
      event.type === "statement-edited" && event.statementId === statement.id && event.makesStale,
  );
  const who = people[edit?.by ?? ""]?.name ?? t("events.someone");
  const time = formats.time(Date.parse(edit?.occurredAt ?? statement.draftedAt));
  return (
    <div className={classes.notice}>
      <p className={classes.title}>
        <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
        {t("response.statement.stale")}
      </p>
      <p className={classes.body}>
        {t(before === null ? "response.statement.staleCircuit" : "response.statement.staleBody", {
          who,
          time,
        })}
      </p>
      {before !== null && (
        <>
          <h4 className={classes.label}>{t("response.statement.compare")}</h4>
          <WordChanges before={before} after={statement.wording} />
        </>
      )}
    </div>
  );
}

function Rejected({ statement }: { readonly statement: StatementView }) {
  const { t, formats } = useSpeech();
  const people = useRoom((room) => room.people);
  const last = statement.rejections.at(-1);
  if (last === undefined) return null;
  return (
    <div className={classes.notice}>
      <p className={classes.title}>
        <IconBan size={16} stroke={1.75} aria-hidden />
        {t("response.statement.rejectedBy", {
          who: people[last.by]?.name ?? t("events.someone"),
          role: t(`words.role.${last.role}`),
          time: formats.time(Date.parse(last.at)),
        })}
      </p>
      <SafeText text={last.reason} />
    </div>
  );
}
