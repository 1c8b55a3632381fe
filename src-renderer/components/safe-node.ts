import { partText } from "./invisible-characters.ts";
import classes from "./SafeText.module.css";

/** Hostile text as nodes of the page, without React: text only, isolated, hidden characters made visible by their label. */
export function safeNode(text: string, tag: "bdi" | "div", className = ""): HTMLElement {
  const node = document.createElement(tag);
  node.className = `${classes.text} ${className}`;
  node.dir = "auto";
  node.dataset.inline = String(tag === "bdi");
  for (const part of partText(text, [])) {
    if (part.kind === "text") node.append(part.text);
    else {
      const shown = document.createElement("span");
      shown.className = classes.invisible ?? "";
      shown.append(part.label);
      node.append(shown);
    }
  }
  return node;
}
