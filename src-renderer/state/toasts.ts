import { create } from "zustand";

export interface Toast {
  readonly id: number;
  readonly tone: "plain" | "good" | "refused";
  readonly text: string;
  readonly actions: readonly { readonly label: string; readonly run: () => void }[];
}

/** Short messages that name what happened. Spoken politely; a refusal stays until it is read. */
export const useToasts = create<{ readonly toasts: readonly Toast[] }>(() => ({
  toasts: [],
}));

let last = 0;
const shownMs = 6000;
const mostShown = 4;

export function toast(text: string, options: Partial<Pick<Toast, "tone" | "actions">> = {}): number {
  last += 1;
  const id = last;
  const made: Toast = {
    id,
    text,
    tone: options.tone ?? "plain",
    actions: options.actions ?? [],
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
