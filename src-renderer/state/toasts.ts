import { create } from "zustand";
import type { UndoStep } from "./undo.ts";

export interface Toast {
  readonly id: number;
  readonly tone: "plain" | "good" | "refused";
  readonly text: string;
  readonly actions: readonly { readonly label: string; readonly run: () => void }[];
  /** The step it offers to take back: the message goes when that is done, however it was asked. */
  readonly undoes: UndoStep | null;
}

/** Short messages that name what happened. Spoken politely; a refusal stays until it is read. */
export const useToasts = create<{ readonly toasts: readonly Toast[] }>(() => ({
  toasts: [],
}));

let last = 0;
const shownMs = 6000;
const mostShown = 4;

export function toast(
  text: string,
  options: Partial<Pick<Toast, "tone" | "actions" | "undoes">> = {},
): number {
  last += 1;
  const id = last;
  const made: Toast = {
    id,
    text,
    tone: options.tone ?? "plain",
    actions: options.actions ?? [],
    undoes: options.undoes ?? null,
  };
  useToasts.setState(({ toasts }) => ({
    toasts: [...toasts, made].slice(-mostShown),
  }));
  if (made.tone !== "refused") setTimeout(() => dropToast(id), shownMs);
  return id;
}

export function dropToast(id: number): void {
  useToasts.setState(({ toasts }) => ({
    toasts: toasts.filter((shown) => shown.id !== id),
  }));
}

/** What it offered to take back has been: offered again, it would take back something else. */
export function dropToastsOf(step: UndoStep): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter(({ undoes }) => undoes !== step) }));
}
