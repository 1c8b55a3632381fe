import type { MentionRow } from "../../../src-main/contract/answer.ts";
import { glance, type Opening } from "../../../src-main/contract/opening.ts";
import type { MentionFilter } from "../../../src-main/contract/query.ts";
import { firstSpeech } from "../../i18n/first-speech.ts";
import type { EarlySeat } from "../../link/early-seat.ts";
import { readAddress } from "../../state/address.ts";
import { keptSizes } from "../../state/pane-sizes.ts";
import { keptPreferences } from "../../state/start-preferences.ts";
import { toMentionFilter } from "./column-filter.ts";
import { drawFirstLook } from "./draw-first-look.ts";
import { keptColumnsOf } from "./kept-columns.ts";

/** The pane has the whole width of a narrower window (68rem). */
const narrow = 1088;
/** The room's own list is there well before this, ms. */
const longestStay = 6000;

/** Shows the newest mentions of the open crisis, where the stream is what the seat opens on; resolves once painted. */
export async function lookFirst(from: Opening | EarlySeat): Promise<void> {
  if (readAddress(location.hash).place !== "room") return;
  const opened = "client" in from ? await from.welcome : from;
  const { crisisPath, at } = opened;
  if (crisisPath === null) return;
  const [column, second] = keptColumnsOf(crisisPath).list;
  // Several columns need the whole room to stand where they will stand.
  if (column === undefined || second !== undefined) return;
  const filter = toMentionFilter(column.filter, { period: null, me: opened.personId });
  const rows = await newestRows(from, filter);
  if (rows.length === 0) return;
  const { columns, timeline } = keptSizes();
  const { density, lang } = keptPreferences();
  // Of the screen: the window's own size would be laid out for, before there is anything to lay out.
  const width = outerWidth < narrow ? outerWidth : screen.availWidth * columns[0];
  const { look, drawRest } = drawFirstLook(rows, firstSpeech(lang), {
    now: Date.parse(at),
    density,
    share: columns[0],
    timeline,
    space: { width, height: screen.availHeight * (1 - timeline) },
  });
  look.id = "first-look";
  document.getElementById("room")?.after(look);
  leaveToTheRoom(look);
  await painted();
  drawRest();
}

/** Of the page itself, which holds those of the whole stream; of the host, where only some are wanted. */
async function newestRows(from: Opening | EarlySeat, filter: MentionFilter): Promise<readonly MentionRow[]> {
  if (!("client" in from)) return Object.keys(filter).length === 0 ? from.rows : [];
  const reply = await from.client.ask({ ...glance, filter });
  return reply.ok ? reply.value.rows : [];
}

/** Gone as soon as the room shows rows of its own, something else than the stream, or a dialog. */
function leaveToTheRoom(look: HTMLElement): void {
  const since = performance.now();
  const watch = (): void => {
    const stands = document.querySelector(
      '[role="feed"] article, [role="dialog"], #place:not(:has(#pane-stream))',
    );
    if (stands === null && performance.now() - since < longestStay) requestAnimationFrame(watch);
    else look.remove();
  };
  requestAnimationFrame(watch);
}

/** What was just added is on screen: the frame that holds it is painted before the next one begins. */
function painted(): Promise<void> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))),
  );
}
