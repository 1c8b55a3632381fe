import { create } from "zustand";
import type { Playbook } from "../../../src-main/contract/playbook.ts";
import type { Role } from "../../../src-main/contract/vocabulary.ts";
import { currentSpeech } from "../../i18n/language.ts";
import { useReplay } from "../../state/replay.ts";
import { toast } from "../../state/toasts.ts";
import type { EditorForm } from "../statement-editor/editor-form.ts";

/** What is being answered with: one dialog at a time, whichever place asked for it. */
export type Desk =
  | { readonly at: "closed" }
  /** `draftKey` names the draft it is kept under while it is written. */
  | {
      readonly at: "write";
      readonly draftKey: string;
      readonly start: Partial<EditorForm>;
      readonly template?: TemplateWish;
    }
  | { readonly at: "edit"; readonly statementId: string }
  /** `fingerprint` is of the words on screen when the dialog was asked for: nothing else can be approved. */
  | {
      readonly at: "approve" | "reject";
      readonly statementId: string;
      readonly role: Role;
      readonly isDeputy: boolean;
      readonly fingerprint: string;
    }
  | { readonly at: "publish"; readonly statementId: string; readonly fingerprint: string }
  | { readonly at: "withdraw" | "correct"; readonly statementId: string }
  | { readonly at: "add-action" }
  | { readonly at: "assign" | "due" | "note"; readonly actionId: string }
  | { readonly at: "start-playbook"; readonly playbook: Playbook | null }
  | { readonly at: "end-run"; readonly runId: string };

/** A template to put in at once. */
export interface TemplateWish {
  readonly playbook: Playbook;
  readonly templateId: string;
}

export type DeskOf<K extends Desk["at"]> = Extract<Desk, { at: K }>;

export const useDesk = create<{ readonly desk: Desk }>(() => ({ desk: { at: "closed" } }));

/** Nothing is begun in the past: there it says so instead. */
export function openDesk(desk: Desk): void {
  if (useReplay.getState().at !== null) {
    toast(currentSpeech().t("frame.replay.refused"), { tone: "refused" });
    return;
  }
  useDesk.setState({ desk });
}

export const closeDesk = (): void => useDesk.setState({ desk: { at: "closed" } });
