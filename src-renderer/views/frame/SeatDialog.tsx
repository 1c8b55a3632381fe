import { Button } from "@mantine/core";
import { useState } from "react";
import { Dialog } from "../../components/Dialog.tsx";
import { PersonAvatar } from "../../components/PersonAvatar.tsx";
import { isPersonReady, PersonFields, type WrittenPerson } from "../../components/PersonFields.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { leaveAgain } from "../../state/leave-again.ts";
import { useLiveRoomStore } from "../../state/room-store.ts";
import { askHouse, runCommand } from "../../state/run-command.ts";
import { useMe } from "../../state/seat-store.ts";
import classes from "./SeatDialog.module.css";
import { closeSeatDialog } from "./seat-dialog.ts";

/** Who sits here: everything done from this seat is signed with that name. */
export function SeatDialog() {
  const { t } = useSpeech();
  return (
    <Dialog onClose={closeSeatDialog} title={t("frame.sit.title")}>
      <SeatChoices />
    </Dialog>
  );
}

function SeatChoices() {
  const { t, formats } = useSpeech();
  const me = useMe();
  const people = useLiveRoomStore((state) => state.live.people);
  const present = Object.values(people).filter((person) => !person.hasLeft);
  const [isNew, setNew] = useState(present.length === 0);
  return (
    <div className={classes.choices}>
      <p className={classes.body}>{t("frame.sit.body")}</p>
      {present.map((person, at) => (
        <button
          key={person.id}
          type="button"
          className={classes.person}
          aria-pressed={person.id === me}
          data-autofocus={at === 0 ? true : undefined}
          onClick={() => void sitDown(person.id)}
        >
          <PersonAvatar personId={person.id} size={28} />
          <span>
            <b>{person.id === me ? t("frame.bar.me", { name: person.name }) : person.name}</b>
            <small>{formats.list(person.roles.map((role) => t(`words.role.${role}`)))}</small>
          </span>
        </button>
      ))}
      {isNew ? (
        <NewPerson isFirst={present.length === 0} />
      ) : (
        <Button variant="subtle" onClick={() => setNew(true)}>
          {t("frame.sit.new")}
        </Button>
      )}
    </div>
  );
}

async function sitDown(personId: string): Promise<void> {
  const reply = await askHouse({ do: "sit-down", personId });
  if (reply.ok) closeSeatDialog();
}

function NewPerson({ isFirst }: { readonly isFirst: boolean }) {
  const { t } = useSpeech();
  const [person, setPerson] = useState<WrittenPerson>({
    name: "",
    roles: [isFirst ? "crisisDirector" : "observer"],
  });
  const join = async (): Promise<void> => {
    const { name } = person;
    const said = t("team.added", { name });
    const reply = await runCommand(
      { type: "join-person", name, roles: [...person.roles] },
      { toast: said, undo: { label: said, inverse: leaveAgain } },
    );
    if (!reply.ok) return;
    for (const { event } of reply.value.events) {
      if (event.type === "person-joined") await sitDown(event.personId);
    }
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void join();
      }}
    >
      <PersonFields
        person={person}
        labels={{ name: t("frame.sit.name"), roles: t("frame.sit.roles") }}
        onChange={setPerson}
      />
      <Button type="submit" variant="filled" disabled={!isPersonReady(person)}>
        {t("frame.sit.join")}
      </Button>
    </form>
  );
}
