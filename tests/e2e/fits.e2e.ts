import type { Page } from "playwright/test";
import { openBeside, sitAs } from "./beside-the-page.ts";
import { goTo, places } from "./places.ts";
import { expect, test } from "./room-test.ts";

/** Controls of the bars at the top (of the room, of panes and of places) that lie over one another, by name. */
function overlaps(): readonly string[] {
  const boxes = [
    ...document.querySelectorAll<HTMLElement>("header button, main h2 ~ button, section h2 ~ button"),
  ]
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ element, box }) => box.width > 0 && box.height > 0 && element.checkVisibility());
  const named = (element: HTMLElement): string =>
    element.getAttribute("aria-label") ?? element.textContent?.trim() ?? element.className;
  return boxes.flatMap(({ element, box }, at) =>
    boxes.slice(at + 1).flatMap(({ element: other, box: theirs }) => {
      const across = Math.min(box.right, theirs.right) - Math.max(box.left, theirs.left);
      const down = Math.min(box.bottom, theirs.bottom) - Math.max(box.top, theirs.top);
      const isOver = across > 1 && down > 1 && !element.contains(other) && !other.contains(element);
      return isOver ? [`${named(element)} / ${named(other)}`] : [];
    }),
  );
}

/**
 * What runs out of the window: the page itself (one that is taller than the window jumps away under whoever tabs to
 * what is below), or a bar's control that can no longer be reached.
 */
function overflows(): readonly string[] {
  const { clientWidth: width, scrollWidth, scrollHeight } = document.documentElement;
  const page = [
    ...(scrollWidth > width ? [`page ${scrollWidth} wide`] : []),
    ...(scrollHeight > innerHeight ? [`page ${scrollHeight} high`] : []),
  ];
  const bars = [...document.querySelectorAll<HTMLElement>("header button, nav button, main h2 ~ button")]
    .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > width + 1)
    .map((element) => element.getAttribute("aria-label") ?? element.textContent ?? "");
  return [...page, ...bars];
}

async function faultsOf(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const place of places) {
    await goTo(page, place);
    for (const fault of await page.evaluate(overlaps)) found.push(`${place}: ${fault} overlap`);
    for (const fault of await page.evaluate(overflows)) found.push(`${place}: ${fault} runs out`);
  }
  return found;
}

test("what must not overflow or overlap is found when it does", async ({ reader }) => {
  await reader.evaluate(() => {
    const planted = document.createElement("button");
    planted.textContent = "planted";
    planted.style.cssText = "position:fixed;top:0;left:0;width:3000px;height:80px";
    document.querySelector("header")?.append(planted);
  });
  expect((await reader.evaluate(overlaps)).join()).toContain("planted");
  expect(await reader.evaluate(overflows)).toContain("planted");
});

for (const [name, size] of [
  ["900×600", { width: 900, height: 600 }],
  ["1280×720", { width: 1280, height: 720 }],
  ["200 % of 1440×900", { width: 720, height: 450 }],
] as const)
  test(`nothing overflows or overlaps in a window of ${name}`, async ({ reader }) => {
    await reader.setViewportSize(size);
    expect(await faultsOf(reader)).toEqual([]);
  });

test("a feed of the top bar is shown whole or counted, never cut", async ({ reader }) => {
  const list = reader.getByRole("list", { name: "Sources" });
  for (const width of [1250, 1360, 1440, 1600, 1920]) {
    await reader.setViewportSize({ width, height: 900 });
    await expect(async () => {
      const shown = await list.evaluate((element) => {
        const box = element.getBoundingClientRect();
        const items = [...element.children].filter((item) =>
          item.checkVisibility({ visibilityProperty: true }),
        );
        const whole = items.filter((item) => {
          const theirs = item.getBoundingClientRect();
          return (
            theirs.left >= box.left - 1 && theirs.right <= box.right + 1 && theirs.bottom <= box.bottom + 1
          );
        });
        const rest = element.nextElementSibling?.textContent?.match(/\+(\d+) autre/)?.[1] ?? "0";
        return { cut: items.length - whole.length, all: whole.length + Number(rest) };
      });
      expect(shown).toEqual({ cut: 0, all: 5 });
    }).toPass({ timeout: 5000 });
  }
});

