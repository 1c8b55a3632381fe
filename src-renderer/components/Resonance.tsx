import { useT } from "../i18n/language.ts";
import classes from "./Resonance.module.css";

/** Resonance index, 0-100: a bar and its number. */
export function Resonance({ value }: { readonly value: number }) {
  const t = useT();
  const level = value >= 80 ? "high" : value >= 50 ? "middle" : value >= 25 ? "low" : "faint";
  return (
    <span
      className={classes.resonance}
      role="img"
      aria-label={t("frame.resonance", { value: Math.round(value) })}
    >
      <span className={classes.track} data-level={level}>
        <span className={classes.fill} style={{ width: `${Math.min(100, Math.max(3, value))}%` }} />
      </span>
      <b>{Math.round(value)}</b>
    </span>
  );
}
