import { attachmentLimit } from "../../../src-main/contract/attachment-limit.ts";
import { currentSpeech } from "../../i18n/language.ts";
import { bringFiles } from "../../link/bring-files.ts";
import { askHouse } from "../../state/run-command.ts";
import { toast } from "../../state/toasts.ts";
import type { Attachment } from "./record-form.ts";

/** Puts files into the crisis file; those that could not be are told, the others given back. */
export async function attachFiles(files: readonly File[]): Promise<readonly Attachment[]> {
  const attached: Attachment[] = [];
  for (const file of files) {
    const made = await attach(file);
    if (made !== null) attached.push(made);
  }
  return attached;
}

async function attach(file: File): Promise<Attachment | null> {
  const { t, formats } = currentSpeech();
  if (file.size > attachmentLimit) {
    toast(t("log.files.tooLarge", { name: file.name, most: formats.bytes(attachmentLimit) }), {
      tone: "refused",
    });
    return null;
  }
  const mediaType = file.type === "" ? "application/octet-stream" : file.type;
  try {
    const [path = ""] = await bringFiles([file]);
    const reply = await askHouse({ do: "attach-file", path, name: file.name, mediaType });
    return reply.ok ? { ...reply.value, name: file.name, mediaType } : null;
  } catch {
    toast(t("log.files.unread", { name: file.name }), { tone: "refused" });
    return null;
  }
}

/** The bytes of an attachment as a blob of its own type; null when the house refused (already shown). */
export async function readAttachment(hash: string): Promise<Blob | null> {
  const reply = await askHouse({ do: "read-attachment", hash });
  if (!reply.ok) return null;
  const bytes = Uint8Array.from(atob(reply.value.base64), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type: reply.value.mediaType });
}

/** Saves a blob under a name, as the browser saves files. */
export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun when click() returns; the address may go once the browser has taken it up.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

const pictures: ReadonlySet<string> = new Set(["image/png", "image/jpeg", "image/gif", "image/webp"]);

/** Pictures that are only pixels: an SVG is a document and is never drawn. */
export const isPicture = (mediaType: string): boolean => pictures.has(mediaType);
