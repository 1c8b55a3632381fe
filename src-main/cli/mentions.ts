import { acceptsMention } from "../analysis/query/accepts-mention.ts";
import { parseQuery } from "../analysis/query/parse-query.ts";
import { isQuery } from "../analysis/query/query.ts";
import { toFtsMatch } from "../analysis/query/to-fts-match.ts";
import type { Mention } from "../contract/mention.ts";
import type { CrisisStore, MentionSelection, StoredMention } from "../store/crisis-store.ts";
import { type AskedMoment, momentOption, placeMoment } from "./as-of.ts";
import { type Called, type CliCommand, WrongUsage } from "./command.ts";
import { withCrisis } from "./open-crisis.ts";
import { crisisWord, numberOption, textOption, timeOption } from "./read-options.ts";

export const mentionsCommand: CliCommand = {
  name: "mentions",
  usage: {
    fr: "<crise> [--query <q>] [--from <t>] [--to <t>] [--as-of <t>] [--limit <n>]",
    en: "<crisis> [--query <q>] [--from <t>] [--to <t>] [--as-of <t>] [--limit <n>]",
  },
  summary: { fr: "Liste les mentions, par ordre de temps.", en: "Lists the mentions, in order of time." },
  help: {
    fr: `  --query <q>      langage de requête : mots, "expressions", OU, SAUF, from:, source:, lang:, mot*
  --from, --to <t>  période (début compris, fin non), par exemple 2026-03-02T14:10Z
  --as-of <t>       ce que la salle savait alors : une heure, ou une position de la main courante
  --limit <n>       au plus n mentions

--json : une mention par ligne, au format neutre (celui que « import » relit)`,
    en: `  --query <q>       query language: words, "phrases", OR, NOT, from:, source:, lang:, word*
  --from, --to <t>  period (start included, end not), such as 2026-03-02T14:10Z
  --as-of <t>       what the room knew then: a time, or a position of the log
  --limit <n>       at most n mentions

--json: one mention a line, in the neutral format (the one "import" reads)`,
  },
  options: {
    query: { type: "string" },
    from: { type: "string" },
    to: { type: "string" },
    "as-of": { type: "string" },
    limit: { type: "string" },
  },
  async run(called) {
    const path = crisisWord(called);
    const limit = numberOption(called, "limit", 1) ?? Number.POSITIVE_INFINITY;
    const narrowed = readSelection(called);
    const asked = momentOption(called);
    const isSearched = narrowed.match !== undefined;
    return withCrisis(
      path,
      async (store) => {
        let left = limit;
        for await (const block of selected(store, asked, narrowed)) {
          const shown = block.slice(0, left);
          left -= shown.length;
          const lines = shown.map(({ mention }) =>
            called.isJson ? JSON.stringify(mention) : readableLine(mention, called.lang),
          );
          if (lines.length > 0) await called.terminal.out(`${lines.join("\n")}\n`);
          if (left <= 0 || called.terminal.signal.aborted) break;
        }
        return called.terminal.signal.aborted ? 1 : 0;
      },
      { isSearched },
    );
  },
};

/** Mentions in order of time as known at the asked moment; what was erased is gone and not listed. */
export async function* selected(
  store: CrisisStore,
  asked: AskedMoment,
  narrowed: MentionSelection,
): AsyncGenerator<readonly StoredMention[]> {
  const { upToRow } = placeMoment(asked, store);
  const selection = upToRow === null ? narrowed : { ...narrowed, upToRow };
  for await (const block of store.stream(selection, "time")) yield block.filter((one) => !one.isErased);
}

/** `--query`, `--from` and `--to` in the store's terms. */
export function readSelection(called: Pick<Called, "options">): MentionSelection {
  const query = parseQuery(textOption(called, "query") ?? "");
  if (!isQuery(query)) {
    throw new WrongUsage({ refused: query.refused, args: { ...query.args, at: query.at } });
  }
  const { match, isExact } = toFtsMatch(query);
  const from = timeOption(called, "from");
  const to = timeOption(called, "to");
  return {
    ...(match === null ? {} : { match }),
    ...(isExact ? {} : { accepts: acceptsMention(query) }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  };
}

function readableLine(mention: Mention, lang: Called["lang"]): string {
  const time = new Intl.DateTimeFormat(lang, {
    dateStyle: "short",
    timeStyle: "medium",
  }).format(new Date(mention.publishedAt));
  const who = mention.author?.handle ?? mention.author?.name ?? "—";
  // Control characters of a hostile text must not drive the terminal.
  const text = mention.text.replace(/[\p{Cc}\p{Cf}]+/gu, " ").trim();
  return `${time}  ${mention.source}  ${mention.kind}  ${who.replace(/[\p{Cc}\p{Cf}]+/gu, " ")}  ${text}`;
}
