import type { KeyboardEvent } from "react";
import { Dialog } from "../../components/Dialog.tsx";
import { PersonAvatar } from "../../components/PersonAvatar.tsx";
import { useCollator, useSpeech } from "../../i18n/language.ts";
import { useLiveRoom } from "../../state/room.ts";
import { useMe } from "../../state/seat-store.ts";
import classes from "./AssignDialog.module.css";
import { assign } from "./mention-acts.ts";
import { focusCurrent } from "./stream-acts.ts";
import { useStreamStore } from "./stream-store.ts";

function close(): void {
  useStreamStore.setState({ assigning: null });
  focusCurrent();
}

/** To whom? Oneself first, then those on duty, then everyone: "a" and Enter take it on oneself. */
export function AssignDialog() {
  const { t } = useSpeech();
  const ids = useStreamStore((store) => store.assigning);
  if (ids === null || ids.length === 0) return null;
  return (
    <Dialog title={t("stream.assign.title", { count: ids.length })} onClose={close} size={380}>
      <People ids={ids} />
    </Dialog>
  );
}

function People({ ids }: { readonly ids: readonly string[] }) {
  const { t, formats } = useSpeech();
  const collator = useCollator();
  const me = useMe();
  const people = useLiveRoom((room) => room.people);
  const assigned = useLiveRoom((room) => room.assigned);
  const owner = assigned[ids[0] ?? ""] ?? null;
  const rank = (id: string): number => (id === me ? 0 : (people[id]?.duties.length ?? 0) > 0 ? 1 : 2);
  const present = Object.values(people)
    .filter((person) => !person.hasLeft)
    .toSorted((a, b) => rank(a.id) - rank(b.id) || collator.compare(a.name, b.name));
  const isAnyAssigned = ids.some((id) => assigned[id] !== undefined);
  const give = (to: string | null): void => {
    close();
    void assign(ids, to);
  };
  return (
    <ul className={classes.people} onKeyDown={moveFocus}>
      {present.map((person, at) => (
        <li key={person.id}>
          <button
            type="button"
            className={classes.person}
            aria-pressed={ids.length === 1 && owner === person.id}
            onClick={() => give(person.id)}
            {...(at === 0 ? { "data-autofocus": true } : {})}
          >
            <PersonAvatar personId={person.id} size={28} />
            <span className={classes.who}>
              <b>{person.id === me ? t("frame.bar.me", { name: person.name }) : person.name}</b>
              <small>{formats.list(person.roles.map((role) => t(`words.role.${role}`)))}</small>
            </span>
          </button>
        </li>
      ))}
      {isAnyAssigned && (
        <li>
          <button type="button" className={classes.person} onClick={() => give(null)}>
            <span className={classes.nobody} />
            <span className={classes.who}>
              <b>{t("stream.assign.nobody")}</b>
            </span>
          </button>
        </li>
      )}
    </ul>
  );
}

/** Up and down go through the people, as in a list; Tab still does. */
function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (by === 0) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  buttons[buttons.findIndex((button) => button.matches(":focus")) + by]?.focus();
}
