import { create } from "zustand";
import type { Role } from "../../../src-main/contract/vocabulary.ts";

/** What is being done to the team: one dialog at a time. */
export type TeamWish =
  | { readonly at: "closed" }
  | { readonly at: "add" }
  | { readonly at: "change" | "remove"; readonly personId: string }
  | { readonly at: "invite"; readonly personId: string }
  | { readonly at: "handover"; readonly role: Role };

export const useTeamWish = create<{ readonly wish: TeamWish }>(() => ({ wish: { at: "closed" } }));

export const openTeam = (wish: TeamWish): void => useTeamWish.setState({ wish });
export const closeTeam = (): void => useTeamWish.setState({ wish: { at: "closed" } });
