import type { EntryView, PersonView, RoomState } from "../contract/room-state.ts";
import { type Role, roles } from "../contract/vocabulary.ts";
import { standing } from "./fold-cancellations.ts";

/** After this long on duty (ms) a person is tired, and the room says so. */
export const tiredAfter = 8 * 3_600_000;

export interface OnDuty {
  readonly personId: string;
  /** ms UTC. */
  readonly since: number;
  readonly isTired: boolean;
}

export interface RoleDuty {
  readonly role: Role;
  /** On duty in it now, the longest first. */
  readonly onDuty: readonly OnDuty[];
  /** In the room, holding the role, not on duty in it. */
  readonly others: readonly string[];
}

/** Who is on duty in each role that somebody in the room holds, at a moment (ms UTC). Observers keep no watch. */
export function dutyBoard(people: RoomState["people"], now: number): readonly RoleDuty[] {
  const present = Object.values(people).filter((person) => !person.hasLeft);
  return roles
    .filter((role) => role !== "observer")
    .map((role) => roleDuty(role, present, now))
    .filter(({ onDuty, others }) => onDuty.length + others.length > 0);
}

function roleDuty(role: Role, present: readonly PersonView[], now: number): RoleDuty {
  const onDuty: OnDuty[] = [];
  const others: string[] = [];
  for (const person of present) {
    const duty = person.duties.find((one) => one.role === role);
    if (duty !== undefined) {
      const since = Date.parse(duty.since);
      onDuty.push({ personId: person.id, since, isTired: now - since > tiredAfter });
    } else if (person.roles.includes(role)) others.push(person.id);
  }
  return { role, onDuty: onDuty.sort((a, b) => a.since - b.since), others };
}

/** The longest a person has been on duty without a break (ms); 0 when they are not. */
export function longestDuty(person: PersonView, now: number): number {
  return Math.max(0, ...person.duties.map(({ since }) => now - Date.parse(since)));
}

export interface Handover {
  readonly position: number;
  /** ms UTC. */
  readonly at: number;
  readonly role: Role;
  readonly from: string;
  readonly to: string | null;
  readonly text: string;
}

/** What those who went off duty left to the next, newest first; endings without a word are left out. */
export function handovers(entries: readonly EntryView[]): readonly Handover[] {
  const found: Handover[] = [];
  for (const { event, position, occurredAt } of standing(entries)) {
    if (event.type !== "duty-ended" || event.handover.trim() === "") continue;
    const { role, personId: from, to, handover } = event;
    found.push({ position, at: Date.parse(occurredAt), role, from, to, text: handover.trim() });
  }
  return found.reverse();
}
