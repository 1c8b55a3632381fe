import { Tooltip } from "@mantine/core";
import type { PropagationGraph } from "../../../src-main/contract/propagation.ts";
import { useSpeech } from "../../i18n/language.ts";
import { familyLooks } from "../../theme/families.ts";
import { legendItems } from "./legend-items.ts";
import classes from "./PropagationPane.module.css";

/** What the drawing's marks say; and what is not drawn, one click from the table that has it. */
export function Legend(props: {
  readonly graph: PropagationGraph;
  readonly withInferred: boolean;
  readonly onMore: () => void;
}) {
  const { graph, withInferred, onMore } = props;
  const speech = useSpeech();
  const { t, formats } = speech;
  const { leftOut } = graph;
  const nodes = formats.number(leftOut.nodes);
  return (
    <div className={classes.legend}>
      {legendItems(graph, withInferred, speech).map(({ mark, family, words }) => (
        <span key={words}>
          <i
            className={classes[mark]}
            {...(mark === "dot" ? { style: { background: familyLooks[family].colour } } : {})}
          />
          {words}
        </span>
      ))}
      {leftOut.nodes > 0 && (
        <Tooltip label={t("propagation.leftOut.help", { nodes })}>
          <button type="button" className={classes.leftOut} onClick={onMore}>
            {leftOut.cascades > 0
              ? `+ ${t("propagation.leftOut", { cascades: leftOut.cascades })}`
              : t("propagation.leftOut.nodes", { nodes })}
          </button>
        </Tooltip>
      )}
    </div>
  );
}
