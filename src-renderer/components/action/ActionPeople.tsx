import type { Role } from "../../../src-main/contract/vocabulary.ts";
import { useCollator, useSpeech } from "../../i18n/language.ts";
import { useRoom } from "../../state/room.ts";
import { PersonAvatar } from "../PersonAvatar.tsx";
import classes from "./ActionPeople.module.css";

/** Everyone present, those who hold the action's role first. */
export function ActionPeople(props: {
  readonly role: Role | null;
  readonly owner: string | null;
  readonly onPick: (owner: string | null) => void;
}) {
  const { role, owner, onPick } = props;
  const { t, formats } = useSpeech();
  const collator = useCollator();
  const people = useRoom((room) => room.people);
  const holds = (roles: readonly Role[]): boolean => role !== null && roles.includes(role);
  const present = Object.values(people)
    .filter((person) => !person.hasLeft)
    .toSorted((a, b) => Number(holds(b.roles)) - Number(holds(a.roles)) || collator.compare(a.name, b.name));
  // Up and down go through the people, as in a list; Tab still does.
  const move = (from: HTMLElement, by: -1 | 1): void => {
    const buttons: readonly HTMLElement[] = [...(from.closest("ul")?.querySelectorAll("button") ?? [])];
    buttons[buttons.indexOf(from) + by]?.focus();
  };
  return (
    <ul className={classes.people}>
      {[...present.map((person) => person.id), null].map((id, at) => {
        const person = id === null ? undefined : people[id];
        return (
          <li key={id ?? "nobody"}>
            <button
              type="button"
              className={classes.person}
              aria-pressed={owner === id}
              {...(at === 0 ? { "data-autofocus": true } : {})}
              onClick={() => onPick(id)}
              onKeyDown={(event) => {
                if (event.key === "ArrowDown") move(event.currentTarget, 1);
                if (event.key === "ArrowUp") move(event.currentTarget, -1);
              }}
            >
              {id === null ? <span className={classes.none} /> : <PersonAvatar personId={id} size={26} />}
              <span className={classes.name}>
                <bdi>{person?.name ?? t("response.assign.nobody")}</bdi>
                {person !== undefined && (
                  <small>{formats.list(person.roles.map((held) => t(`words.role.${held}`)))}</small>
                )}
              </span>
              {person !== undefined && holds(person.roles) && (
                <span className={classes.fits}>{t("response.assign.suggested")}</span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
