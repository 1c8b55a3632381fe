import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { Virtualizer, type VirtualizerHandle } from "virtua";

/** Above this many rows only those in sight are drawn. */
const mostDrawn = 100;

/** Rows inside a scrolling element; a long list stays fluid, and the active row is kept in sight. */
export function ActionList<T>(props: {
  readonly label: string;
  readonly rows: readonly T[];
  /** The active row; -1: none. */
  readonly activeAt: number;
  readonly scrollRef: RefObject<HTMLElement | null>;
  /** Height of what stands above the list in the same scrolling element, px. */
  readonly startMargin?: number;
  readonly draw: (row: T, at: number) => ReactNode;
  readonly keyOf: (row: T) => string;
}) {
  const { label, rows, activeAt, scrollRef, startMargin = 0, draw, keyOf } = props;
  const virtual = useRef<VirtualizerHandle>(null);
  const plain = useRef<HTMLUListElement>(null);
  const isLong = rows.length > mostDrawn;
  const active = rows[activeAt];
  const activeKey = active === undefined ? null : keyOf(active);
  // Followed when another row becomes active, not when the active one is sorted elsewhere: the list must not jump away.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as the line above says.
  useEffect(() => {
    if (activeKey === null) return;
    if (isLong) virtual.current?.scrollToIndex(activeAt, { align: "nearest" });
    else plain.current?.children[activeAt]?.scrollIntoView({ block: "nearest" });
  }, [activeKey, isLong]);
  if (!isLong) {
    return (
      <ul ref={plain} aria-label={label}>
        {rows.map((row, at) => (
          <li key={keyOf(row)}>{draw(row, at)}</li>
        ))}
      </ul>
    );
  }
  return (
    // Rows out of sight are not in the page, so the list says itself how long it is.
    // biome-ignore lint/a11y/useSemanticElements: virtua draws its own boxes between the list and its items.
    <div role="list" aria-label={label}>
      <Virtualizer ref={virtual} scrollRef={scrollRef} startMargin={startMargin} itemSize={46}>
        {rows.map((row, at) => (
          // biome-ignore lint/a11y/useSemanticElements: as above.
          <div key={keyOf(row)} role="listitem" aria-setsize={rows.length} aria-posinset={at + 1}>
            {draw(row, at)}
          </div>
        ))}
      </Virtualizer>
    </div>
  );
}
