import type { Speech } from "../../i18n/language.ts";
import type { Feed } from "../../state/feeds.ts";

/** Why a source is cut or has a gap, in a few words; what no catalogue knows is said as it came. */
export function whyWords(reason: string | null, { t, has }: Speech): string {
  if (reason === null || reason === "") return "";
  const key = `sources.why.${reason.split(".").at(-1) ?? ""}`;
  return has(key) ? t(key) : reason;
}

const longestWait = 3_600_000;

/** The state of a feed in words: "coupée depuis 14:02, nouvel essai dans 12 s". */
export function stateWords(feed: Feed, now: number, speech: Speech): string {
  const { t, formats } = speech;
  const time = feed.since === null ? "" : formats.time(Date.parse(feed.since));
  const state = t(`words.source.${feed.state}`, { lag: formats.duration(feed.lagMs ?? 0), time });
  if (feed.state !== "cut" || feed.retryAt === null) return state;
  const wait = Date.parse(feed.retryAt) - now;
  // Nobody waits that long between tries: the room is in a time of its own (a demonstration), the source in ours.
  if (Math.abs(wait) > longestWait) return state;
  return wait <= 0
    ? t("sources.retryingNow", { state })
    : t("sources.retryIn", { state, wait: formats.duration(Math.max(1000, wait)) });
}
