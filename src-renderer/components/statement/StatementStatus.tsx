import {
  type Icon,
  IconAlertTriangle,
  IconArrowsExchange,
  IconBan,
  IconCheck,
  IconClock,
  IconPencil,
  IconSpeakerphone,
} from "@tabler/icons-react";
import type { StatementView } from "../../../src-main/contract/room-state.ts";
import type { StatementStatus as Status } from "../../../src-main/contract/vocabulary.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useShownNow } from "../../state/clock.ts";
import classes from "./StatementStatus.module.css";

const icons: Readonly<Record<Status, Icon>> = {
  draft: IconPencil,
  inReview: IconClock,
  approved: IconCheck,
  rejected: IconBan,
  stale: IconAlertTriangle,
  published: IconSpeakerphone,
  corrected: IconArrowsExchange,
};

/** Status of a statement by word, sign and colour; in approval, for how long. */
export function StatementStatus({ statement }: { readonly statement: StatementView }) {
  const { t, formats } = useSpeech();
  const now = useShownNow();
  const { status, submittedAt } = statement;
  const Glyph = icons[status];
  const word = t(`words.statement.${status}`);
  return (
    <span className={classes.status} data-status={status}>
      <Glyph size={12} stroke={2} aria-hidden />
      {status === "inReview" && submittedAt !== null
        ? t("response.statement.statusFor", {
            status: word,
            duration: formats.duration(Math.max(0, now - Date.parse(submittedAt))),
          })
        : word}
    </span>
  );
}
