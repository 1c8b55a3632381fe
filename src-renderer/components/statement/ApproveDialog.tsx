import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import type { StatementView } from "../../../src-main/contract/room-state.ts";
import { useT } from "../../i18n/language.ts";
import { useLiveRoom } from "../../state/room.ts";
import { ConfirmWords } from "../ConfirmWords.tsx";
import { DeskForm, DeskModal } from "../response/DeskModal.tsx";
import { closeDesk, type DeskOf, openDesk } from "../response/desk.ts";
import { ExactWords, WordsLine } from "./ExactWords.tsx";
import classes from "./StatementDialogs.module.css";
import { approveStatement, rejectStatement } from "./statement-acts.ts";

/** The words once more, whole, and what they are bound to. */
export function WordsToConfirm({ statement }: { readonly statement: StatementView }) {
  return (
    <blockquote className={classes.words}>
      <ExactWords text={statement.wording.text} foldAt={Number.POSITIVE_INFINITY} />
      <WordsLine wording={statement.wording} fingerprint={statement.fingerprint} />
    </blockquote>
  );
}

type Speaking = DeskOf<"approve" | "reject">;

/** Approving confirms in words, and only the words the person has read: any change meanwhile stops it. */
export function ApproveDialog({ desk }: { readonly desk: Speaking }) {
  const t = useT();
  const statement = useLiveRoom((room) => room.statements[desk.statementId]);
  if (statement === undefined) return null;
  const role = t(`words.role.${desk.role}`);
  if (statement.fingerprint !== desk.fingerprint || statement.status !== "inReview") {
    return <ChangedMeanwhile desk={desk} statement={statement} />;
  }
  return (
    <ConfirmWords
      isOpen
      title={`${t("response.approve.title")} · ${t("response.statement.short", { number: statement.number })}`}
      word={t("response.approve.word")}
      action={t("response.approve.action")}
      onClose={closeDesk}
      onConfirm={() => approveStatement(statement, desk.role, desk.fingerprint)}
    >
      <div className={classes.confirm}>
        <p>{t(desk.isDeputy ? "response.approve.bodyDeputy" : "response.approve.body", { role })}</p>
        <WordsToConfirm statement={statement} />
      </div>
    </ConfirmWords>
  );
}

/** A refusal says why; its words go to the author as they are. */
export function RejectDialog({ desk }: { readonly desk: Speaking }) {
  const t = useT();
  const [reason, setReason] = useState("");
  const statement = useLiveRoom((room) => room.statements[desk.statementId]);
  if (statement === undefined) return null;
  if (statement.fingerprint !== desk.fingerprint || statement.status !== "inReview") {
    return <ChangedMeanwhile desk={desk} statement={statement} />;
  }
  return (
    <DeskModal
      title={`${t("response.reject.title")} · ${t("response.statement.short", { number: statement.number })}`}
      size={520}
    >
      <DeskForm
        action={t("response.reject.action")}
        isReady={reason.trim() !== ""}
        isDangerous
        onDone={() => rejectStatement(statement, desk.role, desk.fingerprint, reason.trim())}
      >
        <WordsToConfirm statement={statement} />
        <Textarea
          label={t("response.reject.why")}
          placeholder={t("response.reject.placeholder")}
          description={t("response.reject.note")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={5000}
          minRows={3}
          required
          data-autofocus
        />
      </DeskForm>
    </DeskModal>
  );
}

function ChangedMeanwhile({
  desk,
  statement,
}: {
  readonly desk: Speaking;
  readonly statement: StatementView;
}) {
  const t = useT();
  const isWaiting = statement.status === "inReview";
  return (
    <DeskModal title={t("response.approve.changed")} size={520}>
      <p role="alert">{t(isWaiting ? "response.approve.changedBody" : "response.approve.gone")}</p>
      <WordsToConfirm statement={statement} />
      <div className={classes.ways}>
        <Button onClick={closeDesk} data-autofocus>
          {t("frame.close")}
        </Button>
        {isWaiting && (
          <Button variant="filled" onClick={() => openDesk({ ...desk, fingerprint: statement.fingerprint })}>
            {t("response.approve.readAgain")}
          </Button>
        )}
      </div>
    </DeskModal>
  );
}
