import type { MentionRow } from "../../../src-main/contract/answer.ts";
import type { FirstSpeech } from "../../i18n/first-speech.ts";
import type { Speech } from "../../i18n/language.ts";

/** How a mention's author is called: name, else handle, else what the source knows the account by. */
export function authorName({ mention, isErased }: MentionRow, { t }: Pick<FirstSpeech, "t">): string {
  if (isErased && mention.author === null) return t("stream.author.erased");
  const { name, handle, id } = mention.author ?? {};
  return firstWritten(name, handle, id) ?? t("stream.author.unknown");
}

/** How many accounts wrote a text that is shown once for all of its copies. */
export function copiedBy({ copies }: MentionRow, { t, formats }: FirstSpeech): string {
  const accounts = copies?.accounts ?? 1;
  return accounts === 1
    ? t("stream.copies.oneAccount")
    : t("stream.copies.someAccounts", { count: formats.number(accounts) });
}

const firstWritten = (...names: readonly (string | null | undefined)[]): string | null =>
  names.find((name) => name !== null && name !== undefined && name.trim() !== "") ?? null;

/** Names longer than this are cut: nobody reads the rest, and it may be there to push others away. */
const longestName = 90;

export const cutName = (text: string): string =>
  text.length <= longestName ? text : `${[...text].slice(0, longestName).join("")}…`;

/** The handle, where it says more than the name. */
export function authorHandle({ mention }: MentionRow): string | null {
  const { author, kind } = mention;
  if (author === null || kind === "article" || author.handle === null) return null;
  return firstWritten(author.name, author.handle) === author.handle ? null : author.handle;
}

/** What is said in place of words that were erased: their author's own, or reposted by somebody who is still named. */
export function erasedWords({ mention }: MentionRow, { t }: Pick<Speech, "t">): string {
  return t(mention.author === null ? "stream.state.erased" : "stream.state.repostErased");
}

function wordsOf(row: MentionRow, speech: Speech): string {
  const { t } = speech;
  if (row.isErased) return erasedWords(row, speech);
  if (row.mention.text !== "") return row.mention.text;
  return row.context?.text ?? t("frame.text.empty");
}

function sourceLine(row: MentionRow, speech: Speech): string {
  const { mention, time } = row;
  const handle = authorHandle(row);
  const who = [authorName(row, speech), ...(handle === null ? [] : [handle])].join(" ");
  return [who, mention.source, speech.t(`words.kind.${mention.kind}`), speech.formats.full(time)].join(" · ");
}

/** One mention as plain text: its words, then who, where, when and its address. */
export function mentionText(row: MentionRow, speech: Speech): string {
  const { url } = row.mention;
  return [wordsOf(row, speech), sourceLine(row, speech), ...(url === null ? [] : [url])].join("\n");
}

/** Marks that Markdown would take for its own. */
const marked = /[\\`*_[\]<>#|~]/g;
const escaped = (text: string): string => text.replace(marked, "\\$&");

/** The same as Markdown: a quotation with its source. The address stays as text in angle brackets. */
export function mentionMarkdown(row: MentionRow, speech: Speech): string {
  const { url } = row.mention;
  const quoted = escaped(wordsOf(row, speech))
    .split("\n")
    .map((line) => `> ${line}`);
  const address = url === null ? [] : [`> <${url.replace(/[\s<>]/g, "")}>`];
  return [...quoted, ">", `> — ${escaped(sourceLine(row, speech))}`, ...address].join("\n");
}

export const mentionsText = (rows: readonly MentionRow[], speech: Speech): string =>
  rows.map((row) => mentionText(row, speech)).join("\n\n");

export const mentionsMarkdown = (rows: readonly MentionRow[], speech: Speech): string =>
  rows.map((row) => mentionMarkdown(row, speech)).join("\n\n");
