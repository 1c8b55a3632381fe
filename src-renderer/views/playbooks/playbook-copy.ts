import type { Playbook } from "../../../src-main/contract/playbook.ts";
import type { Translate } from "../../i18n/language.ts";

/** What a person pastes to a colleague: when to use it, the cards, the words. */
export function playbookMarkdown(playbook: Playbook, t: Translate): string {
  const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");
  const cards = playbook.cards.map(
    (card) =>
      `- **T+${card.dueAfterMinutes} min** · ${card.title} (${t(`words.role.${card.role}`)})\n  ${card.detail}`,
  );
  const questions = playbook.questions.map(({ question, answer, neverSay }) =>
    [
      `- **${question}**`,
      `  ${answer}`,
      ...(neverSay === null ? [] : [`  *${t("response.playbooks.neverSay")}* ${neverSay}`]),
    ].join("\n"),
  );
  const messages = playbook.keyMessages.map(
    ({ text, proof }) => `${text} (${t("response.playbooks.proof")} – ${proof})`,
  );
  return [
    `# ${playbook.title} (${t("response.playbooks.version", { version: playbook.version })})`,
    playbook.summary,
    `## ${t("response.playbooks.triggers")}`,
    list(playbook.triggers),
    ...(playbook.notFor.length === 0 ? [] : [`## ${t("response.playbooks.notFor")}`, list(playbook.notFor)]),
    `## ${t("response.playbooks.strategy")}`,
    `${t(`words.strategy.${playbook.strategy.recommended}`)}. ${playbook.strategy.why}`,
    `## ${t("response.playbooks.roles")}`,
    list(playbook.roles.map(({ role, mission }) => `**${t(`words.role.${role}`)}** – ${mission}`)),
    `## ${t("response.playbooks.cards")}`,
    cards.join("\n"),
    `## ${t("response.playbooks.keyMessages")}`,
    list(messages),
    `## ${t("response.playbooks.questions")}`,
    questions.join("\n"),
    `## ${t("response.playbooks.templates")}`,
    ...playbook.templates.map((template) => `### ${template.title}\n\n${template.text}`),
  ].join("\n\n");
}

/** The same without Markdown's signs. */
export function playbookText(playbook: Playbook, t: Translate): string {
  return playbookMarkdown(playbook, t)
    .replace(/^#+ /gm, "")
    .replaceAll("**", "")
    .replace(/\*([^*\n]+)\*/g, "$1");
}
