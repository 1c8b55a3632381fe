import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Puts a host of canned answers before the renderer starts, so that screens can be worked on alone. */
const fakeHost: Plugin = {
  name: "fake-host",
  transformIndexHtml: {
    order: "pre",
    handler: () => [
      {
        tag: "script",
        attrs: {
          type: "module",
          src: `/@fs${root}tests/renderer/fake-host-entry.ts`,
        },
        injectTo: "head-prepend",
      },
    ],
  },
};

export default defineConfig({
  root: `${root}src-renderer`,
  cacheDir: `${root}node_modules/.vite-renderer`,
  plugins: [react(), fakeHost],
  server: { port: 5199, strictPort: false, fs: { allow: [root] }, hmr: false },
});
