import { decodeEntities } from "./html-entities.ts";

export interface HtmlText {
  readonly text: string;
  /** Addresses of the anchors, in order, with the classes each anchor carries. */
  readonly anchors: readonly { readonly href: string; readonly classes: string }[];
}

const blocks =
  /^(?:p|div|br|li|ul|ol|tr|table|h[1-6]|blockquote|section|article|header|footer|pre|hr|dd|dt|figure|figcaption)$/;
// Elements whose content is no text of the page.
const silent =
  /^(?:script|style|template|noscript|iframe|object|embed|svg|math|head|title|textarea|select|xmp|noembed|noframes|plaintext)$/;

/**
 * The words of an HTML fragment, as text. Nothing of it is ever given to a browser: tags, comments, scripts and
 * styles go, character references are resolved once, blocks become lines. One pass, no backtracking.
 */
export function htmlToText(html: string): HtmlText {
  const pieces: string[] = [];
  const anchors: { href: string; classes: string }[] = [];
  let at = 0;
  let hasCdata = false;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open === -1) break;
    if (open > at) pieces.push(decodeEntities(html.slice(at, open)));
    if (html.startsWith("<!--", open)) {
      const close = html.indexOf("-->", open + 4);
      at = close === -1 ? html.length : close + 3;
      continue;
    }
    if (html.startsWith("<![CDATA[", open)) {
      // Its content is read as what stands around it; the marks alone go.
      at = open + 9;
      hasCdata = true;
      continue;
    }
    const name = tagName(html, open);
    if (name === null) {
      // A lone "<" is a character like another.
      pieces.push("<");
      at = open + 1;
      continue;
    }
    const close = endOfTag(html, open + 1);
    const tag = html.slice(open + 1, close);
    at = Math.min(close + 1, html.length);
    if (blocks.test(name)) pieces.push(name === "p" ? "\n\n" : "\n");
    if (tag.startsWith("/")) continue;
    if (silent.test(name)) at = afterElement(html, name, at);
    else if (name === "a") {
      const href = attribute(tag, "href");
      if (href !== null && /^https?:\/\//i.test(href))
        anchors.push({ href, classes: attribute(tag, "class") ?? "" });
    }
  }
  if (at < html.length) pieces.push(decodeEntities(html.slice(at)));
  const text = pieces.join("");
  return { text: tidy(hasCdata ? text.replaceAll("]]>", "") : text), anchors };
}

function tidy(text: string): string {
  return text
    .replace(/[ \t\r\f\v]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** The lower-case name of the tag opened at `open`; null when what follows is no tag. */
function tagName(html: string, open: number): string | null {
  const start = html.slice(open + 1, open + 32);
  const [, name] = /^\/?([a-zA-Z][a-zA-Z0-9:-]*)/.exec(start) ?? [];
  if (name !== undefined) return name.toLowerCase();
  return /^[!?/]/.test(start) ? "" : null;
}

/** The place of the ">" that ends a tag, quoted attributes passed over; the end of the text if there is none. */
function endOfTag(html: string, from: number): number {
  let quote = 0;
  for (let at = from; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if ((code === 34 || code === 39) && html.charCodeAt(at - 1) === 61) quote = code;
    else if (code === 62) return at;
  }
  // An attribute quote that never closes ends its tag at the first ">".
  const plain = quote === 0 ? -1 : html.indexOf(">", from);
  return plain === -1 ? html.length : plain;
}

function afterElement(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}`, "gi");
  close.lastIndex = from;
  const match = close.exec(html);
  if (match === null) return html.length;
  const end = html.indexOf(">", match.index);
  return end === -1 ? html.length : end + 1;
}

function attribute(tag: string, name: string): string | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(tag);
  const value = match?.[1] ?? match?.[2] ?? match?.[3];
  return value === undefined ? null : decodeEntities(value).trim();
}
