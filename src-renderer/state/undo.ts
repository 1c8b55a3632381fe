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

/** Takes this step, or the newest, off the stack; undefined when it is not there any more. */
export function popStep(wanted?: UndoStep): UndoStep | undefined {
  const { steps } = useUndo.getState();
  const step = wanted === undefined ? steps.at(-1) : steps.find((one) => one === wanted);
  if (step !== undefined) useUndo.setState({ steps: steps.filter((one) => one !== step) });
  return step;
}

/** Another crisis: nothing of the one before can be taken back here. */
export const forgetSteps = (): void => useUndo.setState({ steps: [] });
