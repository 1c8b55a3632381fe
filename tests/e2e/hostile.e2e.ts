import { join } from "node:path";
import { openNewCrisis } from "./new-crisis.ts";
import { expect, test } from "./room-test.ts";
import { type WrittenMention, writeMentions } from "./write-mentions.ts";

const override = "\u202e";
const zeroWidth = "\u200b";
const family = "👩‍👩‍👧‍👦";

function hostileMentions(): readonly WrittenMention[] {
  const at = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  const payloads = [
    "<img src=x onerror=\"document.title='taken'\">",
    "<script>document.title='taken'</script>",
    '<svg onload="document.title=`taken`"></svg><iframe src="https://elsewhere.example/"></iframe>',
    "javascript:document.title='taken'",
    "[clic](https://elsewhere.example/suivi.gif) ![image](https://elsewhere.example/pixel.png)",
  ];
  return [
    ...payloads.map((text, index) => ({ id: `payload-${index}`, text, publishedAt: at(1 + index) })),
    { id: "long", text: `début ${"mot ".repeat(5000)}fin`, publishedAt: at(10) },
    { id: "one-word", text: "x".repeat(20_000), publishedAt: at(11) },
    { id: "bidi", text: `Le rapport${override}fdp.exe est vrai`, publishedAt: at(12) },
    { id: "arabic", text: "البطارية ساخنة جدا ولا أحد يجيب", publishedAt: at(13), lang: "ar" },
    { id: "answer", kind: "reply", replyTo: "arabic", text: "On vérifie", publishedAt: at(0.4) },
    { id: "answer-name", kind: "reply", replyTo: "name", text: "Qui êtes-vous", publishedAt: at(0.3) },
    { id: "emoji", text: family.repeat(500), publishedAt: at(14) },
    { id: "hidden", text: `bat${zeroWidth}terie${zeroWidth.repeat(300)}`, publishedAt: at(15) },
    { id: "combining", text: `t${"\u0301".repeat(400)}out`, publishedAt: at(16) },
    {
      id: "name",
      text: "Un nom de trois cents signes",
      publishedAt: at(17),
      author: { id: "n", handle: `@${"h".repeat(299)}`, name: `${override}${"N".repeat(300)}` },
    },
    {
      id: "media",
      text: "Une image et un lien",
      publishedAt: at(18),
      links: [
        ...["https://elsewhere.example/piege", "javascript:alert(1)", "https://аpple.example/"],
        ...Array.from({ length: 22 }, (_, index) => `https://elsewhere.example/${index}`),
      ],
      media: [{ kind: "image", url: "https://elsewhere.example/image.png", alt: "Une image", hash: null }],
      url: "https://elsewhere.example/source",
    },
  ];
}

