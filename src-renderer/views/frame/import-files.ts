import { currentSpeech } from "../../i18n/language.ts";
import { bringFiles } from "../../link/bring-files.ts";
import { askHouse } from "../../state/run-command.ts";
import { roomNow, useSeatStore } from "../../state/seat-store.ts";
import { toast } from "../../state/toasts.ts";

/** Brings files in: a crisis file is opened, mentions go into the open crisis or, without one, into a new crisis. */
export async function importFiles(files: readonly File[]): Promise<void> {
  const { t, formats, lang } = currentSpeech();
  let paths: readonly string[];
  try {
    paths = await bringFiles(files);
  } catch {
    toast(t("frame.drop.failed"), { tone: "refused" });
    return;
  }
  const crisis = paths.find((path) => path.endsWith(".contrefeu"));
  if (crisis !== undefined) {
    const opened = await askHouse({ do: "open-crisis", path: crisis });
    // What was sent was settled in the folder of crises under a free name: whoever goes on with it must know where.
    if (opened.ok && opened.value.path !== crisis)
      toast(t("frame.drop.copied", { name: opened.value.path.split(/[/\\]/).at(-1) ?? "" }));
    return;
  }
  if (useSeatStore.getState().crisisPath === null) {
    const now = roomNow();
    const made = await askHouse({
      do: "create-crisis",
      name: t("start.import.crisis", { date: formats.dateTime(now) }),
      brand: t("start.import.brand"),
      startedAt: new Date(now).toISOString(),
      query: "",
      lang,
    });
    if (!made.ok) return;
  }
  await askHouse({
    do: "import-files",
    paths: [...paths],
    as: "auto",
    mapping: null,
  });
}

/** Asks for files, then imports them. */
export function chooseAndImport(): void {
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = true;
  input.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    if (files.length > 0) void importFiles(files);
  });
  input.click();
}
