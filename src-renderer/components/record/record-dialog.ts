import { create } from "zustand";
import type {
  AlertStatus,
  DecisionStatus,
  InformationStatus,
} from "../../../src-main/contract/vocabulary.ts";
import { currentSpeech } from "../../i18n/language.ts";
import { useReplay } from "../../state/replay.ts";
import { toast } from "../../state/toasts.ts";
import { useWhereabouts } from "../../state/whereabouts.ts";
import type { PickedMention, RecordForm } from "./record-form.ts";

/** A change of status that asks for its reason. */
export type StatusChange =
  | {
      readonly of: "decision";
      readonly id: string;
      readonly from: DecisionStatus;
      readonly to: DecisionStatus;
    }
  | {
      readonly of: "information";
      readonly id: string;
      readonly from: InformationStatus;
      readonly to: InformationStatus;
    }
  | { readonly of: "alert"; readonly id: string; readonly from: AlertStatus; readonly to: AlertStatus }
  | { readonly of: "commitment"; readonly id: string; readonly from: "due"; readonly to: "cancelled" };

/** What is being written in the main courante: one dialog at a time, whichever place asked for it. */
export type RecordWish =
  | { readonly at: "closed" }
  | {
      readonly at: "write";
      readonly start: Partial<RecordForm>;
      readonly mentions: readonly PickedMention[];
    }
  | { readonly at: "correct"; readonly position: number }
  | { readonly at: "status"; readonly change: StatusChange; readonly text: string };

export const useRecordWish = create<{ readonly wish: RecordWish }>(() => ({ wish: { at: "closed" } }));

/** Nothing is written in the past: there it says so instead. */
export function openRecord(wish: RecordWish): void {
  if (useReplay.getState().at !== null) {
    toast(currentSpeech().t("frame.replay.refused"), { tone: "refused" });
    return;
  }
  useRecordWish.setState({ wish });
}

export const closeRecord = (): void => useRecordWish.setState({ wish: { at: "closed" } });

/** Opens the dialog on a new entry, with the picked mention attached. */
export function writeEntry(start: Partial<RecordForm> = {}): void {
  const { selection } = useWhereabouts.getState();
  const mentions = selection.kind === "mention" ? [{ id: selection.id, root: selection.root }] : [];
  openRecord({ at: "write", start, mentions });
}
