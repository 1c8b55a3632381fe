// First: schemas look at it when they are made.
import "../src-main/contract/without-eval.ts";
import "@fontsource-variable/ibm-plex-sans/index.css";
import "@fontsource/ibm-plex-mono/400.css";
import "./theme/layers.css";
import "./theme/mantine-styles.ts";
import "./theme/tokens.css";
import "./theme/base.css";
import "./theme/print.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { speak } from "./i18n/language.ts";
import { openLink } from "./link/open-link.ts";
import { usePreferences } from "./state/preferences.ts";
import { keepLinked } from "./state/seat.ts";
import { guardMarkup } from "./trusted-types.ts";

guardMarkup();
// The link opens while the language loads.
keepLinked(openLink);
await speak(usePreferences.getState().lang);

const room = document.getElementById("room");
if (room === null) throw new Error("index.html has no #room to render into");
createRoot(room).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
