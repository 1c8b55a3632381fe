import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Link } from "../../src-main/contract/link.ts";
import { installLink, portWord } from "../../src-main/shell/install-link.ts";

/** What the page's world gives: only this, since Electron runs the function from its source text. */
interface FakeWindow extends EventTarget {
  contrefeu?: { readonly link: Link };
}

let page: FakeWindow;
let channel: MessageChannel;

function install(): Link {
  page = new EventTarget();
  const run = new Function("window", `return (${installLink.toString()})`) as (
    window: FakeWindow,
  ) => typeof installLink;
  run(page)(portWord);
  if (page.contrefeu === undefined) throw new Error("no link");
  return page.contrefeu.link;
}

function handOver(data: unknown = portWord, source: unknown = page): void {
  const event = new Event("message") as Event & { data: unknown; source: unknown; ports: unknown[] };
  Object.assign(event, { data, source, ports: [channel.port2] });
  page.dispatchEvent(event);
}

const heardAt = (port: MessagePort) =>
  new Promise<unknown>((resolve) => {
    port.addEventListener("message", ({ data }) => resolve(data), { once: true });
    port.start();
  });

beforeEach(() => {
  channel = new MessageChannel();
});
afterEach(() => channel.port1.close());

describe("the window's link", () => {
  it("is one frozen thing, made from the function's own text alone", () => {
    install();
    expect(Object.keys(page.contrefeu ?? {})).toEqual(["link"]);
    expect(Object.isFrozen(page.contrefeu)).toBe(true);
    expect(() => Object.assign(page, { contrefeu: null })).toThrow(TypeError);
  });

  it("keeps what is sent before the port comes, and what arrives before anybody listens", async () => {
    const link = install();
    link.send({ type: "hello" });
    const first = heardAt(channel.port1);
    handOver();
    expect(await first).toEqual({ type: "hello" });
    const arrived = heardAt(channel.port2);
    channel.port1.postMessage({ type: "welcome" });
    await arrived;
    expect(await new Promise((resolve) => link.onMessage(resolve))).toEqual({ type: "welcome" });
  });

  it("takes its port from its own window only, under its own word, and once", async () => {
    const link = install();
    link.send("kept");
    handOver("another word");
    handOver(portWord, new EventTarget());
    const other = new MessageChannel();
    let isStolen = false;
    channel.port1.addEventListener("message", () => {
      isStolen = true;
    });
    channel.port1.start();
    channel = other;
    const first = heardAt(other.port1);
    handOver();
    expect(await first).toBe("kept");
    expect(isStolen).toBe(false);
  });

  it("says once that it is closed, and sends nothing more", () => {
    const link = install();
    handOver();
    let closed = 0;
    link.onClose(() => {
      closed += 1;
    });
    link.close();
    link.close();
    link.send("too late");
    expect(closed).toBe(1);
  });
});
