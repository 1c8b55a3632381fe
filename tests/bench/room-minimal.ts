import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const page = `<!doctype html><html lang="fr"><title>Vide</title>
<style>body{margin:0;font:13px sans-serif}#list{height:600px;overflow:auto}article{height:80px}</style>
<div id="list"><div role="feed"></div></div>
<div id="timeline"><svg width="1400" height="200"><g></g></svg></div>
<script>
  const feed = document.querySelector('[role="feed"]');
  for (let i = 0; i < 1000; i++) {
    const row = document.createElement("article");
    row.textContent = "Mention " + i;
    row.dataset.key = String(i);
    row.dataset.current = String(i === 0);
    feed.append(row);
  }
  let at = 0;
  addEventListener("keydown", () => {
    feed.children[at].dataset.current = "false";
    at = (at + 1) % 1000;
    feed.children[at].dataset.current = "true";
  });
  document.querySelector("svg").addEventListener("pointermove", ({ clientX }) => {
    feed.children[0].dataset.key = "at " + clientX;
  });
</script></html>`;

/** The least that can be pressed, scrolled and dragged: what the browser itself takes on this machine. */
export async function serveMinimalRoom(): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
