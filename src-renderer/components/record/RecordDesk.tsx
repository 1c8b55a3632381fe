import { IconNote } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { useCommands } from "../../state/commands.ts";
import { useReplay } from "../../state/replay.ts";
import { DialogComing } from "../DialogComing.tsx";
import { closeRecord, useRecordWish, writeEntry } from "./record-dialog.ts";
import { type RecordType, recordTypes } from "./record-form.ts";

const RecordDialog = lazy(async () => ({ default: (await import("./RecordDialog.tsx")).RecordDialog }));

const isLive = (): boolean => useReplay.getState().at === null;

/** Writing in the main courante from every place of the room: its commands, and its one dialog. */
export function RecordDesk() {
  const isOpen = useRecordWish((state) => state.wish.at !== "closed");
  useCommands([
    {
      id: "log.write",
      label: "log.command.write",
      group: "record",
      shortcut: "e",
      icon: IconNote,
      when: isLive,
      run: () => writeEntry(),
    },
    ...recordTypes
      .filter((type): type is Exclude<RecordType, "note"> => type !== "note")
      .map((type) => ({
        id: `log.write.${type}`,
        label: `log.command.write.${type}` as const,
        group: "record" as const,
        icon: IconNote,
        when: isLive,
        run: () => writeEntry({ type }),
      })),
  ]);
  return <Suspense fallback={<DialogComing onClose={closeRecord} />}>{isOpen && <RecordDialog />}</Suspense>;
}
