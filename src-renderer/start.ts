// First: schemas look at it when they are made.
import "../src-main/contract/without-eval.ts";
import "@fontsource-variable/ibm-plex-sans/index.css";
import "./theme/layers.css";
import "./theme/tokens.css";
import "./theme/base.css";
import { type EarlySeat, sitEarly } from "./link/early-seat.ts";
import { openLink } from "./link/open-link.ts";
import { fetchRoom, pageOpening } from "./link/page-data.ts";
import { usePreferences } from "./state/preferences.ts";
import { prefersContrast, prefersDark, schemeOf, wearLook } from "./theme/worn-look.ts";
import { guardMarkup } from "./trusted-types.ts";
import { lookFirst } from "./views/stream/first-look.ts";

/** The room's own code does not wait longer for the first look, ms. */
const patience = 600;

guardMarkup();
const preferences = usePreferences.getState();
document.documentElement.lang = preferences.lang;
document.documentElement.dataset.mantineColorScheme = schemeOf(
  preferences.theme,
  matchMedia(prefersDark).matches,
);
wearLook(preferences, matchMedia(prefersContrast).matches);

const opening = pageOpening(document);
// Before all else where the page holds it; its seat can wait.
const looked = opening === null ? null : lookFirst(opening);
fetchRoom(document);
const seat: Promise<EarlySeat | null> = openLink().then(
  (link) => sitEarly(link, preferences.lang),
  // Nobody answers yet: the room says so, and tries again.
  () => null,
);
// Not awaited at the top: the room's code imports from this very file's chunk, which must have run by then.
void openOnceSeen(
  (looked ?? seat.then((early) => (early === null ? undefined : lookFirst(early)))).catch(reportError),
);

/** The room opens whatever becomes of its first look. */
async function openOnceSeen(seen: Promise<void>): Promise<void> {
  await Promise.race([seen, new Promise((resolve) => setTimeout(resolve, patience))]);
  const { openRoom } = await import("./main.tsx");
  await openRoom(seat, preferences.lang);
}
