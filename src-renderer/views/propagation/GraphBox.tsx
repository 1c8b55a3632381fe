import { useEffect, useRef, useState } from "react";
import type { PropagationGraph } from "../../../src-main/contract/propagation.ts";
import { createGraphView, type GraphView } from "../../graph/graph-canvas.ts";
import { readPalette } from "../../graph/graph-palette.ts";
import { useT } from "../../i18n/language.ts";
import { usePreferences } from "../../state/preferences.ts";
import { useColourScheme } from "../../theme/use-colour-scheme.ts";
import type { GraphWords } from "./graph-words.ts";
import classes from "./PropagationPane.module.css";

interface Hovered {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** React owns the empty element; D3 draws in graph/. `onReady` hands the view to the pane's tools. */
export function GraphBox(props: {
  readonly graph: PropagationGraph | null;
  readonly words: GraphWords;
  readonly selectedId: string | null;
  readonly root: string | null;
  readonly onPick: (graph: PropagationGraph, node: number | null) => void;
  readonly onReady: (view: GraphView | null) => void;
}) {
  const { graph, selectedId, root } = props;
  const t = useT();
  const element = useRef<HTMLDivElement>(null);
  const view = useRef<GraphView | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const scheme = useColourScheme();
  const theme = usePreferences((preferences) => preferences.theme);

  useEffect(() => {
    const node = element.current;
    if (node === null) return;
    const made = createGraphView(node, {
      palette: readPalette(node),
      labelOf: (shown, cascade) => latest.current.words.labelOf(shown, cascade),
    });
    made.onPick((picked) => {
      const { graph: shown, onPick } = latest.current;
      if (shown !== null) onPick(shown, picked?.node ?? null);
    });
    made.onHover((picked) => {
      const { graph: shown, words } = latest.current;
      setHovered(
        picked === null || shown === null
          ? null
          : { x: picked.x, y: picked.y, text: words.nodeLabelOf(shown, picked.node) },
      );
    });
    view.current = made;
    latest.current.onReady(made);
    return () => {
      latest.current.onReady(null);
      made.destroy();
      view.current = null;
    };
  }, []);

  useEffect(() => {
    if (graph !== null) void view.current?.show(graph);
  }, [graph]);
  useEffect(() => view.current?.select(selectedId), [selectedId]);
  useEffect(() => view.current?.highlightCascade(root), [root]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read again when the theme changes.
  useEffect(() => {
    const node = element.current;
    if (node === null) return;
    // The root's attributes change after this effect: the new colours are there one frame later.
    const frame = requestAnimationFrame(() => view.current?.setPalette(readPalette(node)));
    return () => cancelAnimationFrame(frame);
  }, [scheme, theme]);

  return (
    <div className={classes.drawing}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing that the keyboard walks; its table twin is one button away. */}
      <div ref={element} className={classes.graph} role="group" aria-label={t("propagation.drawing")} />
      {hovered !== null && (
        <div className={classes.tip} style={{ left: hovered.x + 12, top: hovered.y + 12 }} aria-live="polite">
          <bdi>{hovered.text}</bdi>
        </div>
      )}
    </div>
  );
}
