import "@fontsource-variable/ibm-plex-sans/index.css";
import "./theme/layers.css";
import "./theme/tokens.css";
import "./theme/base.css";
import { fetchRoom, pageOpening } from "./link/page-data.ts";
import { keptPreferences } from "./state/start-preferences.ts";
import { prefersContrast, prefersDark, schemeOf, wearLook } from "./theme/worn-look.ts";
import { lookFirst } from "./views/stream/first-look.ts";

/** The rest does not wait longer for the first look, ms. */
const patience = 600;

// The way in is used up: the address is the room's own from now on.
if (location.search !== "") history.replaceState(history.state, "", `${location.pathname}${location.hash}`);

// All there is to run before mentions can be read; the rest is fetched once they are on screen.
const preferences = keptPreferences();
document.documentElement.lang = preferences.lang;
document.documentElement.dataset.mantineColorScheme = schemeOf(
  preferences.theme,
  matchMedia(prefersDark).matches,
);
wearLook(preferences, matchMedia(prefersContrast).matches);

const opening = pageOpening(document);
// Not awaited at the top: the rest imports from this very file's chunk, which must have run by then.
void goOn(opening === null ? Promise.resolve() : lookFirst(opening).catch(reportError));

/** The room opens whatever becomes of its first look. */
async function goOn(seen: Promise<void>): Promise<void> {
  await Promise.race([seen, new Promise((resolve) => setTimeout(resolve, patience))]);
  fetchRoom(document);
  const { start } = await import("./start.ts");
  await start(preferences.lang, opening !== null);
}
