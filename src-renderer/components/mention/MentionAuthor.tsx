import type { MentionRow } from "../../../src-main/contract/answer.ts";
import { useSpeech } from "../../i18n/language.ts";
import { SafeText } from "../SafeText.tsx";
import classes from "./MentionCard.module.css";
import { authorHandle, authorName, cutName } from "./mention-words.ts";

/** Who speaks: name and handle, each isolated from the direction of the other. An article says that it is one. */
export function MentionAuthor({ row }: { readonly row: MentionRow }) {
  const speech = useSpeech();
  const handle = authorHandle(row);
  const { kind } = row.mention;
  return (
    <span className={classes.author}>
      <span className={classes.name} title={cutName(authorName(row, speech))}>
        <SafeText text={cutName(authorName(row, speech))} foldAt={Number.POSITIVE_INFINITY} isInline />
      </span>
      {handle !== null && (
        <span className={classes.handle}>
          <SafeText text={cutName(handle)} foldAt={Number.POSITIVE_INFINITY} isInline />
        </span>
      )}
      {(kind === "article" || kind === "review" || kind === "comment" || kind === "message") && (
        <span className={classes.kind}>{speech.t(`words.kind.${kind}`)}</span>
      )}
    </span>
  );
}
