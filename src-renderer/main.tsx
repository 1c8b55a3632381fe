import "@fontsource/ibm-plex-mono/400.css";
import "./theme/mantine-styles.ts";
import "./theme/print.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import type { EarlySeat } from "./link/early-seat.ts";
import { openLink } from "./link/open-link.ts";
import { keepLinked } from "./state/seat.ts";

/** The room on the seat that sat down early; null: nobody answered. A language must have been loaded. */
export function openRoom(seat: Promise<EarlySeat | null>): void {
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
