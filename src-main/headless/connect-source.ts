import type { Mention } from "../contract/mention.ts";
import { createJetstreamSource } from "../sources/jetstream/live.ts";
import { createReplaySource } from "../sources/replay/replay.ts";
import type { ConnectSource } from "../warroom/live-sources.ts";

/** Opens what is to be replayed, in the order of time. */
export type OpenReplay = (path: string) => AsyncIterable<readonly Mention[]>;

/** Makes the connector of a source from what the log says of it. */
export function connectSources(openReplay: OpenReplay): ConnectSource {
  return ({ kind, settings }) => {
    switch (kind) {
      case "jetstream": {
        const words = textOf(settings.words)
          .split("\n")
          .filter((word) => word.trim() !== "");
        const wantedDids = textOf(settings.wantedDids).split("\n").filter(Boolean);
        return createJetstreamSource({ url: textOf(settings.url), words, wantedDids });
      }
      case "replay": {
        const path = textOf(settings.path);
        const speed = typeof settings.speed === "number" ? settings.speed : 1;
        return path === "" ? null : createReplaySource({ open: () => openReplay(path), speed });
      }
      default:
        return null;
    }
  };
}

function textOf(value: string | number | boolean | null | undefined): string {
  return typeof value === "string" ? value : "";
}
