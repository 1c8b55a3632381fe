import { positionsOf } from "../../../src-main/projections/response-delays.ts";
import { SafeText } from "../../components/SafeText.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { FigureButton } from "./FigureButton.tsx";
import type { Picked } from "./picked.ts";
import classes from "./ReviewBody.module.css";
import { ActionsPart, CommitmentsPart, StagesPart, StoryPart, WaitsPart } from "./ReviewParts.tsx";
import { delayWords } from "./review-words.ts";
import type { PartProps } from "./use-review.ts";

const minute = 60_000;

/** The review as a document: the period, the delays, who was waited for, what was late, the story. */
export function ReviewBody({ review, isPaper }: PartProps) {
  return (
    <div className={classes.page} data-paper={isPaper}>
      <Delays review={review} isPaper={isPaper} />
      <Statements review={review} isPaper={isPaper} />
      <div className={classes.pair}>
        <WaitsPart review={review} isPaper={isPaper} />
        <CommitmentsPart review={review} isPaper={isPaper} />
      </div>
      <ActionsPart review={review} isPaper={isPaper} />
      <div className={classes.pair}>
        <StoryPart review={review} isPaper={isPaper} />
        <StagesPart review={review} isPaper={isPaper} />
      </div>
    </div>
  );
}

/** The four delays, beside the lines of practice: first words in 15 minutes, first summary in 60. */
function Delays({ review, isPaper }: PartProps) {
  const speech = useSpeech();
  const { t } = speech;
  const { detect, assess, hold, answer } = review.delays;
  const cards = [
    { key: "detect", delay: detect, limit: null },
    { key: "assess", delay: assess, limit: null },
    { key: "hold", delay: hold, limit: 15 * minute },
    { key: "answer", delay: answer, limit: 60 * minute },
  ] as const;
  return (
    <section aria-labelledby="review-delays">
      <h3 id="review-delays">{t("review.delays")}</h3>
      <ul className={classes.cards}>
        {cards.map(({ key, delay, limit }) => {
          const isOver = limit !== null && delay.ms !== null && delay.ms > limit;
          const picked: Picked = { key, title: t(`review.${key}`), positions: positionsOf(delay) };
          return (
            <li key={key} className={classes.card} data-over={isOver} data-never={delay.ms === null}>
              <h4>{t(`review.${key}`)}</h4>
              <p className={classes.big}>
                <FigureButton picked={picked} isPaper={isPaper}>
                  {delayWords(delay, speech)}
                </FigureButton>
              </p>
              <p className={classes.about}>{t(`review.${key}.about`)}</p>
              {limit !== null && delay.ms !== null && (
                <p className={classes.line}>
                  {t(isOver ? "review.overLine" : "review.withinLine", { minutes: limit / minute })}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Statements({ review, isPaper }: PartProps) {
  const speech = useSpeech();
  const { t } = speech;
  const { statements } = review.delays;
  return (
    <section aria-labelledby="review-statements">
      <h3 id="review-statements">{t("review.statements")}</h3>
      {statements.length === 0 ? (
        <p className={classes.quiet}>{t("review.noStatements")}</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t("review.statement")}</th>
              <th scope="col">{t("review.draft")}</th>
              <th scope="col">{t("review.approve")}</th>
              <th scope="col">{t("review.publish")}</th>
              <th scope="col">{t("review.rounds")}</th>
            </tr>
          </thead>
          <tbody>
            {statements.map((statement) => (
              <tr key={statement.id}>
                <th scope="row">
                  {t("log.number", { position: statement.number })}{" "}
                  <SafeText text={statement.title} isInline foldAt={120} />
                  {statement.isHolding && <small className={classes.tag}>{t("review.holding")}</small>}
                </th>
                {(["draft", "approve", "publish"] as const).map((step) => (
                  <td key={step}>
                    <FigureButton
                      isPaper={isPaper}
                      picked={{
                        key: `${statement.id} ${step}`,
                        title: `${t("log.number", { position: statement.number })} · ${t(`review.${step}`)}`,
                        positions: positionsOf(statement[step]),
                      }}
                    >
                      {delayWords(statement[step], speech)}
                    </FigureButton>
                  </td>
                ))}
                <td>
                  {statement.rounds}
                  {statement.rejections > 0 && (
                    <small> · {t("review.rejections", { count: statement.rejections })}</small>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
