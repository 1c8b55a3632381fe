import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { AsOf } from "../../../src-main/contract/as-of.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useAnswer } from "../../state/use-answer.ts";
import { goSelect } from "../../state/whereabouts.ts";
import { FamilyTag } from "../FamilyTag.tsx";
import { SafeText } from "../SafeText.tsx";
import { SourceBadge } from "../SourceBadge.tsx";
import classes from "./MentionSlip.module.css";

/** A mention an entry speaks of, small: who, when, its first words; a click shows it in the room. */
export function MentionSlip(props: {
  readonly id: string;
  readonly asOf: AsOf | null;
  readonly onRemove?: () => void;
}) {
  const { id, asOf, onRemove } = props;
  const { t, formats } = useSpeech();
  const { answer, isLoading } = useAnswer({ name: "mention", id, asOf });
  const row = answer?.row;
  if (row === undefined) {
    return (
      <div className={classes.slip}>
        <span className={classes.unknown}>
          {isLoading ? t("frame.state.loading") : t("log.mention.unknown")} <code>{id.slice(0, 60)}</code>
        </span>
        {onRemove !== undefined && <Remove onRemove={onRemove} />}
      </div>
    );
  }
  const { mention, time, root } = row;
  const who = mention.author?.name ?? mention.author?.handle ?? t("log.mention.nobody");
  return (
    <div className={classes.slip}>
      <SourceBadge source={mention.source} />
      <div className={classes.body}>
        <p className={classes.who}>
          <button
            type="button"
            className={classes.open}
            onClick={() => goSelect("room", null, { kind: "mention", id, root, time })}
          >
            <SafeText text={who} isInline foldAt={80} />
          </button>
          <FamilyTag family={row.family} />
          <time dateTime={new Date(time).toISOString()}>{formats.dateTime(time)}</time>
        </p>
        <div className={classes.text}>
          <SafeText text={row.isErased ? t("log.mention.erased") : mention.text} isInline foldAt={180} />
        </div>
      </div>
      {onRemove !== undefined && <Remove onRemove={onRemove} />}
    </div>
  );
}

function Remove({ onRemove }: { readonly onRemove: () => void }) {
  const { t } = useSpeech();
  return (
    <ActionIcon aria-label={t("log.mention.remove")} onClick={onRemove}>
      <IconX size={15} stroke={1.75} />
    </ActionIcon>
  );
}
