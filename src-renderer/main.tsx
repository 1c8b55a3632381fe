import "@fontsource/ibm-plex-mono/400.css";
import "./theme/mantine-styles.ts";
import "./theme/print.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { Language } from "../src-main/contract/vocabulary.ts";
import { App } from "./App.tsx";
import { speak } from "./i18n/language.ts";
import type { EarlySeat } from "./link/early-seat.ts";
import { openLink } from "./link/open-link.ts";
import { keepLinked } from "./state/seat.ts";

/** The room, in a language, on the seat that sat down early; null: nobody answered. */
export async function openRoom(seat: Promise<EarlySeat | null>, lang: Language): Promise<void> {
  await speak(lang);
  keepLinked(openLink, seat);
  const room = document.getElementById("room");
  if (room === null) throw new Error("index.html has no #room to render into");
  const root = createRoot(room);
  // What the host has said so far is heard first: the room opens on its crisis at once.
  queueMicrotask(() =>
    root.render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  );
}
