import { type Refusal, refuse } from "../contract/refusal.ts";
import type { Role } from "../contract/vocabulary.ts";
import type { Crisis, Person } from "./crisis.ts";
import { type Deed, may, rolesThatMay } from "./rights.ts";

/** What the war room records itself is written under this name. */
export const host = "host";

/** What nobody but a named person can answer for. */
const personalDeeds: readonly Deed[] = [
  "approve-statement",
  "reject-statement",
  "publish-statement",
  "start-duty",
  "end-duty",
];

/** The person of this id while they are in the room; undefined once they have left. */
export function presentPerson(crisis: Crisis, personId: string): Person | undefined {
  return crisis.people.find((person) => person.id === personId && person.isPresent);
}

/** Everyone in the room, in the order they joined. */
export function presentPeople(crisis: Crisis): readonly Person[] {
  return crisis.people.filter((person) => person.isPresent);
}

/** The roles of whoever acts; none for the host and for a seat nobody has named. */
export function rolesOf(crisis: Crisis, by: string): readonly Role[] {
  return presentPerson(crisis, by)?.roles ?? [];
}

/** Null when whoever acts may do this; else why not, and whom to ask. */
export function refuseWithoutRight(crisis: Crisis, by: string, deed: Deed): Refusal | null {
  if (by === host) return personalDeeds.includes(deed) ? refuse("seat.needs-a-person") : null;
  const person = presentPerson(crisis, by);
  if (person === undefined) return refuse("seat.has-no-person");
  return may(person.roles, deed) ? null : refuseAskingAnother(crisis, deed);
}

/** Names somebody in the room who may; failing that the first role that may. */
export function refuseAskingAnother(crisis: Crisis, deed: Deed): Refusal {
  const other = presentPeople(crisis).find((person) => may(person.roles, deed));
  if (other !== undefined) return refuse("seat.role-may-not-ask-person", { person: other.name });
  return refuse("seat.role-may-not-ask-role", { role: rolesThatMay(deed)[0] ?? "crisisDirector" });
}
