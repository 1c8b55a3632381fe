import type { StatementView } from "../../../src-main/contract/room-state.ts";
import type { Speech } from "../../i18n/language.ts";
import type { CircuitStep } from "./circuit.ts";
import { shortFingerprint } from "./fingerprint.ts";

/** The circuit in lines: "Juriste : validée 15:47 (Julien Morel)". */
function circuitLines(
  circuit: readonly CircuitStep[],
  nameOf: (personId: string) => string,
  { t, formats, lang }: Speech,
): readonly string[] {
  const colon = lang === "fr" ? "\u00a0: " : ": ";
  return circuit.map((step) => {
    const role = t(`words.role.${step.role}`);
    switch (step.state) {
      case "approved":
        return `${role}${colon}${t("response.statement.approvedAt", { time: formats.time(step.at) })} (${nameOf(step.by)})`;
      case "rejected":
        return `${role}${colon}${t("response.statement.rejectedAt", { time: formats.time(step.at) })} (${nameOf(step.by)})`;
      case "waiting":
        return `${role}${colon}${t("response.board.waitEnd.open")}`;
      default:
        return `${role}${colon}${t("response.statement.toAsk")}`;
    }
  });
}

/** Channel, language, length and fingerprint in one line. */
function wordsLine({ wording, fingerprint }: StatementView, { t }: Speech): string {
  return [
    t(`words.channel.${wording.channel}`),
    wording.lang,
    t("response.statement.lengthOnly", { length: wording.text.length }),
    `${t("response.statement.fingerprint")} ${shortFingerprint(fingerprint)}`,
  ].join(" · ");
}

/** A statement to paste: its exact words and where they stand. */
export function statementText(
  statement: StatementView,
  circuit: readonly CircuitStep[],
  nameOf: (personId: string) => string,
  speech: Speech,
): string {
  const { t } = speech;
  const head = `${t("response.statement.name", { number: statement.number })} (${t(`words.statement.${statement.status}`)}) — ${statement.title}`;
  return [
    head,
    "",
    statement.wording.text,
    "",
    wordsLine(statement, speech),
    ...circuitLines(circuit, nameOf, speech),
  ].join("\n");
}

export function statementMarkdown(
  statement: StatementView,
  circuit: readonly CircuitStep[],
  nameOf: (personId: string) => string,
  speech: Speech,
): string {
  const { t } = speech;
  const quoted = statement.wording.text
    .split("\n")
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
  return [
    `## ${t("response.statement.name", { number: statement.number })} — ${statement.title}`,
    "",
    `*${t(`words.statement.${statement.status}`)}* · ${wordsLine(statement, speech)}`,
    "",
    quoted,
    "",
    ...circuitLines(circuit, nameOf, speech).map((line) => `- ${line}`),
  ].join("\n");
}
