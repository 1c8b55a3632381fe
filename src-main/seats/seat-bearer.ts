import type { HouseRequestName } from "../contract/seat-message.ts";

/** Who a seat is opened for: the person at the machine, or somebody invited as one person of one crisis. */
export type SeatBearer =
  | { readonly kind: "owner" }
  | { readonly kind: "invited"; readonly personId: string; readonly crisisPath: string };

/** Requests that name places of the machine or open the room to others. */
const ownersOwn: ReadonlySet<HouseRequestName> = new Set<HouseRequestName>([
  "list-crises",
  "create-crisis",
  "open-crisis",
  "close-crisis",
  "create-demo",
  "remove-demo",
  "forget-crisis",
  "add-replay",
  "sit-down",
  "invite-seat",
]);

/** Whether only the owner may ask this of the house; what the others may do hangs on their roles. */
export function isOwnersOwn(request: HouseRequestName): boolean {
  return ownersOwn.has(request);
}
