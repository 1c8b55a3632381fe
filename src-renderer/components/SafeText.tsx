import { Fragment, useMemo, useState } from "react";
import { useSpeech } from "../i18n/language.ts";
import { partText, type Range } from "./invisible-characters.ts";
import classes from "./SafeText.module.css";

const noMarks: readonly Range[] = [];

/**
 * Text that may be hostile: shown as text only, isolated from the direction of what surrounds it, with hidden characters
 * made visible, what matched marked, and anything very long folded.
 */
export function SafeText(props: {
  readonly text: string;
  /** Character ranges to mark, in order. */
  readonly marks?: readonly Range[];
  /** Characters shown before "show all"; Infinity: never folded. */
  readonly foldAt?: number;
  readonly isInline?: boolean;
  readonly className?: string;
}) {
  const { text, marks = noMarks, foldAt = 600, isInline = false, className = "" } = props;
  const { t, formats } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const isFolded = !isOpen && text.length > foldAt * 1.15;
  const shown = isFolded ? text.slice(0, foldAt) : text;
  const parts = useMemo(() => partText(shown, marks), [shown, marks]);
  const Tag = isInline ? "bdi" : "div";
  return (
    <>
      <Tag className={`${classes.text} ${className}`} dir="auto" data-inline={isInline}>
        {parts.map((part) => {
          if (part.kind === "invisible") {
            const label = t("frame.text.invisible", { code: part.code });
            return (
              <span key={part.from} className={classes.invisible} role="img" aria-label={label} title={label}>
                {part.label}
              </span>
            );
          }
          return part.isMarked ? (
            <mark key={part.from}>{part.text}</mark>
          ) : (
            <Fragment key={part.from}>{part.text}</Fragment>
          );
        })}
        {isFolded && "…"}
      </Tag>
      {text.length > foldAt * 1.15 && (
        <button
          type="button"
          className={classes.fold}
          onClick={() => setOpen(!isOpen)}
          aria-expanded={isOpen}
        >
          {isOpen ? t("frame.text.less") : t("frame.text.more", { count: formats.number(text.length) })}
        </button>
      )}
    </>
  );
}
