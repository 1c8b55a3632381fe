import type { MentionRow } from "./answer.ts";

/** The newest mentions of the open crisis, written into the page itself: read before its seat has said hello. */
export interface Opening {
  readonly crisisPath: string;
  /** Who sits here; null: nobody has said yet. */
  readonly personId: string | null;
  /** The room's time, ISO 8601. */
  readonly at: string;
  /** Newest first, of the whole stream. */
  readonly rows: readonly MentionRow[];
}

/** What is asked for a first look, of the whole stream or through a filter: as many mentions as a tall screen holds. */
export const glance = {
  name: "mentions",
  before: null,
  after: null,
  limit: 16,
  withCount: false,
  isGlance: true,
  asOf: null,
} as const;

/** Id of the page's element that holds an {@link Opening} as JSON, or `null`. */
export const openingElement = "opening";
