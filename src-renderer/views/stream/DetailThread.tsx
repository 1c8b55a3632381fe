import type { MentionDetail } from "../../../src-main/contract/answer.ts";
import { MentionAuthor } from "../../components/mention/MentionAuthor.tsx";
import { MentionTime } from "../../components/mention/MentionCard.tsx";
import { erasedWords } from "../../components/mention/mention-words.ts";
import { SafeText } from "../../components/SafeText.tsx";
import { useT } from "../../i18n/language.ts";
import { select } from "../../state/whereabouts.ts";
import classes from "./MentionDetail.module.css";

/** What it answers up to the root, the oldest on top; where the line stops at something never received it says so. */
export function DetailThread({ detail }: { readonly detail: MentionDetail }) {
  const t = useT();
  const { parents, row } = detail;
  const top = parents.at(-1) ?? row;
  if (parents.length === 0 && row.context === null) return null;
  return (
    <div className={classes.part}>
      <h4>{t("stream.detail.thread", { count: parents.length })}</h4>
      <ol className={classes.thread}>
        {top.context?.text === null && <li className={classes.quiet}>{t("stream.detail.neverReceived")}</li>}
        {top.context !== null && top.context.text !== null && (
          <li className={classes.quiet}>
            <SafeText text={`${top.context.handle ?? ""} ${top.context.text}`} foldAt={200} isInline />
          </li>
        )}
        {parents.toReversed().map((parent) => (
          <li key={parent.cursor.row}>
            <button
              type="button"
              className={classes.ancestor}
              onClick={() =>
                select({ kind: "mention", id: parent.mention.id, root: parent.root, time: parent.time })
              }
            >
              <span className={classes.ancestorHead}>
                <MentionAuthor row={parent} />
                <MentionTime at={parent.time} />
              </span>
              <span className={classes.ancestorText}>
                <SafeText
                  text={parent.isErased ? erasedWords(parent, { t }) : parent.mention.text.slice(0, 400)}
                  foldAt={Number.POSITIVE_INFINITY}
                  isInline
                />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
