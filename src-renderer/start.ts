// First: schemas look at it when they are made.
import "../src-main/contract/without-eval.ts";
import type { Language } from "../src-main/contract/vocabulary.ts";
import { type EarlySeat, sitEarly } from "./link/early-seat.ts";
import { openLink } from "./link/open-link.ts";
import { guardMarkup } from "./trusted-types.ts";
import { lookFirst } from "./views/stream/first-look.ts";

/** The room's own code does not wait longer for the host to say what there is to look at, ms. */
const patience = 600;

/** Sits down and opens the room. `hasOpening`: the page held what its first look shows; else the host is asked. */
export async function start(lang: Language, hasOpening: boolean): Promise<void> {
  guardMarkup();
  const seat: Promise<EarlySeat | null> = openLink().then(
    (link) => sitEarly(link, lang),
    // Nobody answers yet: the room says so, and tries again.
    () => null,
  );
  if (!hasOpening) await lookThrough(seat);
  const { openRoom } = await import("./main.tsx");
  await openRoom(seat, lang);
}

async function lookThrough(seat: Promise<EarlySeat | null>): Promise<void> {
  const looked = seat.then((early) => (early === null ? undefined : lookFirst(early)));
  const late = new Promise((resolve) => setTimeout(resolve, patience));
  await Promise.race([looked.catch(reportError), late]);
}
