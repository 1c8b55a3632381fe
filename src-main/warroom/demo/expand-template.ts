import { parisTime } from "./paris-clock.ts";
import type { Random } from "./seeded-random.ts";

/**
 * A template's text: `[this|that]` gives one of its choices (an empty one is allowed), `{place}` what `resolve` answers.
 * Choices may hold places; neither nests.
 */
export function expandTemplate(template: string, resolve: (place: string) => string, random: Random): string {
  return template
    .replaceAll(/\[([^\]]*)\]/g, (_, choices: string) => random.pick(choices.split("|")))
    .replaceAll(/\{([\w.]+)\}/g, (_, place: string) => resolve(place))
    .replaceAll(/ {2,}/g, " ")
    .trim();
}

export interface Line {
  readonly by: "author" | "other" | "brand" | "asker" | "asked";
  readonly template: string;
}

/**
 * The lines of a template: most have one; a dialogue goes on after ` >> ` by somebody else, `>>author` by who wrote its
 * first line, `>>asked` by whom that line answers, `>>brand` by the brand.
 */
export function linesOf(template: string): readonly Line[] {
  const [first = "", ...rest] = template.split(" >>");
  return [
    { by: "author", template: first },
    ...rest.map((part): Line => {
      const marked = /^(author|asked|brand) /.exec(part);
      if (marked === null) return { by: "other", template: part.trim() };
      const by = marked[1] === "author" ? "asker" : marked[1] === "asked" ? "asked" : "brand";
      return { by, template: part.slice(marked[0].length).trim() };
    }),
  ];
}

/** A template and the hours it makes sense in (ms, UTC), both included. */
export interface TimedTemplate {
  readonly template: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Reads the hours written before a template: `@1T12:31- ` not before 12:31 on the first day, `@-2T10:00 ` not after
 * 10:00 on the second, `@1T12:31-1T16:00 ` between the two. Paris time; without them it may come at any time.
 */
export function timedTemplate(text: string): TimedTemplate {
  const marked = /^@(?:([12])T(\d\d:\d\d))?-(?:([12])T(\d\d:\d\d))? /.exec(text);
  if (marked === null)
    return { template: text, from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  const [whole, fromDay, fromHour, toDay, toHour] = marked;
  const time = (day: string, hour: string) => parisTime(`2026-03-0${2 + Number(day)}T${hour}:00`);
  return {
    template: text.slice(whole.length),
    from:
      fromDay === undefined || fromHour === undefined ? Number.NEGATIVE_INFINITY : time(fromDay, fromHour),
    to: toDay === undefined || toHour === undefined ? Number.POSITIVE_INFINITY : time(toDay, toHour),
  };
}
