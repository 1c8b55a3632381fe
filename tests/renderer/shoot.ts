/**
 * Pictures of the renderer on the fake host: `node tests/renderer/shoot.ts <folder> [name=hash?query …]`.
 * Starts its own server and browser and ends both.
 */
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { createServer } from "vite";

const [folder = "/tmp/contrefeu-shots", ...wishes] = process.argv.slice(2);
const sizes = (process.env.SIZES ?? "1440x900").split(",").map((size) => size.split("x").map(Number));
const themes = (process.env.THEMES ?? "light,dark").split(",");
const langs = (process.env.LANGS ?? "fr").split(",");
/** Playwright actions before the picture, as keys pressed in order: KEYS="mod+k,Escape". */
const keys = (process.env.KEYS ?? "").split(",").filter((key) => key !== "");

await mkdir(folder, { recursive: true });
const server = await createServer({
  configFile: fileURLToPath(new URL("vite.dev.config.ts", import.meta.url)),
  server: { port: 0, hmr: false },
  logLevel: "error",
});
await server.listen();
const address = server.resolvedUrls?.local[0] ?? "";
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});

for (const wish of wishes.length > 0 ? wishes : ["room=?#/room"]) {
  const at = wish.indexOf("=");
  const [name, target] = [wish.slice(0, at), wish.slice(at + 1)];
  for (const [width = 1440, height = 900] of sizes) {
    for (const theme of themes) {
      for (const lang of langs) {
        const context = await browser.newContext({
          viewport: { width, height },
          locale: lang,
          timezoneId: "UTC",
          reducedMotion: "reduce",
          colorScheme: theme === "dark" ? "dark" : "light",
        });
        const preferences = {
          state: {
            lang,
            theme,
            density: "comfortable",
            hasMotion: false,
            shortcuts: {},
            hasSingleKeys: true,
            hasSeenFirstSteps: true,
          },
          version: 1,
        };
        await context.addInitScript(
          (text) => localStorage.setItem("contrefeu.preferences", text),
          JSON.stringify(preferences),
        );
        const page = await context.newPage();
        page.on("pageerror", (fault) => process.stderr.write(`${name}: ${fault.stack ?? fault.message}\n`));
        page.on(
          "console",
          (line) => line.type() === "error" && process.stderr.write(`${name}: ${line.text()}\n`),
        );
        await page.goto(`${address}${target}`, { waitUntil: "networkidle" });
        await page.waitForTimeout(400);
        for (const key of keys) {
          await page.keyboard.press(key.replace("mod+", "Control+"));
          await page.waitForTimeout(600);
        }
        await page.screenshot({
          path: `${folder}/${name}-${theme}-${lang}-${width}.png`,
        });
        await context.close();
      }
    }
  }
}
await browser.close();
await server.close();
