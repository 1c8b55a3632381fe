// First: schemas look at it when they are made.
import "../src-main/contract/without-eval.ts";
import "@fontsource-variable/ibm-plex-sans/index.css";
import "./theme/layers.css";
import "./theme/tokens.css";
import "./theme/base.css";
import { speak } from "./i18n/language.ts";
import { type EarlySeat, sitEarly } from "./link/early-seat.ts";
import { openLink } from "./link/open-link.ts";
import { usePreferences } from "./state/preferences.ts";
import { prefersContrast, prefersDark, schemeOf, wearLook } from "./theme/worn-look.ts";
import { guardMarkup } from "./trusted-types.ts";
import { lookFirst } from "./views/stream/first-look.ts";

/** The room's own code does not wait longer for the first look, ms. */
const patience = 600;

guardMarkup();
const preferences = usePreferences.getState();
document.documentElement.dataset.mantineColorScheme = schemeOf(
  preferences.theme,
  matchMedia(prefersDark).matches,
);
wearLook(preferences, matchMedia(prefersContrast).matches);

const seat: Promise<EarlySeat | null> = openLink().then(
  (link) => sitEarly(link, preferences.lang),
  // Nobody answers yet: the room says so, and tries again.
  () => null,
);
const spoken = speak(preferences.lang);
// The room opens whatever becomes of its first look.
const looked = seat
  .then((early) => (early === null ? undefined : lookFirst(early, spoken)))
  .catch(reportError);
// Not awaited at the top: the room's code imports from this very file's chunk, which must have run by then.
void openWhenLooked();

async function openWhenLooked(): Promise<void> {
  await Promise.race([looked, new Promise((resolve) => setTimeout(resolve, patience))]);
  await spoken;
  const { openRoom } = await import("./main.tsx");
  openRoom(seat);
}
