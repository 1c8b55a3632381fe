import type { MentionRow } from "../../../src-main/contract/answer.ts";
import type { MessageKey } from "../../i18n/catalogue.ts";
import { useSpeech } from "../../i18n/language.ts";
import { SafeText } from "../SafeText.tsx";
import classes from "./MentionCard.module.css";

const excerptLength = 140;

/** What a mention answers, quotes or reposts; what was never received is said to be so, never invented. */
export function MentionContext(props: {
  readonly row: MentionRow;
  /** When the one it speaks to is at hand, its time is told too (ms, UTC). */
  readonly parentTime: number | null;
}) {
  const { row, parentTime } = props;
  const { t, rich, formats } = useSpeech();
  const { context, mention } = row;
  if (context === null) return null;
  const deed = mention.repostOf !== null ? "repost" : mention.quoteOf !== null ? "quote" : "reply";
  if (context.text === null && context.handle === null) {
    return <p className={classes.context}>{t(`stream.context.${deed}Unknown` satisfies MessageKey)}</p>;
  }
  const who = (
    <SafeText
      text={context.handle ?? t(context.isErased === true ? "stream.author.erased" : "stream.author.someone")}
      foldAt={Number.POSITIVE_INFINITY}
      isInline
    />
  );
  // A repost that carries the words it passes on says them once.
  const isSaidBelow = deed === "repost" && mention.text !== "";
  const excerpt = isSaidBelow ? "" : (context.text?.replaceAll(/\s+/g, " ").trim() ?? "");
  return (
    <p className={classes.context}>
      <span className={classes.deed}>
        {rich(`stream.context.${deed}` satisfies MessageKey, { who })}
        {parentTime !== null && ` · ${formats.time(parentTime)}`}
        {context.text === null && ` · ${t("stream.context.unknown")}`}
      </span>{" "}
      {excerpt !== "" && (
        <span className={classes.excerpt}>
          <SafeText
            text={t("stream.part.text", { text: [...excerpt].slice(0, excerptLength).join("") })}
            foldAt={Number.POSITIVE_INFINITY}
            isInline
          />
        </span>
      )}
    </p>
  );
}
