import { type ComponentType, lazy, Suspense, useEffect } from "react";
import { Boundary } from "../../components/Boundary.tsx";
import { DialogComing } from "../../components/DialogComing.tsx";
import { RecordDesk } from "../../components/record/RecordDesk.tsx";
import { ResponseDesk } from "../../components/response/ResponseDesk.tsx";
import { useT } from "../../i18n/language.ts";
import type { Place } from "../../state/address.ts";
import type { PaneId } from "../../state/layout.ts";
import { useLayout } from "../../state/layout.ts";
import { useIsReplaying } from "../../state/replay.ts";
import { useLiveRoomStore } from "../../state/room-store.ts";
import { useMe } from "../../state/seat-store.ts";
import { useWhereabouts } from "../../state/whereabouts.ts";
import classes from "./Frame.module.css";
import { LinkStrip } from "./LinkStrip.tsx";
import { Panes } from "./Panes.tsx";
import { Rail } from "./Rail.tsx";
import { ReplayBanner } from "./ReplayBanner.tsx";
import { RowSeparator } from "./RowSeparator.tsx";
import { closeSeatDialog, openSeatDialog, useSeatDialog } from "./seat-dialog.ts";
import { TopBar } from "./TopBar.tsx";
import { useFrameCommands } from "./use-frame-commands.ts";

const SeatDialog = lazy(async () => ({ default: (await import("./SeatDialog.tsx")).SeatDialog }));

export interface FrameViews {
  readonly panes: Readonly<Record<PaneId | "timeline", ComponentType>>;
  readonly places: Readonly<Record<Exclude<Place, "room">, ComponentType>>;
}

/** The room's frame: places at the left, the state of the crisis on top, the place, and the timeline that is never hidden. */
export function Frame({ panes, places }: FrameViews) {
  const t = useT();
  const place = useWhereabouts((state) => state.place);
  const timeline = useLayout((layout) => layout.timeline);
  const isReplaying = useIsReplaying();
  useFrameCommands();
  const Timeline = panes.timeline;
  return (
    <div className={classes.frame} data-replay={isReplaying}>
      <button
        type="button"
        className={classes.skip}
        onClick={() => document.getElementById("place")?.focus()}
      >
        {t("frame.skip.main")}
      </button>
      <button
        type="button"
        className={classes.skip}
        onClick={() => document.getElementById("timeline")?.focus()}
      >
        {t("frame.skip.timeline")}
      </button>
      <Rail />
      <TopBar />
      <div className={classes.body} data-split="rows" style={{ "--timeline": timeline }}>
        <LinkStrip />
        <ReplayBanner />
        <main className={classes.place} id="place" tabIndex={-1} aria-label={t(`frame.place.${place}`)}>
          {place === "room" ? <Panes views={panes} /> : <PlaceView key={place} view={places[place]} />}
        </main>
        <section
          className={classes.timeline}
          id="timeline"
          tabIndex={-1}
          aria-label={t("frame.pane.timeline")}
        >
          <RowSeparator />
          <Boundary>
            <Timeline />
          </Boundary>
        </section>
      </div>
      <SeatAsker />
      <RecordDesk />
      <ResponseDesk />
    </div>
  );
}

function PlaceView({ view: View }: { readonly view: ComponentType }) {
  return (
    <Boundary>
      <View />
    </Boundary>
  );
}

// The dialog's code is fetched when it is first wanted: by a person, or by a room that nobody has entered yet.
function SeatAsker() {
  const isOpen = useSeatDialog((dialog) => dialog.isOpen);
  const me = useMe();
  const isNewRoom = useLiveRoomStore(
    ({ isReady, live }) => isReady && live.crisis !== null && Object.keys(live.people).length === 0,
  );
  useEffect(() => {
    if (isNewRoom && me === null) openSeatDialog();
  }, [isNewRoom, me]);
  return isOpen ? (
    <Suspense fallback={<DialogComing onClose={closeSeatDialog} />}>
      <SeatDialog />
    </Suspense>
  ) : null;
}
