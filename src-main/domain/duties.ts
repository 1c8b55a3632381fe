import type { CommandOf } from "../contract/command.ts";
import type { CrisisEvent, EventOf } from "../contract/event.ts";
import { refuse } from "../contract/refusal.ts";
import { unreachable } from "../contract/unreachable.ts";
import type { Crisis, Person, RecordedEvent } from "./crisis.ts";
import { type Decision, type DecisionContext, emit, nothingToDo } from "./decision.ts";
import { withPerson } from "./people.ts";
import { presentPerson } from "./standing.ts";

type DutyCommand = CommandOf<"start-duty" | "end-duty">;
type DutyEvent = EventOf<"duty-started" | "duty-ended">;

/** Shifts: one goes on duty in a role one holds; handing over puts the next person on duty. */
export function decideDuties(command: DutyCommand, crisis: Crisis, context: DecisionContext): Decision {
  const person = presentPerson(crisis, context.by);
  if (person === undefined) return refuse("seat.has-no-person");
  switch (command.type) {
    case "start-duty":
      if (!person.roles.includes(command.role)) {
        return refuse("person.does-not-hold-role", { name: person.name, role: command.role });
      }
      if (isOnDuty(person, command)) return nothingToDo;
      return emit({ type: "duty-started", personId: person.id, role: command.role });
    case "end-duty":
      return isOnDuty(person, command)
        ? handOver(command, crisis, person)
        : refuse("person.not-on-duty", { role: command.role });
    default:
      return unreachable(command);
  }
}

export function evolveDuties(crisis: Crisis, event: DutyEvent, entry: RecordedEvent): Crisis {
  return withPerson(crisis, event.personId, (person) => {
    const others = person.duties.filter((duty) => duty.role !== event.role);
    if (event.type === "duty-ended") return { ...person, duties: others };
    return { ...person, duties: [...others, { role: event.role, since: entry.occurredAt }] };
  });
}

function handOver(command: CommandOf<"end-duty">, crisis: Crisis, person: Person): Decision {
  const { role, handover, to } = command;
  const ended: CrisisEvent = { type: "duty-ended", personId: person.id, role, handover, to };
  if (to === null) return emit(ended);
  const next = presentPerson(crisis, to);
  if (next === undefined) return refuse("person.unknown");
  if (next.id === person.id) return refuse("person.hands-over-to-self");
  if (!next.roles.includes(role)) return refuse("person.does-not-hold-role", { name: next.name, role });
  if (isOnDuty(next, command)) return emit(ended);
  return emit(ended, { type: "duty-started", personId: next.id, role });
}

function isOnDuty(person: Person, { role }: Pick<DutyCommand, "role">): boolean {
  return person.duties.some((duty) => duty.role === role);
}
