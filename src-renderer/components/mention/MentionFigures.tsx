import type { MentionRow } from "../../../src-main/contract/answer.ts";
import { type Speech, useSpeech } from "../../i18n/language.ts";
import { paceSince } from "./engagement-pace.ts";
import classes from "./MentionCard.module.css";

const shownCounters = ["reposts", "quotes", "replies", "likes"] as const;
const mostShown = 3;
/** Slower than this is no pace worth a word. */
const leastPace = 0.5;

interface Figure {
  readonly counter: (typeof shownCounters)[number];
  readonly count: number;
}

/** What the source counts, or what was received here where the source does not count. */
export function figuresOf({ mention, observed }: MentionRow): readonly Figure[] {
  const { engagement } = mention;
  return shownCounters.flatMap((counter) => {
    const count = engagement?.[counter] ?? (counter === "likes" ? null : observed[counter]);
    return count === null || count === 0 ? [] : [{ counter, count }];
  });
}

function explain(row: MentionRow, { t, formats }: Speech): string {
  const { engagement } = row.mention;
  const counted = shownCounters.flatMap((counter) => {
    const count = engagement?.[counter] ?? null;
    return count === null ? [] : [t(`stream.counted.${counter}`, { count })];
  });
  const received = (["reposts", "quotes", "replies"] as const).map((counter) =>
    t(`stream.counted.${counter}`, { count: row.observed[counter] }),
  );
  return [
    ...(counted.length === 0 ? [] : [t("stream.figures.source", { counted: formats.list(counted) })]),
    t("stream.figures.received", { received: formats.list(received) }),
  ].join("\n");
}

/** Reposts, quotes, replies, likes and how fast they come, in few words; all of them on hover. */
export function MentionFigures({ row }: { readonly row: MentionRow }) {
  const speech = useSpeech();
  const { t, formats } = speech;
  const { mention } = row;
  const at = Date.parse(mention.receivedAt);
  const pace = paceSince(row.time, { at, engagement: mention.engagement });
  const words = figuresOf(row)
    .slice(0, mostShown)
    .map(({ counter, count }) => t(`stream.count.${counter}`, { count, shown: formats.compact(count) }));
  const isFast = pace !== null && pace >= leastPace;
  if (words.length === 0 && row.versions < 2) return null;
  return (
    <span className={classes.figures} title={explain(row, speech)}>
      {[...words, ...(isFast ? [t("stream.figures.pace", { pace: formats.decimal(pace) })] : [])].map(
        (word, at) => (
          <span key={word} className={classes.figure}>
            {at > 0 && " · "}
            {word}
          </span>
        ),
      )}
    </span>
  );
}
