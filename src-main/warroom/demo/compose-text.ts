import type { Account, Population } from "./accounts.ts";
import { type Deal, makeDecks } from "./decks.ts";
import type { DemoCorpus, DemoNetwork } from "./demo-corpus.ts";
import { expandTemplate, type Line, linesOf } from "./expand-template.ts";
import { hour, quarterOf, spokenHour } from "./paris-clock.ts";
import type { Random } from "./seeded-random.ts";
import { speak } from "./voice.ts";

const textLimits: Readonly<Record<DemoNetwork, number>> = {
  x: 280,
  bluesky: 300,
  mastodon: 500,
  forum: 4000,
};

/** What a text is written into. */
export interface Scene {
  /** ms, UTC. */
  readonly at: number;
  readonly isAnswer: boolean;
  /** Account answered or quoted. */
  readonly to: Account | null;
  readonly tone: number;
  /** Values of places that only this scene knows (`link`, `headline`, `outlet`). */
  readonly places: Readonly<Record<string, string>>;
}

interface Composed {
  readonly text: string;
  /** What others have to say after it, when the template is a dialogue. */
  readonly next: readonly Line[];
}

export interface Composer {
  /** A text of this section in this account's voice; never one that was given before. */
  readonly compose: (section: string, account: Account, scene: Scene) => Composed;
  /** One line of a dialogue in this account's voice. */
  readonly say: (template: string, account: Account, scene: Scene) => string;
}

/** Length up to which an answer may be another's, but for its ending. */
const shortAnswer = 44;
const plainEndings = [
  "",
  ".",
  "…",
  " !",
  "...",
  " !!",
  " 👍",
  " 😅",
  " 🙏",
  " 😶",
  " 🤷",
  " ^^",
  " 💯",
  " 🙃",
];
const afterMark = ["", " 👍", " 😅", " 🙏", " 😶", " 🤷", " 🙃", " 👀"];

export function makeComposer(corpus: DemoCorpus, population: Population, random: Random): Composer {
  const deal = makeDecks(corpus.texts, random);
  const given = new Set<string>();

  /** What was said of this post already gives way, mostly, to what is said of any. */
  const isWornQuote = (section: string, line: Line): boolean =>
    section.endsWith(".quote") &&
    !section.startsWith("english") &&
    given.has(comparable(line.template)) &&
    random.chance(0.8);

  const resolveIn = (account: Account, scene: Scene) => (place: string) => {
    const known = scene.places[place] ?? clockPlace(place, scene.at, random);
    if (known !== undefined) return known;
    if (place === "parentName") return scene.to === null ? "" : shortName(scene.to);
    const words = corpus.lexicon[place];
    if (words === undefined) throw new Error(`The demo lexicon has no ${place}, asked by ${account.handle}`);
    return random.pick(words);
  };

  const say = (template: string, account: Account, scene: Scene): string => {
    const plain = elided(capitalised(expandTemplate(template, resolveIn(account, scene), random)));
    return forNetwork(speak(plain, account.voice, random), account.source, population);
  };

  const compose = (section: string, account: Account, scene: Scene): Composed => {
    const limit = textLimits[account.source];
    for (let attempt = 0; attempt < 120; attempt += 1) {
      const dealt = section === "complaint" ? dealComplaint(deal, scene.at, random) : deal(section, scene.at);
      let [first, ...next] = linesOf(dealt);
      if (first !== undefined && isWornQuote(section, first))
        [first, ...next] = linesOf(deal("quote.any", scene.at));
      if (first === undefined) continue;
      const worn = comparable(first.template);
      // Short answers are what people do say in the same words; they differ by how they end.
      const isShort = (scene.isAnswer || scene.to !== null) && first.template.length <= shortAnswer;
      const isDressed = given.has(worn) && account.activity > 0;
      const template = !isDressed
        ? first.template
        : isShort
          ? endedOtherwise(first.template, random)
          : dressed(first.template, account, scene, deal, random);
      given.add(worn);
      let text = withEnding(say(template, account, scene), account, scene, corpus, random);
      if (scene.isAnswer && account.source === "mastodon" && scene.to !== null && random.chance(0.85)) {
        text = text.includes(scene.to.handle) ? text : `${scene.to.handle} ${text}`;
      }
      const key = isShort ? text : comparable(text);
      if (text.length > limit || given.has(key)) continue;
      given.add(key);
      return { text, next };
    }
    throw new Error(`The demo corpus is too small: no new text left in section ${section}`);
  };

  return { compose, say };
}

/** A complaint is a fact, often a detail, often what is asked for. */
function dealComplaint(deal: Deal, at: number, random: Random): string {
  const parts = [deal("complaint.fact", at)];
  const hasDetail = random.chance(0.72);
  if (hasDetail) parts.push(deal("complaint.detail", at));
  if (!hasDetail || random.chance(0.6)) parts.push(deal("complaint.ask", at));
  return parts.join(" ");
}

