import type { Page } from "playwright";

/** What of the page a deed changes; read in the page itself. */
export type Probe = "current" | "flag" | "dialogs" | "focus" | "first";

/** The longest an effect is waited for (ms). */
export const patience = 3000;

interface Watch {
  start(probe: string, event: string): void;
  /** ms from the event until what it changed was painted; null: not yet. */
  took(): number | null;
}

/** Puts the watch into every page opened from now on. */
export async function installProbes(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const current = '[role="feed"] article[data-current="true"]';
    const probes: Record<string, () => unknown> = {
      current: () => document.querySelector<HTMLElement>(current)?.dataset.key,
      flag: () => document.querySelector(`${current} [role="toolbar"] button`)?.getAttribute("aria-label"),
      dialogs: () => document.querySelectorAll('[role="dialog"]').length,
      focus: () => document.activeElement?.tagName,
      first: () => document.querySelector<HTMLElement>('[role="feed"] article')?.dataset.key,
    };
    let took: number | null = null;
    const watch: Watch = {
      start(name, event) {
        const read = probes[name] ?? (() => undefined);
        const before = read();
        took = null;
        const begin = ({ timeStamp }: Event) => {
          const look = () => {
            if (read() === before) requestAnimationFrame(look);
            // What changed before this frame is painted with it; the task after it comes once it is.
            else setTimeout(() => (took = performance.now() - timeStamp));
          };
          requestAnimationFrame(look);
        };
        addEventListener(event, begin, { capture: true, once: true });
      },
      took: () => took,
    };
    Object.assign(globalThis, { watch });
  });
}

/** Does something and gives how long (ms) its effect took, from the browser's own event to the paint; null: no effect. */
export async function timeEffect(
  page: Page,
  probe: Probe,
  event: "keydown" | "pointermove",
  act: () => Promise<void>,
): Promise<number | null> {
  type Watched = { readonly watch: Watch };
  await page.evaluate(([name, type]) => (globalThis as unknown as Watched).watch.start(name, type), [
    probe,
    event,
  ] as const);
  await act();
  try {
    const took = await page.waitForFunction(
      () => (globalThis as unknown as Watched).watch.took(),
      undefined,
      { timeout: patience },
    );
    return await took.jsonValue();
  } catch {
    return null;
  }
}

/** Frames a second while the page is scrolled with the wheel at a reading pace, for so many ms. */
export async function framesWhileScrolling(page: Page, x: number, y: number, ms: number): Promise<number> {
  await page.mouse.move(x, y);
  await page.evaluate(() => {
    const frames: number[] = [];
    const count = (at: number) => {
      frames.push(at);
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    Object.assign(globalThis, { frames });
  });
  const until = performance.now() + ms;
  for (let turn = 0; performance.now() < until; turn++) await page.mouse.wheel(0, turn % 80 < 60 ? 60 : -120);
  return page.evaluate(() => {
    const { frames } = globalThis as unknown as { frames: readonly number[] };
    const span = (frames.at(-1) ?? 0) - (frames[0] ?? 0);
    return span === 0 ? 0 : ((frames.length - 1) * 1000) / span;
  });
}
