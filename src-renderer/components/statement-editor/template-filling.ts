import type { StatementTemplate } from "../../../src-main/contract/playbook.ts";
import type { Range } from "../invisible-characters.ts";

export interface Filled {
  readonly text: string;
  /** Where a value stands in `text`, in order. */
  readonly filled: readonly Range[];
  /** Where a `{field}` still stands, in order. */
  readonly unfilled: readonly Range[];
}

/** The template's text with its fields replaced; an empty value leaves its `{field}` to be seen. */
export function fillTemplate(text: string, values: Readonly<Record<string, string>>): Filled {
  const filled: Range[] = [];
  const unfilled: Range[] = [];
  let made = "";
  let from = 0;
  for (const match of text.matchAll(/\{([a-z][a-zA-Z0-9]*)\}/g)) {
    made += text.slice(from, match.index);
    const value = (Object.hasOwn(values, match[1] ?? "") ? values[match[1] ?? ""] : "")?.trim() ?? "";
    const put = value === "" ? match[0] : value;
    (value === "" ? unfilled : filled).push({ from: made.length, to: made.length + put.length });
    made += put;
    from = match.index + match[0].length;
  }
  return { text: made + text.slice(from), filled, unfilled };
}

/** Every field at its example: how the template reads in the library. */
export function fillWithExamples(template: Pick<StatementTemplate, "text" | "fields">): Filled {
  return fillTemplate(
    template.text,
    Object.fromEntries(template.fields.map((field) => [field.name, field.example])),
  );
}

/** Fields in the order they are read in the text; those it never uses come last. */
export function fieldsInOrder(
  template: Pick<StatementTemplate, "text" | "fields">,
): StatementTemplate["fields"] {
  const place = (name: string): number => {
    const at = template.text.indexOf(`{${name}}`);
    return at === -1 ? template.text.length : at;
  };
  return template.fields.toSorted((a, b) => place(a.name) - place(b.name));
}