function endedOtherwise(template: string, random: Random): string {
  const isMarked = /[?!]$/.test(template);
  return `${template.replace(/[.…]$/, "")}${random.pick(isMarked ? afterMark : plainEndings)}`;
}

/** A template without places that comes back wears something before or after it, so that it is not the same text. */
function dressed(template: string, account: Account, scene: Scene, deal: Deal, random: Random): string {
  const { at, isAnswer } = scene;
  if (account.isEnglish) return `${deal("english.opener", at)} ${uncapitalised(template)}`;
  if (/[{[]/.test(template) && random.chance(0.6)) return template;
  // An ending fits neither a question, nor a list, nor a link.
  const isOpen = template.includes("{link}") || /[?:]$/.test(template);
  if (isOpen || (isAnswer && random.chance(0.5))) return `${deal("opener", at)} ${uncapitalised(template)}`;
  return `${/[.?!…»)]$/.test(template) ? template : `${template}.`} ${deal("tail", at)}`;
}

/** Hours named in a text must agree with its own. */
function clockPlace(place: string, at: number, random: Random): string | undefined {
  switch (place) {
    case "now":
      return spokenHour(at);
    case "ago":
      return spokenHour(quarterOf(at - (0.5 + 2 * random.unit()) * hour));
    case "soon": {
      const soon = Math.ceil(at / hour) * hour + (1 + random.whole(2)) * hour;
      const spoken = spokenHour(soon);
      return /^(?:[01]?\d|20) h/.test(spoken) && !/^[0-7] h/.test(spoken) ? spoken : "demain midi";
    }
    default:
      return undefined;
  }
}

function withEnding(
  text: string,
  account: Account,
  scene: Scene,
  corpus: DemoCorpus,
  random: Random,
): string {
  const { voice, source } = account;
  let ended = text;
  const endsPlainly = /[\p{L}\p{N}.?!…]$/u.test(ended) && !/https?:\S+$/.test(ended);
  if (endsPlainly && random.chance(voice.emoji)) {
    const mood =
      scene.tone > 0.2 ? "emoNice" : scene.tone > -0.3 ? "emoLaugh" : random.pick(["emoAnger", "emoFear"]);
    ended = `${ended} ${random.pick(corpus.lexicon[mood] ?? [])}`;
  }
  const isTagging = !scene.isAnswer && source !== "forum" && !ended.includes("#");
  if (isTagging && random.chance(voice.hashtags * (source === "mastodon" ? 1 : 0.6))) {
    const tags = random
      .shuffled(["#LumorelS2", "#Lumorel", "#batterie", "#vélo", "#VAE", "#velotaf"])
      .slice(0, 1 + random.whole(3));
    const tagged = `${ended}${source === "mastodon" ? "\n\n" : " "}${tags.join(" ")}`;
    if (tagged.length <= textLimits[source]) ended = tagged;
  }
  return ended;
}

/** The brand has another handle on each network. */
function forNetwork(text: string, source: DemoNetwork, population: Population): string {
  if (source === "x") return text;
  const brand =
    source === "forum" ? "Lumorel" : (population.cast.get(`brand.${source}`)?.handle ?? "Lumorel");
  return text.replaceAll("@lumorel_officiel", brand);
}

/** How one calls somebody: the given name, or the handle of those who give none. */
function shortName(account: Account): string {
  const first = account.name.split(/[ ,(·]/)[0] ?? "";
  return /^\p{Lu}\p{Ll}{2,}/u.test(first) && !/^(Mme|Monsieur)$/.test(first) ? first : account.handle;
}

/** Sentences start with a capital, also where a place has been filled in. */
function capitalised(text: string): string {
  const started = /^\p{Ll}/u.test(text) && !text.startsWith("http");
  return (started ? text.charAt(0).toUpperCase() + text.slice(1) : text).replaceAll(
    /(?<=[\p{L}\p{N})»][.?!] |[»\p{L}] [?!] )\p{Ll}/gu,
    (letter) => letter.toUpperCase(),
  );
}

/** "de Angers" is "d'Angers", "que Inès" is "qu'Inès": places are filled in without knowing what stands before. */
function elided(text: string): string {
  return text.replaceAll(/\b([Dd]|[Qq]u)e (?=[AEÉIOÎÔ]\p{Ll})/gu, "$1'");
}

/** What two texts have in common for somebody who reads fast: letters and digits. */
function comparable(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "");
}

/** Lower case at the start, but for what is a name or an acronym. */
function uncapitalised(text: string): string {
  const keeps =
    /^(?:[A-ZÀ-Ý]{2}|\[|\{|@|#|«|—|S2|Léa|Lumorel|Radio|Ouest|Maison|Rivage|Inès|I\b|French)/.test(text);
  return keeps ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
