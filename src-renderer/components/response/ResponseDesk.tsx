import { lazy, Suspense, useEffect } from "react";
import { DialogComing } from "../DialogComing.tsx";
import { closeDesk, useDesk } from "./desk.ts";
import { useResponseCommands } from "./use-response-commands.ts";

const load = async () => ({ default: (await import("./DeskDialog.tsx")).DeskDialog });
const DeskDialog = lazy(load);

/** What answering needs on every place of the room: its commands, and the one dialog open at a time. */
export function ResponseDesk() {
  useResponseCommands();
  useEffect(() => {
    // Fetched while nothing else happens, so that the first key opens its dialog at once.
    const idle = requestIdleCallback(() => void load());
    return () => cancelIdleCallback(idle);
  }, []);
  const isOpen = useDesk((state) => state.desk.at !== "closed");
  return <Suspense fallback={<DialogComing onClose={closeDesk} />}>{isOpen && <DeskDialog />}</Suspense>;
}
