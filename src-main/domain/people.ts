import type { CommandOf } from "../contract/command.ts";
import type { CrisisEvent, EventOf } from "../contract/event.ts";
import { type Refusal, refuse } from "../contract/refusal.ts";
import { unreachable } from "../contract/unreachable.ts";
import type { Role } from "../contract/vocabulary.ts";
import type { Crisis, Person } from "./crisis.ts";
import { type Decision, type DecisionContext, emit, nothingToDo } from "./decision.ts";
import { may } from "./rights.ts";
import { host, presentPeople, presentPerson, refuseAskingAnother, refuseWithoutRight } from "./standing.ts";

type PeopleCommand = CommandOf<"join-person" | "change-person" | "remove-person">;
type PeopleEvent = EventOf<"person-joined" | "person-changed" | "person-left">;

/** Who is in the room, under which name, with which roles. Person ids come from `context.newId()`. */
export function decidePeople(command: PeopleCommand, crisis: Crisis, context: DecisionContext): Decision {
  switch (command.type) {
    case "join-person":
      return (
        refuseManaging(crisis, context.by, command.type) ??
        refuseTakenName(crisis, command.name, null) ??
        emit({
          type: "person-joined",
          personId: context.newId(),
          name: command.name,
          roles: withoutRepeats(command.roles),
        })
      );
    case "change-person":
      return changePerson(command, crisis, context.by);
    case "remove-person":
      return removePerson(command, crisis, context.by);
    default:
      return unreachable(command);
  }
}

export function evolvePeople(crisis: Crisis, event: PeopleEvent): Crisis {
  switch (event.type) {
    case "person-joined": {
      const { personId: id, name, roles } = event;
      return { ...crisis, people: [...crisis.people, { id, name, roles, isPresent: true, duties: [] }] };
    }
    case "person-changed":
      return withPerson(crisis, event.personId, (person) => ({
        ...person,
        name: event.name,
        roles: event.roles,
        duties: person.duties.filter((duty) => event.roles.includes(duty.role)),
      }));
    case "person-left":
      return withPerson(crisis, event.personId, (person) => ({ ...person, isPresent: false, duties: [] }));
    default:
      return unreachable(event);
  }
}

/** The same crisis with one person changed. */
export function withPerson(crisis: Crisis, personId: string, change: (person: Person) => Person): Crisis {
  return {
    ...crisis,
    people: crisis.people.map((person) => (person.id === personId ? change(person) : person)),
  };
}

function changePerson(command: CommandOf<"change-person">, crisis: Crisis, by: string): Decision {
  const person = presentPerson(crisis, command.personId);
  if (person === undefined) return refuse("person.unknown");
  const roles = withoutRepeats(command.roles);
  const keepsRoles = sameRoles(person.roles, roles);
  // Anyone may mend their own name; roles are given by those who lead.
  const isOwnName = by === person.id && keepsRoles;
  const refusal =
    (isOwnName ? null : refuseManaging(crisis, by, command.type)) ??
    refuseTakenName(crisis, command.name, person.id) ??
    (leads(roles) ? null : refuseLosingLead(crisis, person));
  if (refusal !== null) return refusal;
  if (keepsRoles && person.name === command.name) return nothingToDo;
  return emit({ type: "person-changed", personId: person.id, name: command.name, roles });
}

function removePerson(command: CommandOf<"remove-person">, crisis: Crisis, by: string): Decision {
  const person = presentPerson(crisis, command.personId);
  if (person === undefined) return refuse("person.unknown");
  const refusal =
    (by === person.id ? null : refuseManaging(crisis, by, command.type)) ?? refuseLosingLead(crisis, person);
  if (refusal !== null) return refusal;
  const endings = person.duties.map(
    (duty): CrisisEvent => ({
      type: "duty-ended",
      personId: person.id,
      role: duty.role,
      handover: "",
      to: null,
    }),
  );
  return emit(...endings, { type: "person-left", personId: person.id });
}

/** In an empty room anyone may name themselves; while nobody leads, everyone present who acts may manage people. */
function refuseManaging(crisis: Crisis, by: string, deed: PeopleCommand["type"]): Refusal | null {
  const present = presentPeople(crisis);
  if (present.length === 0 || by === host) return null;
  const person = presentPerson(crisis, by);
  if (person === undefined) return refuse("seat.has-no-person");
  if (leads(person.roles)) return null;
  const isLeaderless = !present.some((other) => leads(other.roles));
  if (isLeaderless && may(person.roles, "write-note")) return null;
  return isLeaderless ? refuseAskingAnother(crisis, "write-note") : refuseWithoutRight(crisis, by, deed);
}

/** Null when nobody else in the room is called this, case and spaces aside. */
export function refuseTakenName(crisis: Crisis, name: string, except: string | null): Refusal | null {
  const wanted = comparableName(name);
  const taken = presentPeople(crisis).some(
    (person) => person.id !== except && comparableName(person.name) === wanted,
  );
  return taken ? refuse("person.name-taken", { name }) : null;
}

/** A room that others are still in must keep someone who can let people in. */
function refuseLosingLead(crisis: Crisis, leaving: Person): Refusal | null {
  if (!leads(leaving.roles)) return null;
  const others = presentPeople(crisis).filter((person) => person.id !== leaving.id);
  if (others.length === 0 || others.some((person) => leads(person.roles))) return null;
  return refuse("person.is-last-lead", { name: leaving.name });
}

function leads(roles: readonly Role[]): boolean {
  return may(roles, "join-person");
}

function comparableName(name: string): string {
  return name.normalize("NFC").toLowerCase().replaceAll(/\s+/gu, " ");
}

function withoutRepeats(roles: readonly Role[]): Role[] {
  return [...new Set(roles)];
}

function sameRoles(some: readonly Role[], others: readonly Role[]): boolean {
  return some.length === others.length && some.every((role) => others.includes(role));
}
