import { attachmentLimit } from "../contract/attachment-limit.ts";
import { type Refusal, refuse } from "../contract/refusal.ts";
import { unreachable } from "../contract/unreachable.ts";
import type { Deed } from "../domain/rights.ts";
import { refuseWithoutRight } from "../domain/standing.ts";
import type { HouseAsk, HouseGuest, HouseParts } from "./house.ts";
import type { WarRoom } from "./war-room.ts";

/** Requests about the open crisis: imports, live sources, checkpoints, attachments and drafts. */
export type RoomRequest = Exclude<
  HouseAsk,
  {
    do:
      | "list-crises"
      | "create-crisis"
      | "open-crisis"
      | "close-crisis"
      | "create-demo"
      | "remove-demo"
      | "forget-crisis"
      | "cancel-task";
  }
>;

export async function answerInRoom(
  request: RoomRequest,
  guest: HouseGuest,
  room: WarRoom,
  parts: Pick<HouseParts, "newId" | "readWhole" | "library">,
): Promise<object> {
  const { newId } = parts;
  const deed = deedOf(request.do);
  // The owner of the machine holds the file, whoever they are in the room.
  const by = guest.personId ?? (guest.isOwner ? "host" : "");
  const refusal = deed === null ? null : refuseWithoutRight(room.crisis(), by, deed);
  if (refusal !== null) return refusal;
  if (room.isReadOnly && writes(request.do)) return refuse("file.read-only", { name: room.path });
  const mine = `${guest.personId ?? "owner"}/`;
  switch (request.do) {
    case "import-files": {
      const { paths, as, mapping } = request;
      const { taskId, importId } = room.importFiles({ paths, as, mapping, by });
      return { taskId, importId };
    }
    case "add-jetstream": {
      const { label, url, words } = request;
      const sourceId = newId();
      const settings = { url, words: words.join("\n") };
      room.sources.add({ type: "source-added", sourceId, kind: "jetstream", label, settings }, by);
      return { sourceId };
    }
    case "add-replay": {
      const { label, speed } = request;
      // Its mentions would come back as updates of themselves, under other times.
      if (request.path === room.path) return refuse("room.replay-of-itself");
      // It goes on after a restart, when files that were sent are gone.
      const path = parts.library.keepReplay(request.path);
      const sourceId = newId();
      room.sources.add(
        { type: "source-added", sourceId, kind: "replay", label, settings: { path, speed } },
        by,
      );
      return { sourceId };
    }
    case "pause-source":
      return orDone(await room.sources.pause(request.sourceId, by));
    case "resume-source":
      return orDone(room.sources.resume(request.sourceId));
    case "remove-source":
      return orDone(await room.sources.remove(request.sourceId, by));
    case "sign-checkpoint":
      return { checkpoint: room.signCheckpoint(by) };
    case "attach-file": {
      const bytes = await parts.readWhole(request.path, attachmentLimit);
      if (bytes === null) {
        return refuse("room.attachment-too-large", { name: request.name, most: attachmentLimit / 1_000_000 });
      }
      const hash = room.attachments.attach(bytes, request.name, request.mediaType);
      return { hash, bytes: bytes.length };
    }
    case "read-attachment": {
      const attachment = room.attachments.attachment(request.hash);
      if (attachment === null) return refuse("room.attachment-unknown");
      const { bytes, name, mediaType } = attachment;
      return { name, mediaType, base64: Buffer.from(bytes).toString("base64") };
    }
    case "save-draft":
      room.drafts.saveDraft(mine + request.key, request.text, room.now());
      return {};
    case "drop-draft":
      room.drafts.dropDraft(mine + request.key);
      return {};
    case "list-drafts": {
      const drafts = room.drafts.drafts().filter((draft) => draft.key.startsWith(mine));
      return { drafts: drafts.map((draft) => ({ ...draft, key: draft.key.slice(mine.length) })) };
    }
    default:
      return unreachable(request);
  }
}

function deedOf(name: RoomRequest["do"]): Deed | null {
  switch (name) {
    case "import-files":
      return "import-mentions";
    case "add-jetstream":
    case "add-replay":
    case "pause-source":
    case "resume-source":
    case "remove-source":
      return "manage-sources";
    case "attach-file":
      return "attach-file";
    case "sign-checkpoint":
      return "sign-checkpoint";
    case "read-attachment":
    case "save-draft":
    case "drop-draft":
    case "list-drafts":
      return null;
    default:
      return unreachable(name);
  }
}

function writes(name: RoomRequest["do"]): boolean {
  return name !== "list-drafts" && name !== "read-attachment";
}

function orDone(refusal: Refusal | null): object {
  return refusal ?? {};
}
