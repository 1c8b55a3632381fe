import { useT } from "../i18n/language.ts";
import classes from "./Loading.module.css";

/** Grey lines in the shape of what comes; nothing flashes before 150 ms. */
export function Loading({ lines = 4 }: { readonly lines?: number }) {
  const t = useT();
  return (
    <div className={classes.loading} role="status" aria-label={t("frame.state.loading")}>
      {Array.from({ length: lines }, (_, at) => 92 - at * 6 - ((at * 23) % 37) / 10).map((width) => (
        <div key={width} className={classes.line} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
