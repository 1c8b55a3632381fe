/** The palette's field is there well before this, ms; should it never come, the keys are the room's again. */
const longestWait = 3000;

let until = 0;
let text = "";
let forgo: () => void = () => {};

/** From now on what is typed is meant for the palette, which is on its way; Escape does without it. */
export function beginTypingAhead(onEscape: () => void): void {
  until = performance.now() + longestWait;
  text = "";
  forgo = onEscape;
}

/** Keeps a key typed before the field has the focus; false when none is on its way. */
export function typeAhead({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (performance.now() > until || ctrlKey || metaKey || altKey) return false;
  if (key === "Escape") {
    until = 0;
    forgo();
    return true;
  }
  if (key === "Backspace") text = text.slice(0, -1);
  else if (key.length === 1) text += key;
  return true;
}

/** What was typed meanwhile, given once to the field that now has the focus. */
export function takeTypedAhead(): string {
  until = 0;
  const typed = text;
  text = "";
  return typed;
}
