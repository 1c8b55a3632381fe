import type { Range } from "../invisible-characters.ts";

/** What an approver must check one by one: numbers with their unit, hours, references, phone numbers, addresses. */
const fact =
  /(?<![\p{L}\p{N}])(?:https?:\/\/\S+[^\s.,;:!?)»”]|(?:(?:demain|aujourd’hui|ce soir|cet après-midi|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|tomorrow|today|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\s(?:à|at)\s)?[+€$£]?[\p{L}\p{N}]*\p{N}[\p{L}\p{N}]*(?:[-./:,’]?[\p{L}\p{N}]*\p{N}[\p{L}\p{N}]*)*(?:[ \u00a0\u202f](?:\p{N}+(?!\p{L})|h\b|min\b|heures?\b|minutes?\b|hours?\b|jours?\b|days?\b|%|€|\$|£|am\b|pm\b))*%?)/giu;

/** Character ranges of the facts of a text, in order. */
export function factsInText(text: string): readonly Range[] {
  return [...text.matchAll(fact)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

/** Character ranges of `{field}` places still to fill. */
export function unfilledRanges(text: string): readonly Range[] {
  return [...text.matchAll(/\{[a-z][a-zA-Z0-9]*\}/g)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}
