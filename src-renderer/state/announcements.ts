import { create } from "zustand";

/** What a screen reader is told, politely: at most one sentence every two seconds, the newest wins. */
export const useAnnouncement = create<{ readonly text: string }>(() => ({
  text: "",
}));

const pauseMs = 2000;
let waiting: string | null = null;
let isQuiet = true;

function speakWaiting(): void {
  if (waiting === null) {
    isQuiet = true;
    return;
  }
  const text = waiting;
  waiting = null;
  isQuiet = false;
  useAnnouncement.setState({ text });
  setTimeout(speakWaiting, pauseMs);
}

export function announce(text: string): void {
  waiting = text;
  if (isQuiet) speakWaiting();
}
