import { entryWords } from "../../components/entry-words.ts";
import type { Speech } from "../../i18n/language.ts";
import { delayWords } from "./review-words.ts";
import type { Review } from "./use-review.ts";

/** The review in Markdown (`isMarkdown`) or plain lines: the same figures as on screen, none more. */
export function reviewText(review: Review, speech: Speech, isMarkdown: boolean): string {
  const { t, formats } = speech;
  const { delays, waits, actions, commitments, story, room } = review;
  const colon = speech.lang === "fr" ? "\u00a0: " : ": ";
  const head = (text: string): string[] => (isMarkdown ? ["", `## ${text}`, ""] : ["", text.toUpperCase()]);
  const item = (text: string): string => `- ${isMarkdown ? plain(text) : text}`;
  const late = actions.filter(({ outcome }) => outcome === "late" || outcome === "overdue");
  const lines = [
    isMarkdown
      ? `# ${t("frame.place.review")} — ${plain(room.crisis?.name ?? "")}`
      : (room.crisis?.name ?? ""),
    ...head(t("review.delays")),
    ...(["detect", "assess", "hold", "answer"] as const).map((key) =>
      item(`${t(`review.${key}`)}${colon}${delayWords(delays[key], speech)}`),
    ),
    ...head(t("review.statements")),
    ...delays.statements.map((one) =>
      item(
        `${t("log.number", { position: one.number })} ${one.title}${colon}${[
          `${t("review.approve")} ${delayWords(one.approve, speech)}`,
          `${t("review.publish")} ${delayWords(one.publish, speech)}`,
        ].join(", ")}`,
      ),
    ),
    ...head(t("review.waits")),
    ...waits.map(({ role, total }) => item(`${t(`words.role.${role}`)}${colon}${formats.duration(total)}`)),
    ...head(t("review.commitments")),
    ...commitments.map(({ text, dueAt, outcome, lateMs }) =>
      item(
        `${formats.dateTime(dueAt)} — ${text} (${t(`review.commitment.${outcome}`, { late: formats.duration(lateMs) })})`,
      ),
    ),
    ...head(t("review.actions")),
    ...late.map(({ title, outcome, lateMs }) =>
      item(
        `${title} (${t(outcome === "overdue" ? "review.action.overdue" : "review.action.late", { late: formats.duration(lateMs) })})`,
      ),
    ),
    ...head(t("review.story")),
    ...story.map((entry) =>
      item(`${formats.dateTime(Date.parse(entry.occurredAt))} — ${entryWords(entry, room, speech)}`),
    ),
  ];
  return lines.join("\n").trim();
}

const plain = (text: string): string => text.replace(/[\\`*_~[\]<>#|]/g, "\\$&");
