import { type MouseEvent, useEffect, useRef, useState } from "react";
import type { PropagationGraph } from "../../../src-main/contract/propagation.ts";
import { createGraphView, type GraphView } from "../../graph/graph-canvas.ts";
import { readPalette } from "../../graph/graph-palette.ts";
import { useT } from "../../i18n/language.ts";
import { announce } from "../../state/announcements.ts";
import { usePreferences } from "../../state/preferences.ts";
import { usePeriod } from "../../state/whereabouts.ts";
import { useColourScheme } from "../../theme/use-colour-scheme.ts";
import type { GraphWords } from "./graph-words.ts";
import classes from "./PropagationPane.module.css";

interface Hovered {
  readonly node: number;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Where the card of what is picked lies over the drawing, pixels from the drawing's corner. */
function cardsOver(drawing: HTMLElement) {
  const cards = [...(drawing.parentElement?.parentElement?.querySelectorAll(":scope > section") ?? [])];
  // Asked at each frame: where there is no card nothing is measured.
  if (cards.length === 0) return [];
  const { left, top } = drawing.getBoundingClientRect();
  return cards.map((card) => {
    const box = card.getBoundingClientRect();
    return { x: box.left - left, y: box.top - top, width: box.width, height: box.height };
  });
}

/** React owns the empty element; D3 draws in graph/. `onReady` hands the view to the pane's tools. */
export function GraphBox(props: {
  readonly graph: PropagationGraph | null;
  /** Changes when another picture is asked for, not when the same one grows: it is then seen whole. */
  readonly subject: string;
  readonly isHidden: boolean;
  readonly words: GraphWords;
  readonly selectedId: string | null;
  readonly root: string | null;
  /** `across`: how far from the left edge, 0 to 1. */
  readonly onPick: (graph: PropagationGraph, node: number | null, across: number) => void;
  /** What is picked, wherever it was picked, stands there; the same scale. */
  readonly onPlaced: (across: number) => void;
  readonly onMenu: (event: MouseEvent, graph: PropagationGraph, node: number) => void;
  readonly onReady: (view: GraphView | null) => void;
}) {
  const { graph, subject, isHidden, selectedId, root, onMenu } = props;
  const t = useT();
  const element = useRef<HTMLDivElement>(null);
  const view = useRef<GraphView | null>(null);
  const shownSubject = useRef<string | null>(null);
  const latest = useRef(props);
  latest.current = props;
  /** The last hand on the drawing: what the keyboard reaches is spoken, what the pointer crosses is not. */
  const isKeyed = useRef(false);
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const scheme = useColourScheme();
  const theme = usePreferences((preferences) => preferences.theme);

  useEffect(() => {
    const node = element.current;
    if (node === null) return;
    const made = createGraphView(node, {
      palette: readPalette(node),
      labelOf: (shown, cluster) => latest.current.words.labelOf(shown, cluster),
      coveredBy: () => cardsOver(node),
    });
    made.onPick((picked) => {
      const { graph: shown, onPick } = latest.current;
      const across = (picked?.x ?? 0) / Math.max(1, node.clientWidth);
      if (shown !== null) onPick(shown, picked?.node ?? null, across);
    });
    made.onHover((picked) => {
      const { graph: shown, words } = latest.current;
      if (picked === null || shown === null) {
        setHovered(null);
        return;
      }
      const text = words.nodeLabelOf(shown, picked.node);
      setHovered({ node: picked.node, x: picked.x, y: picked.y, text });
      if (isKeyed.current) announce(text);
    });
    view.current = made;
    shownSubject.current = null;
    latest.current.onReady(made);
    return () => {
      latest.current.onReady(null);
      made.destroy();
      view.current = null;
    };
  }, []);

  useEffect(() => {
    if (graph === null) return;
    const isOther = shownSubject.current !== null && shownSubject.current !== subject;
    shownSubject.current = subject;
    setHovered(null);
    void view.current?.show(graph).then(() => {
      if (isOther) view.current?.zoomToFit();
    });
  }, [graph, subject]);
  // Again with each new graph: what is picked may only now be there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => {
    view.current?.select(selectedId);
    const place = selectedId === null ? null : (view.current?.placeOf(selectedId) ?? null);
    const width = element.current?.clientWidth ?? 0;
    if (place !== null && width > 0) latest.current.onPlaced(place.x / width);
  }, [selectedId, subject]);
  useEffect(() => view.current?.highlightCascade(root), [root]);
  const period = usePeriod();
  useEffect(() => view.current?.setPeriod(period), [period]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read again when the theme changes.
  useEffect(() => {
    const node = element.current;
    if (node === null) return;
    // The root's attributes change after this effect: the new colours are there one frame later.
    const frame = requestAnimationFrame(() => view.current?.setPalette(readPalette(node)));
    return () => cancelAnimationFrame(frame);
  }, [scheme, theme]);

  return (
    <div className={classes.drawing} hidden={isHidden}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing that the keyboard walks; its table twin is one button away. */}
      <div
        ref={element}
        className={classes.graph}
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows walk the drawing.
        tabIndex={0}
        aria-label={t("propagation.drawing")}
        onKeyDownCapture={() => {
          isKeyed.current = true;
        }}
        onPointerMoveCapture={() => {
          isKeyed.current = false;
        }}
        onBlur={() => setHovered(null)}
        onContextMenu={(event) => {
          if (graph !== null && hovered !== null) onMenu(event, graph, hovered.node);
        }}
      />
      {hovered !== null && (
        <div
          className={classes.tip}
          style={{
            left: `clamp(6px, ${hovered.x + 12}px, calc(100% - 266px))`,
            top: `min(${hovered.y + 12}px, calc(100% - 32px))`,
          }}
        >
          <bdi>{hovered.text}</bdi>
        </div>
      )}
    </div>
  );
}
