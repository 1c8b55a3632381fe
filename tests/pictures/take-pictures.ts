import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright";
import { browserFlags, findOrGetBrowser } from "../helpers/find-browser.ts";
import { type RunningHost, startHost } from "../helpers/start-host.ts";
import { type Scene, scenes } from "./scenes.ts";

/**
 * `npm run pictures [-- folder [scene…]]`: drives the demo crisis, at 15:54 of its first day, and takes a picture of
 * every place in both themes, languages and sizes. Without a folder, the README's own go to `resources/pictures`.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
const [wished, ...only] = process.argv.slice(2);
const folder = resolve(root, wished ?? "test-results/pictures");

interface Look {
  readonly theme: "light" | "dark";
  readonly lang: "fr" | "en";
  readonly width: number;
  readonly height: number;
}

const sizes = [
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
] as const;
const looks = sizes.flatMap((size) =>
  (["light", "dark"] as const).flatMap((theme) =>
    (["fr", "en"] as const).map((lang): Look => ({ ...size, theme, lang })),
  ),
);

/** The README's pictures: the scene and its look. */
const readme: Readonly<Record<string, string>> = {
  "room-light-fr": "room-light-fr-1440",
  "room-dark-en": "room-dark-en-1440",
  replay: "replay-dark-fr-1440",
  statement: "statements-light-fr-1440",
  log: "log-light-fr-1440",
};

async function openRoom(browser: Browser, look: Look, host: RunningHost, cookies: Cookies): Promise<Page> {
  const { theme, lang, width, height } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: lang === "fr" ? "fr-FR" : "en-GB",
    timezoneId: "Europe/Paris",
    reducedMotion: "reduce",
    colorScheme: theme,
  });
  await context.addCookies(cookies);
  const preferences = { state: { lang, theme, hasMotion: false, hasSeenFirstSteps: true }, version: 1 };
  await context.addInitScript(
    (text) => localStorage.setItem("contrefeu.preferences", text),
    JSON.stringify(preferences),
  );
  const page = await context.newPage();
  page.on("pageerror", (fault) => process.stderr.write(`${fault.stack ?? fault.message}\n`));
  await page.goto(new URL(host.url).origin);
  return page;
}

type Cookies = Awaited<ReturnType<ReturnType<Page["context"]>["cookies"]>>;

/** The room of the crisis stands, with nothing still being loaded. */
async function seeRoom(page: Page): Promise<void> {
  await page.getByRole("slider", { name: /Moment affiché|Moment shown/ }).waitFor();
  await page.waitForFunction(
    () => document.querySelector("main [aria-busy=true], main [role=status][aria-label]") === null,
  );
}

async function shoot(page: Page, { name, at, prepare }: Scene, look: Look): Promise<void> {
  await page.evaluate((hash) => location.assign(hash), at);
  await page.reload();
  await seeRoom(page);
  await prepare?.(page);
  // A picture is for eyes: the last frames of the drawing and the answers under way are waited for, nothing is asserted.
  await page.waitForTimeout(900);
  await page.screenshot({ path: join(folder, `${name}-${look.theme}-${look.lang}-${look.width}.png`) });
}

/** The owner sits as the person whose approval is waited for. */
async function sitDown(browser: Browser, host: RunningHost): Promise<Cookies> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "fr-FR" });
  const page = await context.newPage();
  await page.goto(host.url);
  await seeRoom(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("Changer de poste");
  await page.getByRole("option", { name: /Changer de poste/ }).click();
  await page.getByRole("button", { name: /Anne Delmas/ }).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}

const executablePath = findOrGetBrowser((line) => process.stderr.write(`${line}\n`));
if (executablePath === null) throw new Error("No browser to take pictures with");
mkdirSync(folder, { recursive: true });
const home = mkdtempSync(join(tmpdir(), "contrefeu-pictures-"));
const crisis = join(home, "afternoon.contrefeu");
execFileSync(process.execPath, [
  join(root, "tests/helpers/write-demo.ts"),
  crisis,
  "2026-03-03T14:54:00.000Z",
]);
const host = await startHost({ home, crisis });
const browser = await chromium.launch({ executablePath, args: browserFlags });
try {
  const cookies = await sitDown(browser, host);
  for (const look of looks) {
    const page = await openRoom(browser, look, host, cookies);
    for (const scene of scenes)
      if (only.length === 0 || only.includes(scene.name)) await shoot(page, scene, look);
    await page.context().close();
  }
} finally {
  await browser.close();
  await host.stop();
  rmSync(home, { recursive: true, force: true });
}

const readmeFolder = join(root, "resources/pictures");
mkdirSync(readmeFolder, { recursive: true });
for (const [name, shot] of Object.entries(readme)) {
  const taken = join(folder, `${shot}.png`);
  if (existsSync(taken)) copyFileSync(taken, join(readmeFolder, `${name}.png`));
}
