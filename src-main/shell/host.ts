import { isRefusal } from "../contract/refusal.ts";
import type { Host } from "../headless/open-host.ts";
import { openHost } from "../headless/open-host.ts";
import { sayRefusal } from "../headless/say-refusals.ts";
import { spokenLanguage } from "../headless/spoken-language.ts";
import { linkOverMessagePort } from "../seats/links/message-port-link.ts";
import type { FromHost, ToHost } from "./host-message.ts";

/** The host in Electron's `utilityProcess`: the same house as in plain Node; its window's seat comes as a MessagePort. */
async function main(): Promise<void> {
  const lang = spokenLanguage(process.env);
  const opening = openHost({ lang, report: (bug) => process.stderr.write(`${stackOf(bug)}\n`) });
  // Messages that come while the house opens wait for it, in order.
  let queue: Promise<void> = opening.then(() => tell({ type: "ready" }));

  process.parentPort.on("message", ({ data, ports }) => {
    // Safe: only the main process of this same build holds the other end.
    const message = data as ToHost;
    queue = queue.then(async () => obey(message, ports, await opening));
  });

  async function obey(message: ToHost, ports: Electron.MessagePortMain[], host: Host): Promise<void> {
    switch (message.type) {
      case "seat": {
        const [port] = ports;
        if (port !== undefined) host.seats.serve(linkOverMessagePort(port), { kind: "owner" });
        break;
      }
      case "open": {
        const refused = await host.house.open(message.path);
        if (refused !== null && isRefusal(refused))
          tell({ type: "refused", sentence: sayRefusal(refused, lang) });
        break;
      }
      case "close":
        await host.close();
        process.exit(0);
    }
  }

  const { house } = await opening;
  house.onRoomChange(() => tell({ type: "crisis", path: house.room()?.path ?? null }));
}

function tell(message: FromHost): void {
  process.parentPort.postMessage(message);
}

function stackOf(bug: unknown): string {
  return bug instanceof Error ? (bug.stack ?? bug.message) : String(bug);
}

main().catch((fault: unknown) => {
  process.stderr.write(`${stackOf(fault)}\n`);
  process.exit(1);
});
