import type { RoomState, SourceView, StatementView } from "../../../src-main/contract/room-state.ts";
import type { TimelineSpan } from "../../graph/timeline/timeline-model.ts";
import type { Speech } from "../../i18n/language.ts";

/** What lasts: statements waiting for approval then standing, and sources cut. `now` in ms UTC. */
export function timelineSpans(room: RoomState, speech: Speech, now: number): readonly TimelineSpan[] {
  const statements = Object.values(room.statements);
  return [
    ...statements.flatMap((statement) => statementSpans(statement, statements, speech, now)),
    ...Object.values(room.sources).flatMap((source) => sourceSpans(source, speech, now)),
  ];
}

function statementSpans(
  statement: StatementView,
  all: readonly StatementView[],
  { t, formats }: Speech,
  now: number,
): readonly TimelineSpan[] {
  const spans: TimelineSpan[] = [];
  const { id, number, submittedAt, approvedAt, publishedAt, status } = statement;
  if (submittedAt !== null) {
    const from = Date.parse(submittedAt);
    const rejectedAt = statement.rejections.at(-1)?.at ?? null;
    const end = approvedAt ?? (status === "rejected" ? rejectedAt : null);
    const to = end === null ? (status === "inReview" ? now : from) : Date.parse(end);
    if (to > from)
      spans.push({
        id: `${id}-review`,
        lane: "statements",
        from,
        to,
        label:
          status === "inReview"
            ? t("timeline.span.inReview", { number })
            : t("timeline.span.reviewed", {
                number,
                duration: formats.duration(to - from),
              }),
        short: t("timeline.span.number", { number }),
        tone: "amber",
        isDashed: false,
      });
  }
  if (publishedAt !== null) {
    const from = Date.parse(publishedAt);
    spans.push({
      id: `${id}-standing`,
      lane: "statements",
      from,
      to: standsUntil(statement, all, now),
      label: t(statement.isHolding ? "timeline.span.holding" : "timeline.span.published", {
        number,
        time: formats.time(from),
      }),
      short: t("timeline.span.number", { number }),
      tone: "teal",
      isDashed: false,
    });
  }
  return spans;
}

/** Words stand until the next submission or publication, so that the lane's spans never lie on each other. */
function standsUntil(statement: StatementView, all: readonly StatementView[], now: number): number {
  const from = Date.parse(statement.publishedAt ?? "");
  const later = all
    .filter((other) => other.id !== statement.id)
    .flatMap((other) => [other.submittedAt, other.publishedAt])
    .flatMap((instant) => (instant === null ? [] : [Date.parse(instant)]))
    .filter((time) => time > from);
  return Math.max(from, Math.min(now, ...later));
}

function sourceSpans(source: SourceView, { t, formats }: Speech, now: number): readonly TimelineSpan[] {
  const cuts = source.cuts.map((cut, at): TimelineSpan => {
    const from = Date.parse(cut.from);
    const to = cut.to === null ? now : Date.parse(cut.to);
    return {
      id: `${source.id}-cut-${at}`,
      lane: "feeds",
      from,
      to,
      label: t("timeline.span.cut", {
        source: source.label,
        duration: formats.duration(to - from),
      }),
      short: source.label,
      tone: "quiet",
      isDashed: true,
    };
  });
  const gaps = source.gaps.map((gap, at): TimelineSpan => {
    const from = Date.parse(gap.from);
    const to = Date.parse(gap.to);
    return {
      id: `${source.id}-gap-${at}`,
      lane: "feeds",
      from,
      to,
      label: t("timeline.span.gap", {
        source: source.label,
        duration: formats.duration(to - from),
      }),
      short: source.label,
      tone: "red",
      isDashed: true,
    };
  });
  return [...cuts, ...gaps];
}
