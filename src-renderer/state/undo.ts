import { create } from "zustand";

/** One step that can be taken back. Approving, publishing and erasing never get one: they confirm in words. */
export interface UndoStep {
  readonly label: string;
  /** Takes it back; gives null when done, or the sentence that says why not. */
  readonly takeBack: () => Promise<string | null>;
}

const longest = 50;

export const useUndo = create<{ readonly steps: readonly UndoStep[] }>(() => ({
  steps: [],
}));

export function rememberStep(step: UndoStep): void {
  useUndo.setState(({ steps }) => ({
    steps: [...steps, step].slice(-longest),
  }));
}

/** Takes the newest step off the stack; undefined when there is nothing to take back. */
export function popStep(): UndoStep | undefined {
  const { steps } = useUndo.getState();
  const step = steps.at(-1);
  if (step !== undefined) useUndo.setState({ steps: steps.slice(0, -1) });
  return step;
}

/** Another crisis: nothing of the one before can be taken back here. */
export const forgetSteps = (): void => useUndo.setState({ steps: [] });
