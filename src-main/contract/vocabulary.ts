import { z } from "zod";

/** The words of DESIGN.md section 2, written once. */
export const roles = [
  "crisisDirector",
  "cellLead",
  "logger",
  "commsDirector",
  "spokesperson",
  "monitor",
  "communityManager",
  "legalCounsel",
  "customerCare",
  "observer",
] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

export const crisisStatuses = ["watch", "preAlert", "open", "standDown", "review", "closed"] as const;
export const crisisStatusSchema = z.enum(crisisStatuses);
export type CrisisStatus = z.infer<typeof crisisStatusSchema>;

/** 1 watch, 2 alert, 3 crisis, 4 major crisis. */
export const severitySchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Severity = z.infer<typeof severitySchema>;

export const informationStatuses = ["unverified", "verifying", "verified", "refuted"] as const;
export const informationStatusSchema = z.enum(informationStatuses);
export type InformationStatus = z.infer<typeof informationStatusSchema>;

export const alertStatuses = ["new", "acknowledged", "qualified", "dismissed"] as const;
export const alertStatusSchema = z.enum(alertStatuses);
export type AlertStatus = z.infer<typeof alertStatusSchema>;

export const decisionStatuses = ["proposed", "taken", "cancelled", "superseded"] as const;
export const decisionStatusSchema = z.enum(decisionStatuses);
export type DecisionStatus = z.infer<typeof decisionStatusSchema>;

export const actionStatuses = ["todo", "inProgress", "done", "notApplicable"] as const;
export const actionStatusSchema = z.enum(actionStatuses);
export type ActionStatus = z.infer<typeof actionStatusSchema>;

export const statementStatuses = [
  "draft",
  "inReview",
  "approved",
  "rejected",
  "stale",
  "published",
  "corrected",
] as const;
export const statementStatusSchema = z.enum(statementStatuses);
export type StatementStatus = z.infer<typeof statementStatusSchema>;

export const entryKinds = ["fact", "assumption", "assessment"] as const;
export const entryKindSchema = z.enum(entryKinds);
export type EntryKind = z.infer<typeof entryKindSchema>;

export const responseStrategies = ["deny", "diminish", "rebuild", "bolster"] as const;
export const responseStrategySchema = z.enum(responseStrategies);

/** Families of spread: what a mention does to the crisis. Same colours in stream, graph and timeline. */
export const spreadFamilies = ["attack", "rumour", "campaign", "denial", "support", "neutral"] as const;
export const spreadFamilySchema = z.enum(spreadFamilies);
export type SpreadFamily = z.infer<typeof spreadFamilySchema>;

export const languages = ["fr", "en"] as const;
export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

export const channels = [
  "press",
  "x",
  "bluesky",
  "mastodon",
  "linkedin",
  "facebook",
  "instagram",
  "website",
  "email",
  "customerCare",
  "internal",
] as const;
export const channelSchema = z.enum(channels);
export type Channel = z.infer<typeof channelSchema>;

/** Hard limit of a channel in characters (UTF-16 code units as the networks count plain text); null where there is none. */
export const channelLimits: Readonly<Record<Channel, number | null>> = {
  press: null,
  x: 280,
  bluesky: 300,
  mastodon: 500,
  linkedin: 3000,
  facebook: 5000,
  instagram: 2200,
  website: null,
  email: null,
  customerCare: null,
  internal: null,
};

/** Lanes of the crisis timeline. */
export const lanes = ["alerts", "decisions", "statements", "actions", "notes", "severity", "feeds"] as const;
export const laneSchema = z.enum(lanes);
export type Lane = z.infer<typeof laneSchema>;

/** What a mention is to the network it was made on. */
export const mentionKinds = [
  "post",
  "repost",
  "quote",
  "reply",
  "article",
  "comment",
  "review",
  "message",
] as const;
