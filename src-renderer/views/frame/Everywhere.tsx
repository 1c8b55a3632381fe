import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { ContextMenu } from "../../components/ContextMenu.tsx";
import { DialogComing } from "../../components/DialogComing.tsx";
import { LiveRegion } from "../../components/LiveRegion.tsx";
import { DropZone } from "./DropZone.tsx";
import { Tasks } from "./Tasks.tsx";
import { Toasts } from "./Toasts.tsx";
import { beginTypingAhead } from "./typed-ahead.ts";
import { useSeatCommands } from "./use-seat-commands.ts";
import { useShortcuts } from "./use-shortcuts.ts";

const loadPalette = async () => ({ default: (await import("./Palette.tsx")).Palette });
const Palette = lazy(loadPalette);
const ShortcutsDialog = lazy(async () => ({
  default: (await import("./ShortcutsDialog.tsx")).ShortcutsDialog,
}));

/** What is there on every screen: shortcuts, palette, messages, work under way, dropped files. */
export function Everywhere() {
  const [open, setOpen] = useState<"palette" | "shortcuts" | null>(null);
  const close = useCallback(() => setOpen(null), []);
  const pending = useShortcuts();
  useEffect(() => {
    // Fetched while nothing else happens: the palette is there as soon as it is asked for.
    const idle = requestIdleCallback(() => void loadPalette());
    return () => cancelIdleCallback(idle);
  }, []);
  useSeatCommands({
    openPalette: () => {
      beginTypingAhead(close);
      setOpen("palette");
    },
    openShortcuts: () => setOpen("shortcuts"),
  });
  return (
    <>
      <LiveRegion />
      <ContextMenu />
      <DropZone />
      <Tasks />
      <Toasts pendingKeys={pending} />
      <Suspense fallback={<DialogComing onClose={close} />}>
        {open === "palette" && <Palette onClose={close} />}
        {open === "shortcuts" && <ShortcutsDialog onClose={close} />}
      </Suspense>
    </>
  );
}
