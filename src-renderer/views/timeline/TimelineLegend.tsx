import type { Volume } from "../../../src-main/contract/answer.ts";
import { sourceName } from "../../components/source-name.ts";
import { stackVolume } from "../../graph/timeline/volume-layers.ts";
import { useT } from "../../i18n/language.ts";
import classes from "./TimelineBand.module.css";

const shades = [1, 0.72, 0.5, 0.34, 0.24, 0.16];

/** The shades of the sources, as they are stacked from the bottom, and the usual volume's band. */
export function TimelineLegend({ volume }: { readonly volume: Volume | null }) {
  const t = useT();
  if (volume === null) return null;
  return (
    <span className={classes.legend} aria-hidden>
      {stackVolume(volume)
        .slice(0, shades.length)
        .map((layer, at) => (
          <span key={layer.source}>
            <i className={classes.swatch} style={{ opacity: shades[at] ?? 0.16 }} />
            {sourceName(layer.source, t)}
          </span>
        ))}
      {volume.baseline !== null && (
        <span
          title={t(`timeline.basis.${volume.baseline.basis.kind}`, { count: volume.baseline.basis.count })}
        >
          <i className={classes.usual} />
          {t("timeline.usual")}
        </span>
      )}
    </span>
  );
}
