import { readdirSync } from "node:fs";
import { basename, resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import type { HtmlTagDescriptor, Plugin } from "vite";

const root = import.meta.dirname;

/** Native or given by the runtime: found in node_modules when the program runs. */
const external = ["electron", "better-sqlite3", "bufferutil", "utf-8-validate"];

/**
 * Worker threads of the host, one file each, named for it: `…-worker.ts` anywhere under src-main. All of the host is
 * emitted flat, so that a worker stands beside whoever starts it.
 */
const workers = readdirSync(resolve(root, "src-main"), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith("-worker.ts") && !path.endsWith("-in-worker.ts"))
  .map((path) => resolve(root, "src-main", path));

const entries = {
  main: resolve(root, "src-main/shell/main.ts"),
  host: resolve(root, "src-main/shell/host.ts"),
  headless: resolve(root, "src-main/headless.ts"),
  cli: resolve(root, "src-main/cli.ts"),
  ...Object.fromEntries(workers.map((path) => [basename(path, ".ts"), path])),
};

const makersOfSchemas = ["z"];

/** What was compiled once is kept beside the bundle, where that can be written: before anything else is loaded. */
const keepCompiled = `require("node:module").enableCompileCache(require("node:path").join(__dirname, "compiled"));`;

/** What a first look at the room needs comes in a few files rather than in a hundred, each a round trip of its own. */
const chunks = [
  { name: "look", tags: ["$initial" as const], priority: 5 },
  { name: "start", test: /src-renderer[\\/]start\.ts$/, priority: 4 },
  { name: "main", test: /src-renderer[\\/]main\.tsx$/, priority: 3 },
  { name: "room", test: /views[\\/][a-z]+[\\/]\w+(Pane|Band)\.tsx$/, priority: 2 },
  { name: "shared", test: /\.tsx?$|node_modules/, minShareCount: 2, priority: 1 },
];

/** What the room is made of, fetched as soon as the first look is on screen. */
const roomChunks = ["start", "main", "room", "fr"];
/** What the first look is written in, fetched beside its style: found in there, it would come a frame later. */
const lookFont = /ibm-plex-sans-latin-wght-normal-[\w-]+\.woff2$/;

function tellFiles(): Plugin {
  return {
    name: "tell-files",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle = {} }) {
        const files = Object.values(bundle).flatMap((file) => {
          if (file.type !== "chunk" || !roomChunks.includes(file.name)) return [];
          return [file.fileName, ...(file.viteMetadata?.importedCss ?? [])].map((name) => `./${name}`);
        });
        const font = Object.keys(bundle).find((name) => lookFont.test(name));
        return [
          ...(font === undefined ? [] : [preloadFont(`./${font}`)]),
          {
            tag: "script",
            attrs: { type: "application/json", id: "room-files" },
            children: JSON.stringify(files),
            injectTo: "body",
          },
        ];
      },
    },
  };
}

function preloadFont(href: string): HtmlTagDescriptor {
  const attrs = { rel: "preload", as: "font", type: "font/woff2", crossorigin: true, href };
  return { tag: "link", attrs, injectTo: "head-prepend" };
}

export default defineConfig({
  main: {
    build: {
      target: "node24",
      outDir: resolve(root, "out/main"),
      minify: true,
      // One file is read where a hundred would be looked for: the host starts in half the time.
      externalizeDeps: false,
      rolldownOptions: {
        input: entries,
        external,
        treeshake: { manualPureFunctions: makersOfSchemas },
        // CommonJS: as modules, Node's own parts load their rarest cousins (the whole of fetch, for one).
        output: {
          format: "cjs",
          entryFileNames: "[name].cjs",
          chunkFileNames: "shared-[hash].cjs",
          banner: ({ isEntry }) => (isEntry ? keepCompiled : ""),
        },
      },
    },
  },
  preload: {
    build: {
      target: "node24",
      outDir: resolve(root, "out/preload"),
      minify: true,
      rolldownOptions: {
        input: { preload: resolve(root, "src-main/shell/preload.ts") },
        external,
        // A sandboxed preload is CommonJS, whatever the package says.
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: resolve(root, "src-renderer"),
    plugins: [react(), tellFiles()],
    build: {
      target: "es2024",
      outDir: resolve(root, "out/renderer"),
      emptyOutDir: true,
      minify: true,
      // Read from this very machine: fewer files weigh more than small ones.
      chunkSizeWarningLimit: 1000,
      // Nothing is inlined as data: the page's policy takes fonts and scripts from its own files only.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: resolve(root, "src-renderer/index.html"),
        // A seat only reads: schemas that nobody parses with are left out, and zod with them.
        treeshake: { manualPureFunctions: makersOfSchemas },
        output: { codeSplitting: { groups: chunks } },
      },
    },
    worker: { format: "es" },
  },
});
