import { lazy, Suspense } from "react";
import { useDesk } from "./desk.ts";
import { useResponseCommands } from "./use-response-commands.ts";

const DeskDialog = lazy(async () => ({ default: (await import("./DeskDialog.tsx")).DeskDialog }));

/** What answering needs on every place of the room: its commands, and the one dialog open at a time. */
export function ResponseDesk() {
  useResponseCommands();
  const isOpen = useDesk((state) => state.desk.at !== "closed");
  return <Suspense fallback={null}>{isOpen && <DeskDialog />}</Suspense>;
}
