import { useT } from "../i18n/language.ts";
import classes from "./Loading.module.css";

/** Grey lines in the shape of what comes; nothing flashes before 150 ms. */
export function Loading({ lines = 4 }: { readonly lines?: number }) {
  const t = useT();
  return (
    <div className={classes.loading} role="status" aria-label={t("frame.state.loading")}>
      {Array.from({ length: lines }, (_, at) => (
        <div key={at} className={classes.line} style={{ width: `${92 - ((at * 23) % 40)}%` }} />
      ))}
    </div>
  );
}
