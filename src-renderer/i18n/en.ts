import type { Catalogue } from "./catalogue.ts";
import { events } from "./en/events.ts";
import { firstWords } from "./en/first-words.ts";
import { frame } from "./en/frame.ts";
import { log } from "./en/log.ts";
import { propagation } from "./en/propagation.ts";
import { response } from "./en/response.ts";
import { review } from "./en/review.ts";
import { settings } from "./en/settings.ts";
import { sources } from "./en/sources.ts";
import { start } from "./en/start.ts";
import { stream } from "./en/stream.ts";
import { team } from "./en/team.ts";
import { timeline } from "./en/timeline.ts";
import { words } from "./en/words.ts";

/** The English catalogue: exactly the keys of the French one. */
export const en = {
  ...firstWords,
  ...words,
  ...frame,
  ...start,
  ...stream,
  ...propagation,
  ...response,
  ...timeline,
  ...log,
  ...sources,
  ...team,
  ...settings,
  ...review,
  ...events,
} satisfies Catalogue;
