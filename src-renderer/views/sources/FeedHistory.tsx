import { useSpeech } from "../../i18n/language.ts";
import classes from "./FeedHistory.module.css";
import { deafTime, type Stretch } from "./feed-history.ts";
import { whyWords } from "./source-words.ts";

const width = 1000;

/** Cuts and gaps of a source along the crisis; the sentence says the same in figures. */
export function FeedHistory(props: {
  readonly stretches: readonly Stretch[];
  readonly from: number;
  readonly to: number;
}) {
  const { stretches, from, to } = props;
  const speech = useSpeech();
  const { t, formats } = speech;
  const x = (at: number): number => ((at - from) / Math.max(1, to - from)) * width;
  const cuts = stretches.filter(({ kind }) => kind === "cut").length;
  const gaps = stretches.filter(({ kind }) => kind === "gap").length;
  const said =
    cuts === 0 && gaps === 0
      ? t("sources.neverCut")
      : [
          cuts === 0 ? "" : t("sources.cuts", { count: cuts, deaf: formats.duration(deafTime(stretches)) }),
          gaps === 0 ? "" : t("sources.gaps", { count: gaps }),
        ]
          .filter((part) => part !== "")
          .join(" · ");
  return (
    <div className={classes.history}>
      <svg viewBox={`0 0 ${width} 12`} preserveAspectRatio="none" aria-hidden="true">
        <line x1="0" x2={width} y1="6" y2="6" className={classes.axis} />
        {stretches.map((stretch) => (
          <rect
            key={`${stretch.kind} ${stretch.from}`}
            data-kind={stretch.kind}
            x={x(stretch.from)}
            width={Math.max(stretch.kind === "heard" ? 1 : 4, x(stretch.to) - x(stretch.from))}
            y={stretch.kind === "heard" ? 4 : 0}
            height={stretch.kind === "heard" ? 4 : 12}
          >
            <title>
              {[
                t(`sources.stretch.${stretch.kind}`, {
                  from: formats.time(stretch.from),
                  to: formats.time(stretch.to),
                }),
                whyWords(stretch.reason, speech),
              ]
                .filter((part) => part !== "")
                .join(" · ")}
            </title>
          </rect>
        ))}
      </svg>
      <span>{said}</span>
    </div>
  );
}

/** The drawing's twin: each cut and each gap, with why and how long. */
export function FeedTroubles({ stretches }: { readonly stretches: readonly Stretch[] }) {
  const speech = useSpeech();
  const { t, formats } = speech;
  const troubles = stretches.filter(({ kind }) => kind !== "heard").toSorted((a, b) => b.from - a.from);
  if (troubles.length === 0) return <p className={classes.none}>{t("sources.neverCut")}</p>;
  return (
    <ul className={classes.troubles}>
      {troubles.map(({ kind, from, to, reason }) => (
        <li key={`${kind} ${from}`}>
          <b>{t(`sources.stretch.${kind}`, { from: formats.dateTime(from), to: formats.time(to) })}</b>
          <span>
            {[formats.duration(to - from), whyWords(reason, speech)]
              .filter((part) => part !== "")
              .join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
