import { events } from "./fr/events.ts";
import { firstWords } from "./fr/first-words.ts";
import { frame } from "./fr/frame.ts";
import { log } from "./fr/log.ts";
import { propagation } from "./fr/propagation.ts";
import { response } from "./fr/response.ts";
import { review } from "./fr/review.ts";
import { settings } from "./fr/settings.ts";
import { sources } from "./fr/sources.ts";
import { start } from "./fr/start.ts";
import { stream } from "./fr/stream.ts";
import { team } from "./fr/team.ts";
import { timeline } from "./fr/timeline.ts";
import { words } from "./fr/words.ts";

/** The French catalogue: one file an area, keys prefixed by the area. */
export const fr = {
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
};
