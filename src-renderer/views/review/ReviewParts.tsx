import { standing } from "../../../src-main/projections/fold-cancellations.ts";
import { EntrySentence } from "../../components/EntrySentence.tsx";
import { SafeText } from "../../components/SafeText.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { goSelect } from "../../state/whereabouts.ts";
import { FigureButton } from "./FigureButton.tsx";
import classes from "./ReviewBody.module.css";
import type { PartProps } from "./use-review.ts";

/** Minutes each role was waited for in approvals, the longest first. */
export function WaitsPart({ review, isPaper }: PartProps) {
  const { t, formats } = useSpeech();
  const { waits, room } = review;
  const longest = Math.max(1, ...waits.map(({ total }) => total));
  return (
    <section aria-labelledby="review-waits">
      <h3 id="review-waits">{t("review.waits")}</h3>
      {waits.length === 0 ? (
        <p className={classes.quiet}>{t("review.noWaits")}</p>
      ) : (
        <ul className={classes.rows}>
          {waits.map(({ role, total, longest: worst, waits: own, isOpen }) => {
            const statements = new Set(own.map(({ statementId }) => statementId));
            const positions = standing(room.entries)
              .filter(({ event }) => {
                if (!("statementId" in event) || !statements.has(event.statementId)) return false;
                if (event.type === "statement-submitted") return true;
                const isSpoken = event.type === "statement-approved" || event.type === "statement-rejected";
                return isSpoken && event.role === role;
              })
              .map(({ position }) => position);
            return (
              <li key={role} className={classes.wait}>
                <span>{t(`words.role.${role}`)}</span>
                <span className={classes.track} aria-hidden="true">
                  <span style={{ width: `${(total / longest) * 100}%` }} />
                </span>
                <b>
                  <FigureButton
                    isPaper={isPaper}
                    picked={{ key: `wait ${role}`, title: t(`words.role.${role}`), positions }}
                  >
                    {formats.duration(total)}
                  </FigureButton>
                </b>
                <small>
                  {t("review.waitFacts", { count: own.length, longest: formats.duration(worst) })}
                  {isOpen && ` · ${t("review.stillWaiting")}`}
                </small>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

/** What was promised in public, and whether it was kept in time. */
export function CommitmentsPart({ review, isPaper }: PartProps) {
  const { t, formats } = useSpeech();
  const { commitments } = review;
  return (
    <section aria-labelledby="review-commitments">
      <h3 id="review-commitments">{t("review.commitments")}</h3>
      {commitments.length === 0 ? (
        <p className={classes.quiet}>{t("review.noCommitments")}</p>
      ) : (
        <ul className={classes.rows}>
          {commitments.map(({ id, text, dueAt, outcome, lateMs, positions }) => (
            <li key={id} className={classes.fact} data-outcome={outcome}>
              <time dateTime={new Date(dueAt).toISOString()}>{formats.dateTime(dueAt)}</time>
              <SafeText text={text} isInline foldAt={160} />
              <b>
                <FigureButton
                  isPaper={isPaper}
                  picked={{ key: id, title: t("review.commitment"), positions }}
                >
                  {t(`review.commitment.${outcome}`, { late: formats.duration(lateMs) })}
                </FigureButton>
              </b>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const mostLate = 12;

/** Dated actions: how many in time, and each that was late or never done. */
export function ActionsPart({ review, isPaper }: PartProps) {
  const { t, formats } = useSpeech();
  const { actions } = review;
  const late = actions.filter(({ outcome }) => outcome === "late" || outcome === "overdue");
  const shown = isPaper ? late : late.slice(0, mostLate);
  const counts = (["onTime", "late", "overdue", "open"] as const).map((outcome) => ({
    outcome,
    of: actions.filter((action) => action.outcome === outcome),
  }));
  return (
    <section aria-labelledby="review-actions">
      <h3 id="review-actions">{t("review.actions")}</h3>
      {actions.length === 0 ? (
        <p className={classes.quiet}>{t("review.noActions")}</p>
      ) : (
        <>
          <p className={classes.counts}>
            {counts
              .filter(({ of }) => of.length > 0)
              .map(({ outcome, of }) => (
                <FigureButton
                  key={outcome}
                  isPaper={isPaper}
                  picked={{
                    key: `actions ${outcome}`,
                    title: t(`review.actions.${outcome}`, { count: of.length }),
                    positions: of.flatMap(({ positions }) => positions),
                  }}
                >
                  {t(`review.actions.${outcome}`, { count: of.length })}
                </FigureButton>
              ))}
          </p>
          <ul className={classes.rows}>
            {shown.map(({ id, title, outcome, lateMs, positions }) => (
              <li key={id} className={classes.fact} data-outcome={outcome}>
                <SafeText text={title} isInline foldAt={200} />
                <b>
                  <FigureButton isPaper={isPaper} picked={{ key: id, title, positions }}>
                    {t(outcome === "overdue" ? "review.action.overdue" : "review.action.late", {
                      late: formats.duration(lateMs),
                    })}
                  </FigureButton>
                </b>
              </li>
            ))}
          </ul>
          {late.length > shown.length && (
            <p className={classes.quiet}>{t("review.moreLate", { count: late.length - shown.length })}</p>
          )}
        </>
      )}
    </section>
  );
}

/** The key entries, in the order of facts. */
export function StoryPart({ review, isPaper }: PartProps) {
  const { t, formats } = useSpeech();
  const { story } = review;
  return (
    <section aria-labelledby="review-story">
      <h3 id="review-story">{t("review.story")}</h3>
      {story.length === 0 ? (
        <p className={classes.quiet}>{t("review.noStory")}</p>
      ) : (
        <ol className={classes.rows}>
          {story.map((entry) => {
            const at = Date.parse(entry.occurredAt);
            const { position } = entry;
            return (
              <li key={position} className={classes.moment}>
                {isPaper ? (
                  <time dateTime={entry.occurredAt}>{formats.dateTime(at)}</time>
                ) : (
                  <button
                    type="button"
                    className={classes.when}
                    onClick={() => goSelect("log", String(position), { kind: "entry", position, time: at })}
                  >
                    <time dateTime={entry.occurredAt}>{formats.dateTime(at)}</time>
                  </button>
                )}
                <EntrySentence entry={entry} foldAt={isPaper ? Number.POSITIVE_INFINITY : 300} />
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}

/** How long the crisis stood under each status. */
export function StagesPart({ review, isPaper }: PartProps) {
  const { t, formats } = useSpeech();
  const { stretches, now } = review;
  return (
    <section aria-labelledby="review-stages">
      <h3 id="review-stages">{t("review.stages")}</h3>
      <ul className={classes.rows}>
        {stretches.map(({ status, from, to, position }) => (
          <li key={from} className={classes.fact}>
            <time dateTime={new Date(from).toISOString()}>{formats.dateTime(from)}</time>
            <span>{t(`words.crisisStatus.${status}`)}</span>
            <b>
              <FigureButton
                isPaper={isPaper}
                picked={
                  position === null
                    ? null
                    : {
                        key: `stage ${position}`,
                        title: t(`words.crisisStatus.${status}`),
                        positions: [position],
                      }
                }
              >
                {to === null
                  ? t("review.lasts", { duration: formats.duration(now - from) })
                  : formats.duration(to - from)}
              </FigureButton>
            </b>
          </li>
        ))}
      </ul>
    </section>
  );
}
