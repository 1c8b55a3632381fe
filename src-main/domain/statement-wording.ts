import type { ApprovalRequest, Wording } from "../contract/events/response-events.ts";
import { type Refusal, refuse } from "../contract/refusal.ts";
import { channelLimits } from "../contract/vocabulary.ts";

/** The `{field}` places still in a text, each once, in order. */
function unfilledFields(text: string): readonly string[] {
  return [...new Set(text.match(/\{[a-z][a-zA-Z0-9]*\}/g) ?? [])];
}

/** Null when these words may be put before approvers at `now`: no place left to fill, within the channel's limit. */
export function refuseUnreadyWording(wording: Wording, now: string): Refusal | null {
  const unfilled = unfilledFields(wording.text);
  if (unfilled.length > 0) return refuse("statement.has-unfilled-fields", { fields: unfilled.join(", ") });
  const limit = channelLimits[wording.channel];
  const { length } = wording.text;
  if (limit !== null && length > limit) {
    return refuse("statement.too-long", { length, limit, over: length - limit, channel: wording.channel });
  }
  return refuseOutOfValidity(wording, now);
}

/** Null while the words may still be used: the instant `validUntil` itself is the last one that counts. */
export function refuseOutOfValidity(wording: Wording, now: string): Refusal | null {
  if (wording.validUntil === null || Date.parse(now) <= Date.parse(wording.validUntil)) return null;
  return refuse("statement.validity-has-passed");
}

/** Null when the circuit can work: each role once, no observer. */
export function refuseUnworkableApprovers(approvers: readonly ApprovalRequest[]): Refusal | null {
  const asked = approvers.map((request) => request.role);
  const repeated = asked.find((role, index) => asked.indexOf(role) !== index);
  if (repeated !== undefined) return refuse("statement.role-asked-twice", { role: repeated });
  const observed = approvers.some((request) => request.role === "observer" || request.deputy === "observer");
  return observed ? refuse("statement.observer-cannot-approve") : null;
}

/** Whether two approval circuits ask the same of the same roles, whatever their order. */
export function isSameCircuit(some: readonly ApprovalRequest[], others: readonly ApprovalRequest[]): boolean {
  const asText = (requests: readonly ApprovalRequest[]) =>
    requests
      .map(({ role, deputy, deputyAfterMinutes }) => `${role}/${deputy}/${deputyAfterMinutes}`)
      .toSorted()
      .join();
  return asText(some) === asText(others);
}
