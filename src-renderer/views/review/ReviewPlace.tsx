import { ActionIcon, Tooltip } from "@mantine/core";
import { IconHistory, IconPrinter } from "@tabler/icons-react";
import { useCallback, useEffect, useState } from "react";
import { CopyMenu } from "../../components/CopyMenu.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { PlainHeader } from "../../components/PaneHeader.tsx";
import { PrintSheet } from "../../components/PrintSheet.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { useCommands } from "../../state/commands.ts";
import { PickedEntries } from "./PickedEntries.tsx";
import { usePicked } from "./picked.ts";
import { ReviewBody } from "./ReviewBody.tsx";
import classes from "./ReviewPlace.module.css";
import { reviewText } from "./review-copy.ts";
import { useReview } from "./use-review.ts";

/** The after-action review: what the log says of how the room worked. No figure without the entries behind it. */
export function ReviewPlace() {
  const speech = useSpeech();
  const { t, formats } = speech;
  const review = useReview();
  const { room, stretches } = review;
  const [isPrinting, setPrinting] = useState(false);
  const endPrinting = useCallback(() => setPrinting(false), []);
  useEffect(() => () => usePicked.setState({ picked: null }), []);
  useCommands([
    {
      id: "review.print",
      label: "review.print",
      group: "record",
      shortcut: "mod+p",
      icon: IconPrinter,
      run: () => setPrinting(true),
    },
  ]);
  const { crisis } = room;
  if (crisis === null) return <EmptyState icon={IconHistory} title={t("review.empty")} />;
  const from = Date.parse(crisis.startedAt);
  const last = stretches.at(-1);
  const isOver = last !== undefined && ["standDown", "review", "closed"].includes(last.status);
  const period = isOver
    ? t("review.period", { from: formats.dateTime(from), to: formats.dateTime(last.from) })
    : t("review.periodOpen", { from: formats.dateTime(from) });
  const isCold = crisis.status === "review" || crisis.status === "closed";
  return (
    <div className={classes.place}>
      <PlainHeader
        title={t("frame.place.review")}
        figure={`${period} · ${t(isCold ? "review.cold" : "review.hot")}`}
      >
        <CopyMenu
          text={() => reviewText(review, speech, false)}
          markdown={() => reviewText(review, speech, true)}
        />
        <Tooltip label={t("review.print")}>
          <ActionIcon aria-label={t("review.print")} onClick={() => setPrinting(true)}>
            <IconPrinter size={16} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      </PlainHeader>
      <div className={classes.body}>
        <div className={classes.scroller}>
          <ReviewBody review={review} isPaper={false} />
        </div>
        <PickedEntries />
      </div>
      {isPrinting && (
        <PrintSheet title={t("frame.place.review")} about={period} onDone={endPrinting}>
          <ReviewBody review={review} isPaper />
        </PrintSheet>
      )}
    </div>
  );
}
