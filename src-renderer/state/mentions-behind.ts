import { create } from "zustand";
import type { MentionKind } from "../../src-main/contract/mention.ts";
import { useLayout } from "./layout.ts";
import { go, type Period, setPeriod } from "./whereabouts.ts";

export interface ArrivalSpan {
  readonly after: number;
  readonly upTo: number;
}

export interface Bringer {
  readonly id: string;
  readonly label: string;
}

/** Which mentions a figure stands on; what is left out narrows nothing. */
export interface MentionsBehind {
  /** Handle or id of one author. */
  readonly author?: string;
  readonly sources?: readonly string[];
  readonly kinds?: readonly MentionKind[];
  /** Only the cascade under this root; `handle` names it. */
  readonly cascade?: { readonly root: string; readonly handle: string | null };
  /** In the query language. */
  readonly text?: string;
  /** When they were published, ms UTC. */
  readonly period?: Period;
  /** When they came in, ms UTC: after `after`, until `upTo`. */
  readonly arrived?: ArrivalSpan;
  /** What others reposted, quoted or answered of this handle or id. */
  readonly relaysOf?: string;
  /** The source or import that brought them. */
  readonly broughtBy?: Bringer;
}

/** Asked of the mention stream by whoever shows a figure; the stream takes it up and forgets it. */
export const useMentionsBehind = create<{ readonly asked: MentionsBehind | null }>(() => ({ asked: null }));

/** Opens the mentions behind a figure in the stream, in place of what narrowed it. */
export function showMentionsBehind(asked: MentionsBehind): void {
  const { maximised } = useLayout.getState();
  useLayout.setState({ active: "stream", maximised: maximised === "stream" ? maximised : null });
  setPeriod(asked.period ?? null);
  go("room");
  useMentionsBehind.setState({ asked });
}
