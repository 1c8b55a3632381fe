import type { TimeWindow } from "../../graph/timeline/timeline-model.ts";
import { currentSpeech } from "../../i18n/language.ts";
import { announce } from "../../state/announcements.ts";
import { useCommands } from "../../state/commands.ts";
import { type Period, setPeriod, usePeriod, useWhereabouts } from "../../state/whereabouts.ts";

/** Brushing a period without a pointer: it begins, or ends, at the moment the cursor stands on. */
export function usePeriodCommands(at: number, view: TimeWindow): void {
  const period = usePeriod();
  useCommands([
    {
      id: "timeline.periodFrom",
      label: "timeline.periodFrom",
      group: "view",
      shortcut: ",",
      run: () => brush({ from: at, to: laterThan(at, period?.to, view.to) }),
    },
    {
      id: "timeline.periodTo",
      label: "timeline.periodTo",
      group: "view",
      shortcut: ";",
      run: () => brush({ from: earlierThan(at, period?.from, view.from), to: at }),
    },
    {
      id: "timeline.periodClear",
      label: "frame.period.clear",
      group: "view",
      when: () => useWhereabouts.getState().period !== null,
      run: () => setPeriod(null),
    },
  ]);
}

const minute = 60_000;

const laterThan = (at: number, ...ends: readonly (number | undefined)[]): number =>
  ends.find((end) => end !== undefined && end > at) ?? at + minute;

const earlierThan = (at: number, ...starts: readonly (number | undefined)[]): number =>
  starts.find((start) => start !== undefined && start < at) ?? at - minute;

function brush(period: Period): void {
  setPeriod(period);
  const { t, formats } = currentSpeech();
  const [from, to] = [formats.dateTime(period.from), formats.dateTime(period.to)];
  announce(t("frame.period.label", { from, to }));
}
