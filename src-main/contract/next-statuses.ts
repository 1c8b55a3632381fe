import type { AlertStatus, CrisisStatus, DecisionStatus, InformationStatus } from "./vocabulary.ts";

/** What each status may become; `domain/` refuses anything else, and a seat offers nothing else. */
type NextStatuses<S extends string> = Readonly<Record<S, readonly S[]>>;

/** A false alarm may close at once; a crisis that flares up again reopens from stand-down or review. */
export const nextCrisisStatuses: NextStatuses<CrisisStatus> = {
  watch: ["preAlert", "open", "closed"],
  preAlert: ["watch", "open", "closed"],
  open: ["standDown"],
  standDown: ["open", "review"],
  review: ["open", "closed"],
  closed: ["review"],
};

export const nextDecisionStatuses: NextStatuses<DecisionStatus> = {
  proposed: ["taken", "cancelled", "superseded"],
  taken: ["cancelled", "superseded"],
  cancelled: [],
  superseded: [],
};

/** What has once been checked is never again "unverified": doubt sends it back to "verifying". */
export const nextInformationStatuses: NextStatuses<InformationStatus> = {
  unverified: ["verifying", "verified", "refuted"],
  verifying: ["unverified", "verified", "refuted"],
  verified: ["verifying", "refuted"],
  refuted: ["verifying", "verified"],
};

export const nextAlertStatuses: NextStatuses<AlertStatus> = {
  new: ["acknowledged", "qualified", "dismissed"],
  acknowledged: ["qualified", "dismissed"],
  qualified: ["dismissed"],
  dismissed: ["acknowledged"],
};
