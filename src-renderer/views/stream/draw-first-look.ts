import type { MentionRow } from "../../../src-main/contract/answer.ts";
import cardClasses from "../../components/mention/MentionCard.module.css";
import textClasses from "../../components/mention/MentionText.module.css";
import { authorHandle, authorName, copiedBy, cutName } from "../../components/mention/mention-words.ts";
import headClasses from "../../components/PaneHeader.module.css";
import badgeClasses from "../../components/SourceBadge.module.css";
import { safeNode } from "../../components/safe-node.ts";
import { sourceLetters } from "../../components/source-letters.ts";
import type { FirstSpeech } from "../../i18n/first-speech.ts";
import type { Density } from "../../state/start-preferences.ts";
import rowClasses from "./FeedRow.module.css";
import classes from "./FirstLook.module.css";
import { foldCopies, groupOf, nobodyStands } from "./fold-copies.ts";

export interface LookSettings {
  /** The room's time, ms UTC. */
  readonly now: number;
  readonly density: Density;
  /** Shares of the width and of the height: the pane's, the timeline's. */
  readonly share: number;
  readonly timeline: number;
  /** Of the pane at most, px. */
  readonly space: Space;
}

interface Space {
  readonly width: number;
  readonly height: number;
}

/** No mention of one line stands lower than this, px. */
const leastHeight: Readonly<Record<Density, number>> = { comfortable: 76, compact: 54 };
/** At least, of each further line, and of a letter, px. */
const lineHeight = 17;
const letterWidth = 4.5;
/** A text is cut after this many lines. */
const mostLines = 8;

/** What is read first; the others follow in the next frame. */
const drawnFirst = 3;

export interface FirstLook {
  /** With its first mentions. */
  readonly look: HTMLElement;
  /** Adds the others. */
  drawRest(): void;
}

/** Longer than what eight lines can hold. */
const drawnAtMost = 1600;

/**
 * The newest mentions as they will stand in the stream, drawn by hand: readable before the room's code has run. It is
 * for eyes only, hidden from assistive tools and from the pointer, and the room's own list takes its place.
 */
export function drawFirstLook(
  rows: readonly MentionRow[],
  speech: FirstSpeech,
  settings: LookSettings,
): FirstLook {
  const look = element("div", classes.look);
  look.ariaHidden = "true";
  look.inert = true;
  look.style.setProperty("--share", String(settings.share));
  look.style.setProperty("--timeline", String(settings.timeline));
  const head = element("div", headClasses.header, element("h2", undefined, speech.t("frame.pane.stream")));
  const { items } = foldCopies(rows, nobodyStands);
  const shown = items.slice(0, countThatFit(items, settings));
  const draw = (some: typeof shown) => some.map(({ row }) => drawRow(row, speech, settings));
  look.append(head, ...draw(shown.slice(0, drawnFirst)));
  return { look, drawRest: () => look.append(...draw(shown.slice(drawnFirst))) };
}

/** As many as may be seen: each one more would be styled and laid out for nobody. */
export function countThatFit(
  items: readonly { readonly row: MentionRow }[],
  { density, space }: Pick<LookSettings, "density" | "space">,
): number {
  let filled = 0;
  const last = items.findIndex(({ row }) => {
    const length = row.isErased ? 0 : row.mention.text.length;
    const lines = Math.min(mostLines, Math.ceil((length * letterWidth) / space.width));
    filled += leastHeight[density] + Math.max(0, lines - 1) * lineHeight;
    return filled >= space.height;
  });
  return last < 0 ? items.length : last + 1;
}

function drawRow(row: MentionRow, speech: FirstSpeech, { now, density }: LookSettings): HTMLElement {
  const { mention } = row;
  const badge = element("span", badgeClasses.badge, sourceLetters(mention.source));
  const isCopied = groupOf(row) !== null;
  const head = isCopied ? element("b", undefined, copiedBy(row, speech)) : drawAuthor(row, speech);
  const top = element(
    "div",
    cardClasses.top,
    head,
    element("time", cardClasses.time, timeOf(row.time, now, speech)),
  );
  const body = element("div", cardClasses.body, top);
  if (row.context !== null && !isCopied)
    body.append(element("p", cardClasses.context, contextOf(row, speech)));
  if (mention.text !== "" && !row.isErased) {
    const text = element("div", textClasses.text, safeNode(mention.text.slice(0, drawnAtMost), "div"));
    text.dataset.strong = String(mention.kind === "article" && !mention.text.trim().includes("\n"));
    body.append(text);
  }
  body.append(element("div", cardClasses.foot));
  const card = element("div", cardClasses.card, badge, body);
  card.dataset.compact = String(density === "compact");
  const article = element("article", rowClasses.row, card);
  article.dataset.kept = String(row.assignedTo !== null);
  return article;
}

function drawAuthor(row: MentionRow, speech: FirstSpeech): HTMLElement {
  const handle = authorHandle(row);
  const name = element("span", cardClasses.name, safeNode(cutName(authorName(row, speech)), "bdi"));
  const author = element("span", cardClasses.author, name);
  if (handle !== null) author.append(element("span", cardClasses.handle, safeNode(cutName(handle), "bdi")));
  return author;
}

/** What it speaks to: who; the words come with the room. */
function contextOf({ context, mention }: MentionRow, { t }: FirstSpeech): string {
  const deed = mention.repostOf !== null ? "repost" : mention.quoteOf !== null ? "quote" : "reply";
  if (context?.handle == null) return t(`stream.context.${deed}Unknown`);
  return t(`stream.context.${deed}`, { who: cutName(context.handle) });
}

function timeOf(at: number, now: number, { formats }: FirstSpeech): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  return isToday ? hourOf(at) : `${formats.shortDay(at)} ${formats.time(at)}`;
}

/** As both languages write it; the first of all `Intl` formats costs as much as half of the look. */
function hourOf(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}

function element(
  tag: string,
  className: string | undefined,
  ...children: readonly (Node | string)[]
): HTMLElement {
  const made = document.createElement(tag);
  if (className !== undefined) made.className = className;
  made.append(...children);
  return made;
}
