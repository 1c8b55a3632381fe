import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { useT } from "../../i18n/language.ts";
import { SafeText } from "../SafeText.tsx";
import classes from "./MentionText.module.css";
import { marksOf } from "./mention-marks.ts";

/** Beyond this nothing fits in eight lines, however wide: the rest is not even drawn. */
const drawnAtMost = 1600;
/** Unfolded, this much is shown before the reader asks for all of it. */
const unfoldedAtMost = 6000;
const perhapsLong = 220;
const perhapsTall = 6;

/** The words of a mention with what matched marked, eight lines at most until asked for more. */
export function MentionText(props: {
  readonly text: string;
  readonly terms: readonly string[];
  readonly isOpen: boolean;
  /** The first line is a title: an article's. */
  readonly hasTitle?: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}) {
  const { text, terms, isOpen, hasTitle = false, onToggle } = props;
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const [isClipped, setClipped] = useState(false);
  const drawn = isOpen || text.length <= drawnAtMost ? text : `${whole(text, drawnAtMost)}…`;
  const title = hasTitle ? titleOf(drawn) : null;
  const mayClip = !isOpen && (text.length > perhapsLong || (text.match(/\n/g)?.length ?? 0) >= perhapsTall);
  useLayoutEffect(() => {
    const { current } = box;
    setClipped(mayClip && current !== null && current.scrollHeight > current.clientHeight + 2);
  }, [mayClip]);
  const canToggle = isOpen ? text.length > perhapsLong || mayClip : isClipped || text.length > drawnAtMost;
  return (
    <>
      <div ref={box} className={classes.text} data-open={isOpen} data-strong={hasTitle && title === null}>
        {title !== null && (
          <div className={classes.title}>
            <Part text={title} terms={terms} isOpen={isOpen} />
          </div>
        )}
        <Part
          text={title === null ? drawn : drawn.slice(title.length).trimStart()}
          terms={terms}
          isOpen={isOpen}
        />
      </div>
      {canToggle && (
        <button
          type="button"
          className={classes.more}
          aria-expanded={isOpen}
          onClick={(event) => {
            event.stopPropagation();
            onToggle(!isOpen);
          }}
        >
          {t(isOpen ? "frame.text.less" : "stream.text.more")}
        </button>
      )}
    </>
  );
}

function Part(props: { readonly text: string; readonly terms: readonly string[]; readonly isOpen: boolean }) {
  const { text, terms, isOpen } = props;
  const marks = useMemo(() => marksOf(text, terms), [text, terms]);
  return <SafeText text={text} marks={marks} foldAt={isOpen ? unfoldedAtMost : Number.POSITIVE_INFINITY} />;
}

/** The first line, when others follow; null: it is all one. */
function titleOf(text: string): string | null {
  const end = text.indexOf("\n");
  return end <= 0 || text.slice(end).trim() === "" ? null : text.slice(0, end);
}

/** The first characters, never half of one. */
function whole(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? length - 1 : length);
}
