import { useMemo } from "react";
import type { MentionDetail } from "../../../src-main/contract/answer.ts";
import type { Mention } from "../../../src-main/contract/mention.ts";
import { counters, paceBetween, paceSince } from "../../components/mention/engagement-pace.ts";
import { SafeText } from "../../components/SafeText.tsx";
import { wordDiff } from "../../components/statement/word-diff.ts";
import { useSpeech } from "../../i18n/language.ts";
import classes from "./MentionDetail.module.css";

/** Versions shown: the first and the newest. */
const mostShown = 12;

interface Step {
  readonly receivedAt: string;
  readonly mention: Mention;
  readonly before: Mention | null;
  readonly beforeAt: number | null;
}

function stepsOf(versions: MentionDetail["versions"]): readonly Step[] {
  const steps = versions.map(({ receivedAt, mention }, at): Step => {
    const before = versions[at - 1];
    return {
      receivedAt,
      mention,
      before: before?.mention ?? null,
      beforeAt: before === undefined ? null : Date.parse(before.receivedAt),
    };
  });
  return steps.length <= mostShown ? steps : [...steps.slice(0, 1), ...steps.slice(1 - mostShown)];
}

/** Each version received: what its counters gained, how fast, and what was rewritten. */
export function DetailVersions({ detail }: { readonly detail: MentionDetail }) {
  const { t, formats } = useSpeech();
  const { versions, row } = detail;
  const steps = useMemo(() => stepsOf(versions), [versions]);
  const edits = steps.filter(({ before, mention }) => before !== null && before.text !== mention.text);
  const used = counters.filter((counter) =>
    versions.some(({ mention }) => (mention.engagement?.[counter] ?? null) !== null),
  );
  if (row.isErased || (used.length === 0 && edits.length === 0)) return null;
  return (
    <div className={classes.part}>
      <h4>{t("stream.detail.versions", { count: versions.length })}</h4>
      {used.length > 0 && (
        <section
          className={classes.scroll}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard.
          tabIndex={0}
          aria-label={t("stream.detail.versions", { count: versions.length })}
        >
          <table className={classes.versions}>
            <thead>
              <tr>
                <th scope="col">{t("stream.versions.at")}</th>
                {used.map((counter) => (
                  <th key={counter} scope="col">
                    {t(`stream.counter.${counter}`)}
                  </th>
                ))}
                <th scope="col">{t("stream.versions.pace")}</th>
              </tr>
            </thead>
            <tbody>
              {steps.map((step) => {
                const at = Date.parse(step.receivedAt);
                const reading = { at, engagement: step.mention.engagement };
                const pace =
                  step.before === null || step.beforeAt === null
                    ? paceSince(row.time, reading)
                    : paceBetween({ at: step.beforeAt, engagement: step.before.engagement }, reading);
                return (
                  <tr key={step.receivedAt + String(step.beforeAt)}>
                    <td>{formats.seconds(at)}</td>
                    {used.map((counter) => {
                      const count = step.mention.engagement?.[counter] ?? null;
                      const by = (count ?? 0) - (step.before?.engagement?.[counter] ?? 0);
                      return (
                        <td key={counter}>
                          {count === null ? "–" : formats.number(count)}
                          {step.before !== null && by !== 0 && (
                            <span
                              className={classes.grown}
                            >{`${by > 0 ? "+" : "−"}${formats.number(Math.abs(by))}`}</span>
                          )}
                        </td>
                      );
                    })}
                    <td>{pace === null ? "–" : t("stream.figures.pace", { pace: formats.decimal(pace) })}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      )}
      {edits.map(({ receivedAt, before, mention }) => (
        <div key={receivedAt}>
          <p className={classes.quiet}>
            {t("stream.versions.edited", { time: formats.seconds(Date.parse(receivedAt)) })}
          </p>
          <Edit before={before?.text ?? ""} after={mention.text} />
        </div>
      ))}
    </div>
  );
}

function Edit({ before, after }: { readonly before: string; readonly after: string }) {
  const { t } = useSpeech();
  const parts = useMemo(() => wordDiff(before.slice(0, 4000), after.slice(0, 4000)), [before, after]);
  return (
    <div className={classes.edit} dir="auto">
      {parts.map((part, at) => {
        const shown = <SafeText text={part.text} foldAt={Number.POSITIVE_INFINITY} isInline />;
        const said = part.kind === "removed" ? t("stream.versions.removed") : t("stream.versions.added");
        const Tag = part.kind === "removed" ? "del" : part.kind === "added" ? "ins" : "span";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts are one text, in order, and never move.
          <Tag key={at}>
            {part.kind !== "same" && <span className="visually-hidden">{said} </span>}
            {shown}
          </Tag>
        );
      })}
    </div>
  );
}
