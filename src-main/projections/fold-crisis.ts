import type { EventOf } from "../contract/event.ts";
import type { CrisisHeader } from "../contract/room-state.ts";
import { unreachable } from "../contract/unreachable.ts";
import type { Recorded, RoomDraft } from "./room-draft.ts";

export type HeaderEvent = EventOf<
  "crisis-opened" | "crisis-renamed" | "crisis-start-moved" | "crisis-status-changed" | "severity-changed"
>;
export type PeopleEvent = EventOf<
  "person-joined" | "person-changed" | "person-left" | "duty-started" | "duty-ended"
>;

/** The top bar: name, T0, status, severity. A crisis opens as `watch`, severity 1, as in `domain/`. */
export function foldHeader(draft: RoomDraft, event: HeaderEvent, { occurredAt }: Recorded): void {
  if (event.type === "crisis-opened") {
    const { type: _, ...opened } = event;
    const crisis: CrisisHeader = {
      ...opened,
      status: "watch",
      statusSince: occurredAt,
      severity: 1,
      severitySince: occurredAt,
    };
    draft.setPlain({ crisis });
    return;
  }
  const { crisis } = draft.plain();
  if (crisis === null) return;
  switch (event.type) {
    case "crisis-renamed":
      draft.setPlain({ crisis: { ...crisis, name: event.name } });
      return;
    case "crisis-start-moved":
      draft.setPlain({ crisis: { ...crisis, startedAt: event.startedAt } });
      return;
    case "crisis-status-changed":
      draft.setPlain({ crisis: { ...crisis, status: event.status, statusSince: occurredAt } });
      return;
    case "severity-changed":
      draft.setPlain({ crisis: { ...crisis, severity: event.severity, severitySince: occurredAt } });
      return;
    default:
      unreachable(event);
  }
}

/** Who is in the room and who is on duty since when. */
export function foldPeople(draft: RoomDraft, event: PeopleEvent, { occurredAt }: Recorded): void {
  switch (event.type) {
    case "person-joined": {
      const { personId: id, name, roles } = event;
      draft.set("people", id, { id, name, roles, hasLeft: false, duties: [] });
      return;
    }
    case "person-changed": {
      const { name, roles } = event;
      draft.change("people", event.personId, (person) => ({
        ...person,
        name,
        roles,
        duties: person.duties.filter((duty) => roles.includes(duty.role)),
      }));
      return;
    }
    case "person-left":
      draft.change("people", event.personId, (person) => ({ ...person, hasLeft: true, duties: [] }));
      return;
    case "duty-started":
    case "duty-ended":
      draft.change("people", event.personId, (person) => {
        const others = person.duties.filter((duty) => duty.role !== event.role);
        if (event.type === "duty-ended") return { ...person, duties: others };
        return { ...person, duties: [...others, { role: event.role, since: occurredAt }] };
      });
      return;
    default:
      unreachable(event);
  }
}