test("hostile mentions are text: nothing runs, nothing leaves, nothing breaks out, nothing hides", async ({
  room,
  home,
}) => {
  const file = writeMentions(join(home, "hostile.ndjson"), hostileMentions());
  await openNewCrisis(room);
  const title = await room.title();
  await room.getByRole("button", { name: "Sources", exact: true }).click();
  const chooser = room.waitForEvent("filechooser");
  await room.getByRole("button", { name: "Choisir des fichiers…" }).click();
  await (await chooser).setFiles(file);
  await expect(room.getByRole("region", { name: "Fichiers importés" })).toContainText(
    "16 mentions nouvelles",
  );
  await room.getByRole("button", { name: "Salle de crise", exact: true }).click();
  const rows = room.getByRole("feed", { name: /Fil de mentions/ }).getByRole("article");
  await expect(rows.filter({ hasText: "<script>document.title='taken'</script>" })).toBeVisible();

  await test.step("what is answered is cut at its own end, whatever the way it is written", async () => {
    for (const [answer, excerpt] of [
      ["On vérifie", "البطارية"],
      ["Qui êtes-vous", "Un nom de trois"],
    ] as const) {
      const row = rows.filter({ hasText: answer });
      await row.scrollIntoViewIfNeeded();
      const words = row.locator("bdi", { hasText: excerpt });
      const [outer, inner] = [await row.boundingBox(), await words.boundingBox()];
      expect(inner?.width).toBeGreaterThan(60);
      expect((inner?.x ?? 0) + (inner?.width ?? 0)).toBeLessThanOrEqual(
        (outer?.x ?? 0) + (outer?.width ?? 0),
      );
    }
  });

  await test.step("every row keeps to its column", async () => {
    await rows.first().focus();
    for (let row = 0; row < 16; row += 1) {
      await room.keyboard.press("j");
      const out = await room.evaluate(() => {
        const feed = document.querySelector("[role=feed]")?.getBoundingClientRect();
        return [...document.querySelectorAll("[role=feed] article")]
          .filter((article) => article.scrollWidth > article.clientWidth + 1)
          .map((article) => `${article.getAttribute("data-mention")} ${article.scrollWidth} ${feed?.width}`);
      });
      expect(out).toEqual([]);
    }
  });

  await test.step("what is hidden is shown, and a direction cannot leak", async () => {
    const bidi = rows.filter({ hasText: "Le rapport" });
    await bidi.scrollIntoViewIfNeeded();
    await expect(
      bidi
        .getByText("U+202E")
        .or(bidi.getByLabel(/U\+202E/))
        .first(),
    ).toBeAttached();
  });

  await test.step("a long text folds and opens", async () => {
    const long = rows.filter({ hasText: "début mot" });
    await long.scrollIntoViewIfNeeded();
    await expect(long).not.toContainText("mot fin");
    await long.getByRole("button", { name: "Tout afficher", exact: true }).click();
    await long.getByRole("button", { name: /^Tout afficher \(20/ }).click();
    await expect(long).toContainText("mot fin");
  });

  await test.step("a link opens only once its real host was shown", async () => {
    const media = rows.filter({ hasText: "Une image et un lien" });
    await media.scrollIntoViewIfNeeded();
    await media.click();
    await room.keyboard.press("d");
    await expect(room.getByText("Jamais téléchargés par la salle", { exact: false })).toBeVisible();
    await expect(room.getByText("et 5 autres", { exact: true })).toBeVisible();
    await media.getByRole("button", { name: /elsewhere\.example\/piege/ }).click();
    await expect(room.getByText("Ouvrir hors de la salle ?")).toBeVisible();
    await expect(room.getByText("elsewhere.example", { exact: true })).toBeVisible();
    await media.getByRole("button", { name: /elsewhere\.example\/piege/ }).click();
    await expect(room.getByText("Ouvrir hors de la salle")).toHaveCount(0);
  });

  await test.step("in Electron the shell shows it, and nothing asks twice", async () => {
    await room.evaluate(() => {
      const left: string[] = [];
      Object.assign(window, { left, open: (url: string) => void left.push(url), contrefeu: { link: null } });
    });
    const media = rows.filter({ hasText: "Une image et un lien" });
    await media.getByRole("button", { name: /elsewhere\.example\/piege/ }).click();
    await media.getByRole("button", { name: /javascript:alert/ }).click();
    await expect(room.getByText("Ce lien n’est pas une page web")).toBeVisible();
    await expect(room.getByText("Ouvrir hors de la salle")).toHaveCount(0);
    // Safe: kept above.
    const left = await room.evaluate(() => (window as unknown as { readonly left: string[] }).left);
    expect(left).toEqual(["https://elsewhere.example/piege"]);
  });

  await test.step("nor in the first look, before the room's code has come", async () => {
    await room.route(/\/assets\/main-[^/]+\.js$/, async (route) => {
      await room.locator("#first-look article").first().waitFor({ state: "attached" });
      await route.continue();
    });
    await room.goto(new URL("/", room.url()).href);
    const look = room.locator("#first-look");
    await expect(look.getByText("<script>document.title='taken'</script>")).toBeAttached();
    expect(
      await look.evaluate((node) => [...node.querySelectorAll("script, img, iframe, svg, a")].length),
    ).toBe(0);
    await expect(room.getByRole("main", { name: "Salle de crise" })).toBeVisible();
  });

  expect(await room.title()).toBe(title);
  expect(await room.locator("iframe, script[src*=elsewhere], img[src^=http]").count()).toBe(0);
  expect(await room.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test("a request that would leave the room is noticed", async ({ room, faults }) => {
  await room.evaluate(() => fetch("https://elsewhere.example/").catch(() => null));
  await expect.poll(() => faults.length).toBeGreaterThan(0);
  faults.length = 0;
});

test("the page writes no markup and runs no text, even if asked to from within", async ({ room, faults }) => {
  const tried = await room.evaluate(async () => {
    const attempt = (act: () => void): string => {
      try {
        act();
        return "done";
      } catch (fault) {
        return fault instanceof Error ? fault.name : "?";
      }
    };
    return {
      markup: attempt(() => document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=alert(1)>")),
      script: attempt(() => {
        document.createElement("script").text = "document.title = 'taken'";
      }),
      handler: attempt(() => document.body.setAttribute("onclick", "document.title = 'taken'")),
      // In a turn of the page's own: what the test itself evaluates is excused from the policy on code.
      code: await new Promise((resolve) =>
        setTimeout(() => resolve(attempt(() => new Function("return 1")()))),
      ),
      worker: attempt(() => new Worker("https://elsewhere.example/a.js")),
      // The very same attempt, harmless, goes through: it is the policy that stops the others.
      text: attempt(() => document.body.insertAdjacentText("beforeend", " ")),
    };
  });
  expect(tried).toEqual({
    markup: "TypeError",
    script: "TypeError",
    handler: "TypeError",
    code: "EvalError",
    worker: "TypeError",
    text: "done",
  });
  expect(await room.title()).not.toBe("taken");
  // What was tried is noticed.
  expect(faults.length).toBeGreaterThan(0);
  faults.length = 0;
});
