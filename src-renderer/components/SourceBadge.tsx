import { useT } from "../i18n/language.ts";
import classes from "./SourceBadge.module.css";
import { sourceLetters } from "./source-letters.ts";
import { sourceName } from "./source-name.ts";

export function SourceBadge({ source }: { readonly source: string }) {
  const name = sourceName(source, useT());
  return (
    <span className={classes.badge} role="img" aria-label={name} title={name}>
      {sourceLetters(source)}
    </span>
  );
}
