import { currentSpeech } from "../i18n/language.ts";
import { toast } from "./toasts.ts";

async function say(write: () => Promise<void>): Promise<void> {
  const { t } = currentSpeech();
  try {
    await write();
    toast(t("frame.copy.done"), { tone: "good" });
  } catch {
    // Denied, or no clipboard in this browser: the person learns it.
    toast(t("frame.copy.failed"), { tone: "refused" });
  }
}

export const copyText = (text: string): Promise<void> => say(() => navigator.clipboard.writeText(text));

/** Copies a drawing as PNG. */
export const copyImage = (draw: () => Promise<Blob>): Promise<void> =>
  say(() => navigator.clipboard.write([new ClipboardItem({ "image/png": draw() })]));