test("a pane made as narrow as can be keeps every tool of its head, and the button that approves", async ({
  reader,
}) => {
  await reader.setViewportSize({ width: 1280, height: 720 });
  for (const [name, key] of [
    ["Largeur entre « Fil » et « Propagation »", "Shift+ArrowLeft"],
    ["Largeur entre « Propagation » et « Réponse »", "Shift+ArrowRight"],
  ] as const) {
    await reader.getByRole("separator", { name }).focus();
    for (let step = 0; step < 8; step += 1) await reader.keyboard.press(key);
  }
  const cut = await reader.evaluate(() =>
    ["stream", "propagation", "response"].flatMap((pane) => {
      const box = document.getElementById(`pane-${pane}`)?.getBoundingClientRect();
      return [...document.querySelectorAll(`#pane-${pane} h2 ~ button, #pane-${pane} article button`)]
        .filter((button) => button.checkVisibility())
        .filter((button) => button.getBoundingClientRect().right > (box?.right ?? 0) + 1)
        .map((button) => `${pane}: ${button.getAttribute("aria-label") ?? button.textContent}`);
    }),
  );
  expect(cut).toEqual([]);
  const [row, last] = await reader.evaluate(() =>
    [document.querySelector("[data-split=columns]"), document.getElementById("pane-response")].map(
      (element) => element?.getBoundingClientRect().right,
    ),
  );
  expect(last).toBeCloseTo(row ?? 0, 0);
});

test("on a wall the timeline grows whole, and the cursor goes where one points", async ({ reader }) => {
  await reader.setViewportSize({ width: 3840, height: 2160 });
  const drawing = reader.locator("#timeline svg.cf-tl");
  await expect(async () => expect((await drawing.boundingBox())?.width).toBeGreaterThan(3500)).toPass();
  const box = await drawing.boundingBox();
  if (box === null) throw new Error("The timeline is not drawn");
  const name = await drawing.getByText("Alertes").boundingBox();
  expect(name?.height).toBeGreaterThan(17);
  const x = box.x + box.width * 0.5;
  await reader.mouse.click(x, box.y + 10);
  await expect(reader.getByRole("region", { name: /^Relecture/ })).toBeVisible();
  const head = await drawing.locator(".cf-tl-head line").boundingBox();
  expect(Math.abs((head?.x ?? 0) - x)).toBeLessThan(6);
});

test.describe("a crowded crisis", () => {
  test.use({ crisis: "afternoon", viewport: { width: 900, height: 600 } });

  test("two hundred cards and words without a space overflow nothing in a window of 900×600", async ({
    room,
  }) => {
    await sitAs(room, "Anne Delmas");
    const beside = await openBeside(room);
    const [run] = Object.values(beside.state?.runs ?? {});
    const [model] = run?.playbook.cards ?? [];
    if (run === undefined || model === undefined) throw new Error("The demo runs a playbook with cards");
    const endless = "motsansespace".repeat(16);
    const cards = Array.from({ length: 200 }, (_, at) => ({
      ...model,
      id: `card-${at}`,
      title: at % 10 === 0 ? `${at} ${endless}` : `Fiche ${at}`,
    }));
    const playbook = { ...run.playbook, id: "crowded", title: `Plan de deux cents fiches ${endless}`, cards };
    await beside.run({ type: "start-playbook", playbook });
    await beside.run({
      type: "write-note",
      kind: "fact",
      text: endless.repeat(10),
      mentionIds: [],
      attachments: [],
    });
    beside.close();
    expect(await faultsOf(room)).toEqual([]);
    await goTo(room, "playbooks");
    await room.getByRole("button", { name: /^Plan de deux cents fiches/ }).click();
    await expect(room.getByText(/0 fiches réglées sur 200/).first()).toBeVisible();
    expect(await room.evaluate(overflows)).toEqual([]);
  });

  test("the buttons that approve stand whole in every window, with words of any length above them", async ({
    room,
  }) => {
    await sitAs(room, "Anne Delmas");
    const approve = room.getByRole("button", { name: "Valider ces mots" });
    const fault = () =>
      approve.evaluate((button) => {
        const { left, right, top, bottom } = button.getBoundingClientRect();
        const pane = document.getElementById("pane-response")?.getBoundingClientRect();
        const isWhole = bottom <= (pane?.bottom ?? 0) && right <= (pane?.right ?? 0);
        const seen = document.elementFromPoint((left + right) / 2, bottom - 1);
        const isOnTop = seen !== null && button.contains(seen);
        return isWhole && isOnTop && top > 0 ? null : `${top} to ${bottom} of ${pane?.bottom}`;
      });
    for (const [width, height] of [
      [900, 600],
      [1280, 720],
      [1280, 600],
    ] as const) {
      await room.setViewportSize({ width, height });
      const tab = room.getByRole("tab", { name: "Réponse" });
      if (width < 1000) await tab.click();
      await expect(approve).toBeVisible();
      await expect(async () => expect(await fault()).toBeNull()).toPass({ timeout: 5000 });
    }
  });
});
