import type { Severity as Level } from "../../src-main/contract/vocabulary.ts";
import { useT } from "../i18n/language.ts";
import classes from "./Severity.module.css";

/** Four rising bars, as many filled as the level; the word beside them says the same. */
export function SeverityBars({ level }: { readonly level: Level }) {
  return (
    <svg
      className={classes.bars}
      data-level={level}
      viewBox="0 0 22 14"
      width="22"
      height="14"
      aria-hidden="true"
    >
      {[1, 2, 3, 4].map((bar) => (
        <rect
          key={bar}
          x={(bar - 1) * 5.75}
          y={14 - (2 + bar * 3)}
          width="4.25"
          height={2 + bar * 3}
          rx="1"
          data-filled={bar <= level}
        />
      ))}
    </svg>
  );
}

/** Level by shape, number, word and colour. */
export function Severity({ level, isBare = false }: { readonly level: Level; readonly isBare?: boolean }) {
  const t = useT();
  return (
    <span className={classes.severity} data-level={level} data-bare={isBare}>
      <SeverityBars level={level} />
      <span>
        {t("frame.bar.level", { level })} · {t(`words.severity.${level}`)}
      </span>
    </span>
  );
}
