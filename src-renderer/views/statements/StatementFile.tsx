import { Button } from "@mantine/core";
import { IconFileOff, IconPrinter } from "@tabler/icons-react";
import { useCallback, useMemo, useState } from "react";
import type { StatementView } from "../../../src-main/contract/room-state.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { EntryList } from "../../components/EntryList.tsx";
import { PrintSheet } from "../../components/PrintSheet.tsx";
import { StatementCard } from "../../components/statement/StatementCard.tsx";
import { recordOf } from "../../components/statement/statement-record.ts";
import { totalsByRole, waitsOf } from "../../components/statement/waiting-figures.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useShownNow } from "../../state/clock.ts";
import { useRoom } from "../../state/room.ts";
import { go } from "../../state/whereabouts.ts";
import classes from "./StatementFile.module.css";
import { RoleTotals } from "./WaitsByRole.tsx";
import { Wordings } from "./Wordings.tsx";

/** All there is about a statement: its words, its delays, every wording it has had, and its approval record. */
export function StatementFile({ statement }: { readonly statement: StatementView }) {
  const { t, formats } = useSpeech();
  const [isPrinting, setPrinting] = useState(false);
  const endPrinting = useCallback(() => setPrinting(false), []);
  const who = useRoom((room) => room.people[statement.draftedBy]?.name) ?? t("events.someone");
  return (
    <div className={classes.file}>
      <div className={classes.main}>
        <StatementCard statement={statement} />
        <p className={classes.origin}>
          {t("response.board.draftedBy", { who, time: formats.dateTime(Date.parse(statement.draftedAt)) })}
          <FromTemplate statement={statement} />
          <Button
            variant="subtle"
            leftSection={<IconPrinter size={14} stroke={1.75} />}
            onClick={() => setPrinting(true)}
          >
            {t("response.board.print")}
          </Button>
        </p>
        <Wordings statement={statement} />
      </div>
      <div className={classes.aside}>
        <Delays statement={statement} />
        <ApprovalRecord statement={statement} />
      </div>
      {isPrinting && (
        <PrintSheet title={t("response.statement.name", { number: statement.number })} onDone={endPrinting}>
          <div className={classes.paper}>
            <StatementCard statement={statement} />
            <Wordings statement={statement} />
            <Delays statement={statement} />
            <ApprovalRecord statement={statement} />
          </div>
        </PrintSheet>
      )}
    </div>
  );
}

function FromTemplate({ statement }: { readonly statement: StatementView }) {
  const { t } = useSpeech();
  const runs = useRoom((room) => room.runs);
  const { template } = statement;
  if (template === null) return null;
  const { playbookId, version, templateId } = template;
  const playbook = Object.values(runs).find(
    (run) => run.playbook.id === playbookId && run.playbook.version === version,
  )?.playbook;
  const title = playbook?.templates.find((one) => one.id === templateId)?.title ?? templateId;
  return <span> · {t("response.board.fromTemplate", { title, version })}</span>;
}

function Delays({ statement }: { readonly statement: StatementView }) {
  const { t, formats } = useSpeech();
  const entries = useRoom((room) => room.entries);
  const now = useShownNow();
  const totals = useMemo(() => totalsByRole(waitsOf(statement, entries, now)), [statement, entries, now]);
  const { submittedAt, approvedAt, publishedAt, draftedAt } = statement;
  return (
    <section className={classes.part} data-print="row">
      <h3>{t("response.board.waits")}</h3>
      {totals.length === 0 ? (
        <p className={classes.quiet}>{t("response.board.noWaits")}</p>
      ) : (
        <RoleTotals totals={totals} />
      )}
      {submittedAt !== null && approvedAt !== null && (
        <p className={classes.quiet}>
          {t("response.board.totalDelay", {
            duration: formats.duration(Date.parse(approvedAt) - Date.parse(submittedAt)),
          })}
        </p>
      )}
      {publishedAt !== null && (
        <p className={classes.quiet}>
          {t("response.board.publishDelay", {
            duration: formats.duration(Date.parse(publishedAt) - Date.parse(draftedAt)),
          })}
        </p>
      )}
    </section>
  );
}

function ApprovalRecord({ statement }: { readonly statement: StatementView }) {
  const { t } = useSpeech();
  const entries = useRoom((room) => room.entries);
  const record = useMemo(() => recordOf(statement.id, entries), [statement.id, entries]);
  return (
    <section className={classes.part}>
      <h3>{t("response.board.record")}</h3>
      <EntryList entries={record} />
    </section>
  );
}

/** The address names a statement that is not there, or was not yet at the moment shown. */
export function UnknownStatement() {
  const { t } = useSpeech();
  return (
    <EmptyState icon={IconFileOff} title={t("response.board.unknown")} body={t("response.board.unknownBody")}>
      <Button onClick={() => go("statements")}>{t("response.board.back")}</Button>
    </EmptyState>
  );
}
