import { lazy, Suspense, useState } from "react";
import { ContextMenu } from "../../components/ContextMenu.tsx";
import { LiveRegion } from "../../components/LiveRegion.tsx";
import { DropZone } from "./DropZone.tsx";
import { Tasks } from "./Tasks.tsx";
import { Toasts } from "./Toasts.tsx";
import { useSeatCommands } from "./use-seat-commands.ts";
import { useShortcuts } from "./use-shortcuts.ts";

const Palette = lazy(async () => ({
  default: (await import("./Palette.tsx")).Palette,
}));
const ShortcutsDialog = lazy(async () => ({
  default: (await import("./ShortcutsDialog.tsx")).ShortcutsDialog,
}));

/** What is there on every screen: shortcuts, palette, messages, work under way, dropped files. */
export function Everywhere() {
  const [open, setOpen] = useState<"palette" | "shortcuts" | null>(null);
  const pending = useShortcuts();
  useSeatCommands({
    openPalette: () => setOpen("palette"),
    openShortcuts: () => setOpen("shortcuts"),
  });
  return (
    <>
      <LiveRegion />
      <ContextMenu />
      <DropZone />
      <Tasks />
      <Toasts pendingKeys={pending} />
      <Suspense fallback={null}>
        {open === "palette" && <Palette onClose={() => setOpen(null)} />}
        {open === "shortcuts" && <ShortcutsDialog onClose={() => setOpen(null)} />}
      </Suspense>
    </>
  );
}
