import { IconFileImport } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useT } from "../../i18n/language.ts";
import { useWhereabouts } from "../../state/whereabouts.ts";
import classes from "./DropZone.module.css";
import { importFiles } from "./import-files.ts";

// Where files are being attached to an entry, that is where they go.
const carriesFiles = (event: DragEvent): boolean =>
  (event.dataTransfer?.types.includes("Files") ?? false) &&
  document.querySelector("[data-takes-files]") === null;

/** Files dropped anywhere in the window are imported; over an entry that cannot carry them, it says so. */
export function DropZone() {
  const t = useT();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    let depth = 0;
    const enter = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth - 1);
      setOver(depth > 0);
    };
    const over = (event: DragEvent): void => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) void importFiles(files);
    };
    const listeners = [
      ["dragenter", enter],
      ["dragleave", leave],
      ["dragover", over],
      ["drop", drop],
    ] as const;
    for (const [name, listener] of listeners) window.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of listeners) window.removeEventListener(name, listener);
    };
  }, []);
  const isAtEntry = useWhereabouts(({ place, detail }) => place === "log" && detail !== null);
  if (!isOver) return null;
  const isWriting = document.querySelector("[data-no-files=true]") !== null;
  const why = isWriting ? "frame.drop.noFiles" : isAtEntry ? "frame.drop.written" : null;
  return (
    <div className={classes.zone}>
      <div className={classes.card}>
        <IconFileImport size={32} stroke={1.5} aria-hidden />
        <b>{t("frame.drop.title")}</b>
        <p>{t("frame.drop.body")}</p>
        {why !== null && <p className={classes.why}>{t(why)}</p>}
      </div>
    </div>
  );
}
