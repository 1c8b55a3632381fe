import { Select, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ActionView } from "../../../src-main/contract/room-state.ts";
import { type Role, roles } from "../../../src-main/contract/vocabulary.ts";
import { useSpeech, useT } from "../../i18n/language.ts";
import { useRoom } from "../../state/room.ts";
import { DeskForm, DeskModal } from "../response/DeskModal.tsx";
import { closeDesk } from "../response/desk.ts";
import { ActionPeople } from "./ActionPeople.tsx";
import { addAction, assignAction, moveDue, noteAction } from "./action-acts.ts";
import { DueField } from "./DueField.tsx";

/** Whose action it is. */
export function AssignDialog({ action }: { readonly action: ActionView }) {
  const t = useT();
  return (
    <DeskModal title={t("response.assign.title")}>
      <p>
        <bdi>{action.title}</bdi>
      </p>
      <ActionPeople
        role={action.role}
        owner={action.owner}
        onPick={(owner) => {
          closeDesk();
          void assignAction(action, owner);
        }}
      />
    </DeskModal>
  );
}

/** By when. */
export function DueDialog({ action }: { readonly action: ActionView }) {
  const t = useT();
  const [dueAt, setDueAt] = useState(action.dueAt);
  return (
    <DeskModal title={t("response.due.title")}>
      <DeskForm action={t("response.due.action")} onDone={() => moveDue(action, dueAt)}>
        <p>
          <bdi>{action.title}</bdi>
        </p>
        <DueField label={t("response.due.field")} value={dueAt} onChange={setDueAt} isFirst />
      </DeskForm>
    </DeskModal>
  );
}

/** What there is to say of it. */
export function NoteDialog({ action }: { readonly action: ActionView }) {
  const t = useT();
  const [note, setNote] = useState("");
  return (
    <DeskModal title={t("response.note.title")}>
      <DeskForm
        action={t("response.note.action")}
        isReady={note.trim() !== ""}
        onDone={() => noteAction(action, note.trim())}
      >
        <Textarea
          label={t("response.note.field", { title: action.title })}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          maxLength={2000}
          minRows={3}
          data-autofocus
        />
      </DeskForm>
    </DeskModal>
  );
}

/** A new action by hand: what, whose, by when. */
export function AddActionDialog() {
  const { t } = useSpeech();
  const people = useRoom((room) => room.people);
  const [title, setTitle] = useState("");
  const [detail, setDetail] = useState("");
  const [role, setRole] = useState<Role | null>(null);
  const [owner, setOwner] = useState<string | null>(null);
  const [dueAt, setDueAt] = useState<string | null>(null);
  return (
    <DeskModal title={t("response.add.title")}>
      <DeskForm
        action={t("response.add.action")}
        isReady={title.trim() !== ""}
        onDone={() => addAction({ title: title.trim(), detail: detail.trim(), role, owner, dueAt })}
      >
        <TextInput
          label={t("response.add.what")}
          placeholder={t("response.add.whatPlaceholder")}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          maxLength={500}
          required
          data-autofocus
        />
        <Textarea
          label={t("response.add.detail")}
          value={detail}
          onChange={(event) => setDetail(event.currentTarget.value)}
          maxLength={10_000}
        />
        <Select
          label={t("response.add.owner")}
          placeholder={t("response.add.anyone")}
          data={Object.values(people)
            .filter((person) => !person.hasLeft)
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={owner}
          onChange={setOwner}
          clearable
          searchable
        />
        <Select
          label={t("response.add.role")}
          data={roles
            .filter((known) => known !== "observer")
            .map((known) => ({ value: known, label: t(`words.role.${known}`) }))}
          value={role}
          // Safe: the values offered are the roles.
          onChange={(value) => setRole(value as Role | null)}
          clearable
          searchable
        />
        <DueField label={t("response.add.due")} value={dueAt} onChange={setDueAt} />
      </DeskForm>
    </DeskModal>
  );
}
