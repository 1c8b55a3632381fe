import type { Playbook } from "../../../src-main/contract/playbook.ts";
import type { Range } from "../invisible-characters.ts";

/** Every text of a playbook that a person may search. */
function textsOf(playbook: Playbook): readonly string[] {
  return [
    playbook.title,
    playbook.summary,
    ...playbook.triggers,
    ...playbook.notFor,
    playbook.strategy.why,
    ...playbook.roles.map((role) => role.mission),
    ...playbook.cards.flatMap((card) => [card.title, card.detail]),
    ...playbook.keyMessages.flatMap((message) => [message.text, message.proof]),
    ...playbook.questions.flatMap(({ question, answer, neverSay }) => [question, answer, neverSay ?? ""]),
    ...playbook.templates.flatMap((template) => [template.title, template.text]),
  ];
}

/** One folded letter for each character, so that places stay true: accents and case aside, ’ as '. */
function fold(text: string): string {
  let folded = "";
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at] ?? "";
    const plain = unit.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    folded += plain.length === 1 ? plain : unit.toLowerCase().slice(0, 1) || unit;
  }
  return folded.replaceAll("’", "'");
}

/** Where the searched words stand in a text, in order. */
export function matchRanges(text: string, query: string): readonly Range[] {
  const wanted = fold(query.trim());
  if (wanted === "") return [];
  const folded = fold(text);
  const ranges: Range[] = [];
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + wanted.length)) {
    ranges.push({ from: at, to: at + wanted.length });
  }
  return ranges;
}

/** How many times the words stand in a playbook. */
export function countMatches(playbook: Playbook, query: string): number {
  return textsOf(playbook).reduce((sum, text) => sum + matchRanges(text, query).length, 0);
}
