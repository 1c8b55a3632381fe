import { useEffect, useRef, useState } from "react";

/**
 * Takes files dropped or pasted anywhere in the window while the component is there: whoever writes drops them on the
 * words as well as on the place meant for them, and the browser would leave the room to show the file. True while
 * files are held over the window.
 */
export function useFilesBrought(take: (files: readonly File[]) => void): boolean {
  const latest = useRef(take);
  latest.current = take;
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    let depth = 0;
    const hold = (step: number): void => {
      depth = Math.max(0, depth + step);
      setOver(depth > 0);
    };
    const listening = new AbortController();
    const on = <K extends keyof WindowEventMap>(
      name: K,
      listener: (event: WindowEventMap[K]) => void,
    ): void => window.addEventListener(name, listener, { signal: listening.signal });
    const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
    on("dragenter", (event) => carriesFiles(event) && hold(1));
    on("dragleave", (event) => carriesFiles(event) && hold(-1));
    on("dragover", (event) => carriesFiles(event) && event.preventDefault());
    on("drop", (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      hold(-depth);
      latest.current([...(event.dataTransfer?.files ?? [])]);
    });
    on("paste", (event) => {
      const files = [...(event.clipboardData?.files ?? [])];
      // A spreadsheet copies its cells as a picture too: where there are words, the words were meant.
      if (files.length === 0 || event.clipboardData?.types.includes("text/plain")) return;
      event.preventDefault();
      latest.current(files);
    });
    return () => listening.abort();
  }, []);
  return isOver;
}
