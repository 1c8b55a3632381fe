import { mentionKinds } from "../../contract/mention.ts";
import { accountKey, plainHandle } from "../account-book.ts";
import type { MentionSelection } from "../crisis-store.ts";
import type { MentionSpine } from "../spine/mention-spine.ts";
import type { MentionLookup } from "./mention-lookup.ts";
import type { SpreadReader } from "./spread-reader.ts";

/** A selection made ready: what can be answered from the spine alone. */
export interface MentionFilter {
  /** Mentions received by the asked moment; those beyond are not looked at. */
  readonly size: number;
  readonly upToRow: number;
  /** True when every mention of the first `size` passes. */
  readonly takesAll: boolean;
  /** True when only sources narrow it. */
  readonly onlySources: boolean;
  readonly sources: ReadonlySet<number> | null;
  /** Where to look when few can pass: places, in order; null: anywhere. */
  readonly among: readonly number[] | null;
  passes(index: number): boolean;
}

export interface FilterParts {
  readonly spine: MentionSpine;
  readonly lookup: MentionLookup;
  readonly spread: SpreadReader;
  /** Numbers of the accounts with this handle or id. */
  readonly accountsOf: (author: string) => readonly number[];
}

type Test = (index: number) => boolean;

/** Everything of the selection but `match` and `accepts`. */
export function prepareFilter(selection: MentionSelection, parts: FilterParts): MentionFilter {
  const { spine, lookup, spread } = parts;
  const { columns } = spine;
  const upToRow = selection.upToRow ?? Number.MAX_SAFE_INTEGER;
  const size = spine.sizeAt(upToRow);
  const tests: Test[] = [];
  const sources = given(selection.sources) ? new Set(selection.sources.map(spine.sources.find)) : null;
  if (sources !== null) tests.push(isAmong(columns.source, sources));
  addColumnTests(selection, spine, tests);
  let among: readonly number[] | null = null;
  if (selection.ids !== undefined) {
    const wanted = new Set(selection.ids.map((id) => lookup.indexOf(id, upToRow)));
    wanted.delete(-1);
    among = [...wanted].sort((a, b) => a - b);
    tests.push((index) => wanted.has(index));
  }
  if (selection.notIds !== undefined) {
    const unwanted = new Set(selection.notIds.map((id) => lookup.indexOf(id, upToRow)));
    tests.push((index) => !unwanted.has(index));
  }
  const { takes } = selection;
  if (takes !== undefined) tests.push((index) => takes(columns.row[index] ?? 0));
  if (selection.author !== undefined) {
    tests.push(isAmong(columns.account, new Set(parts.accountsOf(selection.author))));
  }
  if (selection.relaysOf !== undefined) {
    tests.push(relaysOf(new Set(parts.accountsOf(selection.relaysOf)), columns, size));
  }
  if (selection.roots !== undefined) {
    const under = spread.under(selection.roots, size);
    tests.push((index) => under[index] === 1);
  }
  if (selection.notRoots !== undefined && selection.notRoots.length > 0) {
    const under = spread.under(selection.notRoots, size);
    tests.push((index) => under[index] !== 1);
  }
  return {
    size,
    upToRow,
    takesAll: tests.length === 0,
    onlySources: tests.length === (sources === null ? 0 : 1),
    sources,
    among,
    passes: both(
      (index) => index < size,
      tests.reduceRight(both, () => true),
    ),
  };
}

/** Tests are run a million times for one answer: nested functions cost a third of a loop over a list of them. */
function both(first: Test, second: Test): Test {
  return (index) => first(index) && second(index);
}

/** One wanted number, the usual case, is compared; several small ones are looked up by number. */
function isAmong(column: ArrayLike<number>, wanted: ReadonlySet<number>): Test {
  const [only] = wanted;
  if (wanted.size === 1) return (index) => column[index] === only;
  return (index) => wanted.has(column[index] ?? 0);
}

/** What hangs under a mention of these accounts and was written by another. */
function relaysOf(accounts: ReadonlySet<number>, columns: MentionSpine["columns"], size: number): Test {
  return (index) => {
    const above = columns.parent[index] ?? -1;
    const author = columns.account[index] ?? 0;
    const isKnown = above >= 0 && above < size && author > 0;
    return isKnown && accounts.has(columns.account[above] ?? 0) && !accounts.has(author);
  };
}

/** An empty list of sources, kinds or languages narrows nothing; an empty list of ids or roots leaves nothing. */
function given(names: readonly string[] | undefined): names is readonly string[] {
  return names !== undefined && names.length > 0;
}

function addColumnTests(selection: MentionSelection, spine: MentionSpine, tests: Test[]): void {
  const { columns } = spine;
  const { from, to } = selection;
  if (given(selection.kinds)) {
    const kinds = new Set(selection.kinds.map((kind) => (mentionKinds as readonly string[]).indexOf(kind)));
    tests.push(isAmong(columns.kind, kinds));
  }
  if (given(selection.langs)) {
    tests.push(isAmong(columns.lang, new Set(selection.langs.map(spine.langs.find))));
  }
  if (from !== undefined) tests.push((index) => (columns.time[index] ?? 0) >= from);
  if (to !== undefined) tests.push((index) => (columns.time[index] ?? 0) < to);
}

/** The keys under which an author, given as a handle or an id, may stand in the account table. */
export function authorKeys(author: string): { readonly handle: string; readonly keys: readonly string[] } {
  const handle = plainHandle(author);
  const byHandle = accountKey({ handle: author });
  return { handle, keys: byHandle === null ? [author] : [author, byHandle] };
}
