import { Fragment } from "react";
import { useT } from "../i18n/language.ts";
import classes from "./Kbd.module.css";

const isMac = typeof navigator !== "undefined" && navigator.platform.startsWith("Mac");

const names: Readonly<Record<string, string>> = {
  mod: isMac ? "⌘" : "Ctrl",
  alt: isMac ? "⌥" : "Alt",
  shift: "⇧",
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Escape: "Esc",
  Enter: "↵",
  Space: "␣",
};

function keycap(key: string): string {
  return key
    .split("+")
    .map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(isMac ? "" : "+");
}

/** A shortcut as keycaps: "g r" reads G then R. */
export function Kbd({ shortcut }: { readonly shortcut: string }) {
  const t = useT();
  return (
    <span className={classes.keys}>
      {shortcut.split(" ").map((key, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sequence may hold the same key twice and never moves.
        <Fragment key={`${key}${at}`}>
          {at > 0 && <span className="visually-hidden">{t("frame.shortcuts.then")}</span>}
          <kbd className={classes.key}>{key === "+" ? "+" : keycap(key)}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
