import { Button, Select, Textarea } from "@mantine/core";
import { useState } from "react";
import type { StatementView } from "../../../src-main/contract/room-state.ts";
import { useT } from "../../i18n/language.ts";
import { useLiveRoom } from "../../state/room.ts";
import { DeskForm, DeskModal } from "../response/DeskModal.tsx";
import { openDesk } from "../response/desk.ts";
import { correctStatement, withdrawStatement } from "./statement-acts.ts";
import { standingApprovals } from "./statement-record.ts";

/** Taken back from approval; what was said of it falls. */
export function WithdrawDialog({ statement }: { readonly statement: StatementView }) {
  const t = useT();
  const [reason, setReason] = useState("");
  return (
    <DeskModal title={t("response.withdraw.title")}>
      <DeskForm
        action={t("response.withdraw.action")}
        onDone={() => withdrawStatement(statement, reason.trim())}
      >
        <p>{t("response.withdraw.body", { count: standingApprovals(statement) })}</p>
        <Textarea
          label={t("response.withdraw.why")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={2000}
          data-autofocus
        />
      </DeskForm>
    </DeskModal>
  );
}

/** What was said stays said: another published statement corrects it, and one may write it from here. */
export function CorrectDialog({ statement }: { readonly statement: StatementView }) {
  const t = useT();
  const statements = useLiveRoom((room) => room.statements);
  const published = Object.values(statements)
    .filter(({ id, status }) => id !== statement.id && (status === "published" || status === "corrected"))
    .toSorted((a, b) => b.number - a.number);
  const [by, setBy] = useState<string | null>(published[0]?.id ?? null);
  const [reason, setReason] = useState("");
  const { wording, title, approvers, mentionIds } = statement;
  const write = (): void =>
    openDesk({
      at: "write",
      draftKey: `correct ${statement.id}`,
      start: {
        title: t("response.correct.newTitle", { title }).slice(0, 300),
        text: wording.text,
        channel: wording.channel,
        lang: wording.lang,
        approvers,
        mentionIds,
      },
    });
  return (
    <DeskModal title={t("response.correct.title", { number: statement.number })}>
      <p>{t("response.correct.body")}</p>
      {published.length === 0 ? (
        <>
          <p>{t("response.correct.none")}</p>
          <Button variant="filled" onClick={write} data-autofocus>
            {t("response.correct.write")}
          </Button>
        </>
      ) : (
        <DeskForm
          action={t("response.correct.action")}
          isReady={by !== null && reason.trim() !== ""}
          onDone={() => correctStatement(statement, by ?? "", reason.trim())}
        >
          <Select
            label={t("response.correct.by")}
            data={published.map(({ id, number, title: name }) => ({
              value: id,
              label: `${t("response.statement.short", { number })} · ${name}`,
            }))}
            value={by}
            onChange={setBy}
            allowDeselect={false}
          />
          <Textarea
            label={t("response.correct.why")}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={2000}
            required
            data-autofocus
          />
          <Button variant="subtle" onClick={write}>
            {t("response.correct.write")}
          </Button>
        </DeskForm>
      )}
    </DeskModal>
  );
}
