import IntlMessageFormat from "intl-messageformat";
import type { Language } from "../../src-main/contract/vocabulary.ts";

type Rule = readonly [string, RegExp];

/** What French typography asks, each with what it forbids. Spaces: U+202F before ; ! ?, U+00A0 elsewhere. */
const french: readonly Rule[] = [
  ["a straight apostrophe", /\p{L}'\p{L}/u],
  ["straight quotation marks", /"/],
  ["; ! ? without a narrow no-break space", /[^\u202f;!?([][;!?](?![\w/=&])/],
  [": without a no-break space", /[^\u00a0:\d\s](?<!https?|wss?):(?![/\d\w])/],
  ["a plain space before double punctuation", / [;:!?»]/],
  ["« without a no-break space after", /«(?![\u00a0\u202f])/],
  ["» without a no-break space before", /(?<![\u00a0\u202f])»/],
  ["n° without a no-break space after", /[nN]°(?!\u00a0|$)/],
  ["a number parted from its unit", /\d (?:h|min|s|j|km|m²|°C|%|€|Mo|Ko|ms)(?![\p{L}\d’])/u],
  ["a number parted in the middle", /\d \d{3}(?!\d)/],
  ["three dots for an ellipsis", /\.\.\./],
  ["two spaces", / {2}/],
];

const english: readonly Rule[] = [
  ["a straight apostrophe", /\p{L}'|'\p{L}/u],
  ["straight or French quotation marks", /["«»]/],
  ["a space before punctuation", /[\s\u00a0\u202f][;:!?](?=\s|$)/u],
  ["three dots for an ellipsis", /\.\.\./],
  ["two spaces", / {2}/],
  [
    "American spelling",
    /\b(?:colors?|centers?|organiz|recogniz|apologiz|unauthoriz|canceled|rumors?\b|behaviors?\b)/i,
  ],
];

/** Rules of a language's typography that a text breaks, in words. English is British. */
export function typographyFaults(text: string, lang: Language): readonly string[] {
  const rules = lang === "fr" ? french : english;
  return rules.filter(([, fault]) => fault.test(text)).map(([rule]) => `${rule}: ${text}`);
}

interface IcuNode {
  readonly type: number;
  readonly value?: unknown;
  readonly options?: Readonly<Record<string, { readonly value: readonly IcuNode[] }>>;
}

/** The sentences an ICU message can become: each choice once, `x` for a name and `5` for a number. */
export function readings(message: string): readonly string[] {
  const ast = new IntlMessageFormat(message, "fr", undefined, { ignoreTag: true }).getAst() as IcuNode[];
  const most = 6;
  const read = (nodes: readonly IcuNode[], choice: number): string =>
    nodes
      .map(({ type, value, options }) => {
        if (type === 0) return String(value);
        if (options === undefined) return type === 7 || type === 2 ? "5" : "x";
        const choices = Object.values(options);
        return read(choices[choice % choices.length]?.value ?? [], choice);
      })
      .join("");
  return [...new Set(Array.from({ length: most }, (_, choice) => read(ast, choice)))];
}
