import { Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { MentionCard } from "../../components/mention/MentionCard.tsx";
import { useT } from "../../i18n/language.ts";
import { useAsOf } from "../../state/replay.ts";
import { useAnswer } from "../../state/use-answer.ts";
import { nothing, select, setPeriod } from "../../state/whereabouts.ts";
import classes from "./PickedElsewhere.module.css";

/** A mention picked elsewhere that this column leaves out: shown above it, with the way to its place. */
export function PickedElsewhere(props: {
  readonly id: string;
  readonly terms: readonly string[];
  readonly onClear: () => void;
}) {
  const { id, terms, onClear } = props;
  const t = useT();
  const asOf = useAsOf();
  const { answer, isLoading } = useAnswer({ name: "mention", id, asOf });
  const row = answer?.row ?? null;
  return (
    <section className={classes.strip} aria-label={t("stream.picked.label")}>
      <div className={classes.head}>
        <span>{t(row === null && !isLoading ? "stream.picked.unknown" : "stream.picked.leftOut")}</span>
        {row !== null && (
          <Button
            variant="subtle"
            onClick={() => {
              setPeriod(null);
              onClear();
            }}
          >
            {t("stream.picked.show")}
          </Button>
        )}
        <button
          type="button"
          className={classes.close}
          aria-label={t("frame.close")}
          onClick={() => select(nothing)}
        >
          <IconX size={15} stroke={1.75} />
        </button>
      </div>
      {row !== null && <MentionCard row={row} terms={terms} isCompact />}
    </section>
  );
}
