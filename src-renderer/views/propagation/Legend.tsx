import type { PropagationGraph } from "../../../src-main/contract/propagation.ts";
import { spreadFamilies } from "../../../src-main/contract/vocabulary.ts";
import { useSpeech } from "../../i18n/language.ts";
import { familyLooks } from "../../theme/families.ts";
import classes from "./PropagationPane.module.css";

/** What the colours, the hollows and the dashes say; and what is not drawn. */
export function Legend(props: { readonly graph: PropagationGraph; readonly withInferred: boolean }) {
  const { graph, withInferred } = props;
  const { t, formats } = useSpeech();
  const used = new Set(graph.family);
  const { leftOut } = graph;
  return (
    <div className={classes.legend}>
      {spreadFamilies
        .filter((family) => used.has(family))
        .map((family) => (
          <span key={family}>
            <i className={classes.dot} style={{ background: familyLooks[family].colour }} />
            {t(familyLooks[family].label)}
          </span>
        ))}
      <span>
        <i className={classes.hollow} />
        {t("words.kind.quote")}
      </span>
      {withInferred && (
        <span>
          <i className={classes.dashes} />
          {t("propagation.inferred")}
        </span>
      )}
      {leftOut.nodes > 0 && (
        <span className={classes.leftOut}>
          {t("propagation.leftOut", {
            cascades: leftOut.cascades,
            nodes: formats.number(leftOut.nodes),
          })}
        </span>
      )}
    </div>
  );
}
