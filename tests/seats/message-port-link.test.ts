import { MessageChannel } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { linkOverMessagePort, type PortLike } from "../../src-main/seats/links/message-port-link.ts";
import { openTestSeats } from "../helpers/open-test-seats.ts";

/** Node's MessagePort in the clothes of Electron's: the message comes inside an event. */
function asElectronPort(port: MessageChannel["port1"]): PortLike {
  return {
    postMessage: (message) => port.postMessage(message),
    on(event: "message" | "close", listener: (event: { data: unknown }) => void) {
      port.on(event, (data: unknown) => listener({ data }));
    },
    start: () => port.start(),
    close: () => port.close(),
  };
}

describe("a seat over a MessagePort", () => {
  it("speaks the same protocol as over a WebSocket, until either end closes", async () => {
    const room = await openTestSeats();
    room.host.open("/a");
    const { port1, port2 } = new MessageChannel();
    const heard: { readonly type: string }[] = [];
    port2.on("message", (message) => heard.push(message));
    room.seats.serve(linkOverMessagePort(asElectronPort(port1)), { kind: "owner" });
    port2.postMessage({ type: "hello", version: 1, lang: "fr" });
    port2.postMessage({ type: "nonsense", request: 4 });
    port2.postMessage({ type: "follow", seenUpTo: 0 });
    await expect.poll(() => heard.map(({ type }) => type)).toContain("snapshot");
    expect(heard[0]).toMatchObject({ type: "welcome", isOwner: true, crisisPath: "/a" });
    expect(heard).toContainEqual(expect.objectContaining({ type: "refused", request: 4 }));
    const before = heard.length;
    port2.close();
    await new Promise((resolve) => port1.once("close", resolve));
    room.host.append({ type: "entry-starred", position: 1 }, "p1");
    expect(heard.length).toBe(before);
    await room.close();
  });

  it("closed by the host tells the other end, once", async () => {
    const { port1, port2 } = new MessageChannel();
    const link = linkOverMessagePort(asElectronPort(port1));
    let closed = 0;
    link.onClose(() => {
      closed += 1;
    });
    const other = new Promise((resolve) => port2.once("close", resolve));
    link.close();
    await other;
    link.send("too late");
    expect(closed).toBe(1);
  });
});
