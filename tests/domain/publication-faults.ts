import type { RecordedEvent } from "../../src-main/domain/crisis.ts";

export interface PublicationFault {
  readonly position: number;
  readonly fault: string;
}

/**
 * Reads a log backwards from each publication, knowing nothing of the rules' own state: since the last submission,
 * every role the statement then asked for must have approved the fingerprint that was published, each by another person.
 */
export function publicationFaults(log: readonly RecordedEvent[]): readonly PublicationFault[] {
  return log.flatMap(({ position, event }, index) => {
    if (event.type !== "statement-published") return [];
    const { statementId, fingerprint } = event;
    const before = log
      .slice(0, index)
      .filter((entry) => "statementId" in entry.event && entry.event.statementId === statementId);
    const worded = before.findLast(
      (entry) => entry.event.type === "statement-drafted" || entry.event.type === "statement-edited",
    );
    const required =
      worded !== undefined && "approvers" in worded.event
        ? worded.event.approvers.map(({ role }) => role)
        : [];
    const submission = before.findLastIndex((entry) => entry.event.type === "statement-submitted");
    const approvals = before.slice(submission + 1).flatMap((entry) => {
      const approval = entry.event;
      return approval.type === "statement-approved" && approval.fingerprint === fingerprint
        ? [{ role: approval.role, by: entry.by }]
        : [];
    });
    const missing = required
      .filter((role) => !approvals.some((approval) => approval.role === role))
      .map((role) => `missing ${role}`);
    const standing = approvals.filter(({ role }) => required.includes(role)).map(({ by }) => by);
    const isTwice = new Set(standing).size < standing.length;
    const faults = [...missing, ...(isTwice ? ["one person stood twice"] : [])];
    return faults.map((fault) => ({ position, fault }));
  });
}
