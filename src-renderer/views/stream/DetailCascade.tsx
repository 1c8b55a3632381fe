import { Button, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import type { MentionRow } from "../../../src-main/contract/answer.ts";
import {
  type InformationStatus,
  informationStatuses,
  type SpreadFamily,
  spreadFamilies,
} from "../../../src-main/contract/vocabulary.ts";
import { useT } from "../../i18n/language.ts";
import { cancelEntries } from "../../state/cancel-entries.ts";
import { useIsReplaying } from "../../state/replay.ts";
import { useRoom } from "../../state/room.ts";
import { runCommand } from "../../state/run-command.ts";
import classes from "./MentionDetail.module.css";
import { qualify } from "./mention-acts.ts";

/** What its cascade does to the crisis, as a person reads it, and what is known of what it says. */
export function DetailCascade({ row }: { readonly row: MentionRow }) {
  const isPast = useIsReplaying();
  if (isPast) return null;
  return (
    <>
      <Family row={row} />
      <Information row={row} />
    </>
  );
}

function Family({ row }: { readonly row: MentionRow }) {
  const t = useT();
  const root = row.root ?? row.mention.id;
  const given = useRoom((room) => room.families[root] ?? null);
  const before = given ?? row.family;
  const [family, setFamily] = useState<SpreadFamily>(before);
  const [reason, setReason] = useState("");
  return (
    <div className={classes.part}>
      <h4>{t("stream.detail.cascade")}</h4>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void qualify(root, family, reason).then((isDone) => isDone && setReason(""));
        }}
      >
        <Select
          label={t("stream.qualify.family")}
          data={spreadFamilies.map((value) => ({ value, label: t(`words.family.${value}`) }))}
          value={family}
          allowDeselect={false}
          // Safe: the values offered are the families.
          onChange={(value) => value !== null && setFamily(value as SpreadFamily)}
        />
        <TextInput
          className={classes.wide ?? ""}
          label={t("stream.qualify.reason")}
          value={reason}
          maxLength={2000}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" disabled={family === before}>
          {t("stream.qualify.do")}
        </Button>
      </form>
    </div>
  );
}

function Information({ row }: { readonly row: MentionRow }) {
  const t = useT();
  const root = row.root ?? row.mention.id;
  const known = useRoom((room) =>
    row.information === null ? null : (room.information[row.information.id] ?? null),
  );
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState("");
  const [status, setStatus] = useState<InformationStatus>(known?.status ?? "unverified");
  const record = async (): Promise<void> => {
    const said = t("stream.did.information", { status: t(`words.information.${status}`) });
    const reply = await runCommand(
      known === null
        ? { type: "record-information", text, status, mentionIds: [row.mention.id], roots: [root] }
        : { type: "change-information-status", informationId: known.id, status, reason: text },
      { toast: said, undo: { label: said, inverse: cancelEntries } },
    );
    if (!reply.ok) return;
    setOpen(false);
    setText("");
  };
  if (!isOpen) {
    return (
      <div className={classes.ways}>
        {known !== null && (
          <span className={classes.quiet}>
            {t("stream.information.known", {
              text: known.text,
              status: t(`words.information.${known.status}`),
            })}
          </span>
        )}
        <Button onClick={() => setOpen(true)}>
          {t(known === null ? "stream.information.record" : "stream.information.change")}
        </Button>
      </div>
    );
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <Select
        label={t("stream.information.status")}
        data={informationStatuses.map((value) => ({ value, label: t(`words.information.${value}`) }))}
        value={status}
        allowDeselect={false}
        // Safe: the values offered are the statuses.
        onChange={(value) => value !== null && setStatus(value as InformationStatus)}
      />
      <TextInput
        className={classes.wide ?? ""}
        label={t(known === null ? "stream.information.text" : "stream.qualify.reason")}
        value={text}
        maxLength={2000}
        autoFocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button variant="subtle" onClick={() => setOpen(false)}>
        {t("frame.cancel")}
      </Button>
      <Button type="submit" disabled={known === null ? text.trim() === "" : status === known.status}>
        {t("frame.save")}
      </Button>
    </form>
  );
}
