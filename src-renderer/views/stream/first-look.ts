import { currentSpeech } from "../../i18n/language.ts";
import type { EarlySeat } from "../../link/early-seat.ts";
import { useLayout } from "../../state/layout.ts";
import { usePreferences } from "../../state/preferences.ts";
import { readAddress } from "../../state/whereabouts.ts";
import { toMentionFilter } from "./column-filter.ts";
import { columnsOf } from "./columns-store.ts";
import { drawFirstLook } from "./draw-first-look.ts";

/** As many mentions as a tall screen holds. */
const mostDrawn = 16;
/** The room's own list is there well before this, ms. */
const longestStay = 6000;

/** Shows the newest mentions of the open crisis, where the stream is what the seat opens on; resolves once painted. */
export async function lookFirst({ client, welcome }: EarlySeat, spoken: Promise<void>): Promise<void> {
  if (readAddress(location.hash).place !== "room") return;
  const { crisisPath, personId, at } = await welcome;
  if (crisisPath === null) return;
  const [column, second] = columnsOf(crisisPath).list;
  // Several columns need the whole room to stand where they will stand.
  if (column === undefined || second !== undefined) return;
  const filter = toMentionFilter(column.filter, { period: null, me: personId });
  const asked = client.ask({
    name: "mentions",
    filter,
    before: null,
    after: null,
    limit: mostDrawn,
    withCount: false,
    asOf: null,
  });
  const [reply] = await Promise.all([asked, spoken]);
  if (!reply.ok || reply.value.rows.length === 0) return;
  const { columns, timeline } = useLayout.getState();
  const { density } = usePreferences.getState();
  const look = drawFirstLook(reply.value.rows, currentSpeech(), {
    now: Date.parse(at),
    density,
    share: columns[0],
    timeline,
  });
  look.id = "first-look";
  document.getElementById("room")?.after(look);
  leaveToTheRoom(look);
  await painted();
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

/** The frame that holds what was just added is painted once the task after it runs. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
