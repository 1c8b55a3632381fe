import type { Volume } from "../../../src-main/contract/answer.ts";
import { sourceName } from "../../components/source-name.ts";
import { useSpeech } from "../../i18n/language.ts";
import { setPeriod } from "../../state/whereabouts.ts";
import classes from "./TimelineBand.module.css";

/** The drawing's twin: volume by bucket and source; each hour opens its mentions. */
export function TimelineTable({ volume }: { readonly volume: Volume | null }) {
  const { t, formats } = useSpeech();
  const buckets = volume === null ? 0 : Math.max(0, ...volume.counts.map((counts) => counts.length));
  const rows = Array.from({ length: buckets }, (_, at) => at).filter((at) =>
    volume?.counts.some((counts) => (counts[at] ?? 0) > 0),
  );
  if (volume === null || rows.length === 0)
    return <p className={classes.table}>{t("timeline.table.empty")}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table is reached and moved by keyboard.
    <section className={classes.table} tabIndex={0} aria-label={t("timeline.table.caption")}>
      <table>
        <caption>{t("timeline.table.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("timeline.table.time")}</th>
            {volume.sources.map((source) => (
              <th key={source} scope="col">
                {sourceName(source, t)}
              </th>
            ))}
            <th scope="col">{t("timeline.table.total")}</th>
            <th scope="col">{t("timeline.usual")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((at) => {
            const from = volume.from + at * volume.bucket;
            const low = volume.baseline?.low[at];
            const high = volume.baseline?.high[at];
            return (
              <tr key={from}>
                <th scope="row">
                  <button type="button" onClick={() => setPeriod({ from, to: from + volume.bucket })}>
                    {formats.dateTime(from)}
                  </button>
                </th>
                {volume.counts.map((counts, source) => (
                  <td key={volume.sources[source] ?? source}>{formats.number(counts[at] ?? 0)}</td>
                ))}
                <td>{formats.number(volume.counts.reduce((sum, counts) => sum + (counts[at] ?? 0), 0))}</td>
                <td>
                  {low === undefined || high === undefined
                    ? t("timeline.table.noUsual")
                    : t("timeline.table.usualRange", {
                        low: formats.decimal(low),
                        high: formats.decimal(high),
                      })}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
