import type { MentionFilter } from "../../../src-main/contract/query.ts";
import type { ArrivalSpan } from "../../state/mentions-behind.ts";
import type { Period } from "../../state/whereabouts.ts";
import { type ColumnFilter, noFilter } from "./columns.ts";

/** Press is what the press publishes. */
const pressKinds = ["article"] as const;

export interface FilterContext {
  /** Brushed on the timeline, ms UTC. */
  readonly period: Period | null;
  /** Person who sits here. */
  readonly me: string | null;
}

/** What the host is asked with. A seat without a name has nothing assigned to it. */
export function toMentionFilter(filter: ColumnFilter, { period, me }: FilterContext): MentionFilter {
  const kinds = filter.view === "press" ? pressKinds : filter.kinds;
  const text = filter.text.trim();
  return {
    ...(text === "" ? {} : { text }),
    ...(filter.sources.length === 0 ? {} : { sources: [...filter.sources] }),
    ...(kinds.length === 0 ? {} : { kinds: [...kinds] }),
    ...(filter.families.length === 0 ? {} : { families: [...filter.families] }),
    ...(filter.langs.length === 0 ? {} : { langs: [...filter.langs] }),
    ...(period === null ? {} : { from: instant(period.from), to: instant(period.to) }),
    ...(filter.isFlagged ? { isFlagged: true } : {}),
    ...(filter.assigned === "me" ? { assignedTo: me ?? "nobody" } : {}),
    ...(filter.assigned === "anyone" ? { isAssigned: true } : {}),
    ...(filter.view === "toHandle" ? { isToHandle: true } : {}),
    ...(filter.author === null ? {} : { author: filter.author }),
    ...(filter.arrived === null
      ? {}
      : { arrived: { after: instant(filter.arrived.after), upTo: instant(filter.arrived.upTo) } }),
    ...(filter.relaysOf === null ? {} : { relaysOf: filter.relaysOf }),
    ...(filter.broughtBy === null ? {} : { broughtBy: filter.broughtBy.id }),
    ...(filter.cascade === null ? {} : { root: filter.cascade.root }),
  };
}

const instant = (ms: number): string => new Date(Math.round(ms)).toISOString();

/** One thing that narrows a column, to be named and taken away. */
export type FilterPart =
  | { readonly part: "text"; readonly value: string }
  | { readonly part: "sources" | "kinds" | "families" | "langs"; readonly value: string }
  | { readonly part: "isFlagged" }
  | { readonly part: "assigned"; readonly value: "me" | "anyone" }
  | { readonly part: "author" | "relaysOf" | "broughtBy"; readonly value: string }
  | { readonly part: "arrived"; readonly span: ArrivalSpan }
  | { readonly part: "cascade"; readonly handle: string | null };

/** Everything that narrows a column, its view and the period aside. */
export function filterParts(filter: ColumnFilter): readonly FilterPart[] {
  const listed = (["sources", "kinds", "families", "langs"] as const).flatMap((part) =>
    filter[part].map((value): FilterPart => ({ part, value })),
  );
  return [
    ...(filter.text.trim() === "" ? [] : [{ part: "text", value: filter.text.trim() } as const]),
    ...listed,
    ...(filter.isFlagged ? [{ part: "isFlagged" } as const] : []),
    ...(filter.assigned === "any" ? [] : [{ part: "assigned", value: filter.assigned } as const]),
    ...(filter.author === null ? [] : [{ part: "author", value: filter.author } as const]),
    ...(filter.arrived === null ? [] : [{ part: "arrived", span: filter.arrived } as const]),
    ...(filter.relaysOf === null ? [] : [{ part: "relaysOf", value: filter.relaysOf } as const]),
    ...(filter.broughtBy === null ? [] : [{ part: "broughtBy", value: filter.broughtBy.label } as const]),
    ...(filter.cascade === null ? [] : [{ part: "cascade", handle: filter.cascade.handle } as const]),
  ];
}

/** The change that takes one part away. */
export function without(filter: ColumnFilter, part: FilterPart): Partial<ColumnFilter> {
  switch (part.part) {
    case "text":
      return { text: "" };
    case "isFlagged":
      return { isFlagged: false };
    case "assigned":
      return { assigned: "any" };
    case "author":
    case "arrived":
    case "relaysOf":
    case "broughtBy":
    case "cascade":
      return { [part.part]: null };
    default:
      return { [part.part]: filter[part.part].filter((value) => value !== part.value) };
  }
}

export const isNarrowed = (filter: ColumnFilter): boolean =>
  filter.view !== "all" || filterParts(filter).length > 0;

/** Everything away, the view too. */
export const cleared: ColumnFilter = noFilter;
