import type { Verification } from "../../../src-main/contract/answer.ts";
import { saveBlob } from "../../components/record/attachments.ts";
import { currentSpeech } from "../../i18n/language.ts";
import { linkedSeat } from "../../state/linked-seat.ts";
import { useLiveRoomStore } from "../../state/room-store.ts";
import { askHouse, refusalSentence } from "../../state/run-command.ts";
import { roomNow } from "../../state/seat-store.ts";
import { toast } from "../../state/toasts.ts";

/** Checks the whole file (against a signed checkpoint when one is given), keeps and says what came of it. */
export async function verifyLog(checkpoint: unknown = null): Promise<Verification | null> {
  const { t } = currentSpeech();
  const reply = await linkedSeat()?.ask({ name: "verify", checkpoint });
  if (reply === undefined) return null;
  if (!reply.ok) {
    toast(refusalSentence(reply.refused), { tone: "refused" });
    return null;
  }
  const { value: verification } = reply;
  useLiveRoomStore.setState({ verification });
  if (verification.intact) {
    const key = checkpoint === null ? "log.intact" : "log.intactWithCheckpoint";
    toast(t(key, { position: verification.position }), { tone: "good" });
  } else {
    toast(brokenWords(verification), { tone: "refused" });
  }
  return verification;
}

/** Why the file is not intact, in words. */
export function brokenWords(verification: Extract<Verification, { intact: false }>): string {
  const { t } = currentSpeech();
  const { position, sentence, reason } = verification;
  return t("log.broken", { position, reason: sentence ?? reason });
}

/** Asks for a checkpoint kept elsewhere and compares the file with it. */
export function compareWithCheckpoint(): void {
  const { t } = currentSpeech();
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".json,application/json";
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file === undefined) return;
    void file.text().then((text) => {
      const checkpoint = parsed(text);
      if (checkpoint === undefined) toast(t("log.checkpoint.unreadable"), { tone: "refused" });
      else void verifyLog(checkpoint);
    });
  });
  input.click();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // No JSON at all: told as "not a checkpoint".
    return undefined;
  }
}

/** Signs the log as it stands; the checkpoint leaves the machine as a small file. */
export async function signCheckpoint(): Promise<void> {
  const { t } = currentSpeech();
  const reply = await askHouse({ do: "sign-checkpoint" });
  if (!reply.ok) return;
  const text = `${JSON.stringify(reply.value.checkpoint, null, 2)}\n`;
  const day = new Date(roomNow()).toISOString().slice(0, 16).replace(/[:T]/g, "-");
  saveBlob(new Blob([text], { type: "application/json" }), `contrefeu-checkpoint-${day}.json`);
  toast(t("log.checkpoint.signed"), { tone: "good" });
}
