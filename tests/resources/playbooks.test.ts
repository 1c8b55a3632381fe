import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Playbook, playbookSchema, type StatementTemplate } from "../../src-main/contract/playbook.ts";
import { channelLimits, type Language } from "../../src-main/contract/vocabulary.ts";

const folder = new URL("../../resources/playbooks/", import.meta.url);

const ids = [
  "advertiser-campaign",
  "data-breach",
  "employee-video",
  "executive-words",
  "false-rumour",
  "product-safety",
  "service-outage",
];

function readPlaybook(id: string, lang: Language): Playbook {
  return playbookSchema().parse(JSON.parse(readFileSync(new URL(`${id}.${lang}.json`, folder), "utf8")));
}

const playbooks = ids.flatMap((id) => [readPlaybook(id, "fr"), readPlaybook(id, "en")]);
const templates = playbooks.flatMap((playbook) =>
  playbook.templates.map((template) => ({ playbook, template })),
);

function filledIn({ text, fields }: StatementTemplate): string {
  return fields.reduce((filled, field) => filled.replaceAll(`{${field.name}}`, field.example), text);
}

function isTooLong(template: StatementTemplate): boolean {
  return filledIn(template).length > (channelLimits[template.channel] ?? Number.POSITIVE_INFINITY);
}

/** Names written `{so}` in the text but not declared, or declared and never used. */
function strayFields({ text, fields }: StatementTemplate): readonly string[] {
  const used = (text.match(/\{[^{}]*\}/g) ?? []).map((place) => place.slice(1, -1));
  const declared = fields.map((field) => field.name);
  return [
    ...used.filter((name) => !declared.includes(name)),
    ...declared.filter((name) => !used.includes(name)),
    ...declared.filter((name, index) => declared.indexOf(name) !== index),
  ];
}

const shapeOf = (playbook: Playbook) => ({
  id: playbook.id,
  version: playbook.version,
  reviewedOn: playbook.reviewedOn,
  expiresOn: playbook.expiresOn,
  strategy: playbook.strategy.recommended,
  triggers: playbook.triggers.length,
  notFor: playbook.notFor.length,
  roles: playbook.roles.map(({ role }) => role),
  cards: playbook.cards.map(({ id, role, dueAfterMinutes, phase }) => ({ id, role, dueAfterMinutes, phase })),
  keyMessages: playbook.keyMessages.length,
  questions: playbook.questions.map(({ neverSay }) => neverSay === null),
  templates: playbook.templates.map(({ id, channel, isHolding, approvers, fields }) => ({
    id,
    channel,
    isHolding,
    approvers,
    fields: fields.map(({ name }) => name).toSorted(),
  })),
});

describe("the starter playbooks", () => {
  it("are seven, each in French and in English, and nothing else", () => {
    expect(readdirSync(folder).toSorted()).toEqual(ids.flatMap((id) => [`${id}.en.json`, `${id}.fr.json`]));
    for (const { id, lang, templates: own } of playbooks) {
      expect(
        own.every((template) => template.lang === lang),
        id,
      ).toBe(true);
    }
  });

  it.each(ids)("%s says the same in both languages", (id) => {
    expect(shapeOf(readPlaybook(id, "en"))).toEqual(shapeOf(readPlaybook(id, "fr")));
  });

  it.each(playbooks)("$id ($lang) can be run from T0 to the review", (playbook) => {
    const { cards, roles } = playbook;
    expect(cards.length).toBeGreaterThanOrEqual(12);
    expect(cards.length).toBeLessThanOrEqual(18);
    expect(new Set(cards.map((card) => card.id)).size).toBe(cards.length);
    expect(cards.map((card) => card.dueAfterMinutes)).toEqual(
      cards.map((card) => card.dueAfterMinutes).toSorted((a, b) => a - b),
    );
    expect(cards.find((card) => card.id === "first-words")?.dueAfterMinutes).toBe(15);
    expect(cards.find((card) => card.id === "first-summary")?.dueAfterMinutes).toBe(60);
    const missions = roles.map(({ role }) => role);
    for (const card of cards) {
      expect(missions, card.id).toContain(card.role);
      expect(card.detail, card.id).toContain(playbook.lang === "fr" ? "Fait quand\u00a0:" : "Done when:");
    }
  });

  it.each(playbooks)(
    "$id ($lang) has words for every public",
    ({ templates: own, keyMessages, questions }) => {
      const holding = own.filter((template) => template.isHolding).map((template) => template.channel);
      expect(holding).toEqual(expect.arrayContaining(["x", "bluesky", "press"]));
      const full = own.filter((template) => !template.isHolding).map((template) => template.channel);
      expect(full.some((channel) => channel === "press" || channel === "website")).toBe(true);
      expect(own.map((template) => template.channel)).toEqual(
        expect.arrayContaining(["customerCare", "internal"]),
      );
      expect(new Set(own.map((template) => template.id)).size).toBe(own.length);
      expect(keyMessages.length).toBeGreaterThanOrEqual(5);
      expect(questions.length).toBeGreaterThanOrEqual(6);
    },
  );

  it("have templates that fit their channel once their examples are filled in", () => {
    expect(templates.filter(({ template }) => isTooLong(template))).toEqual([]);
  });

  it("declare every field they use and use every field they declare", () => {
    expect(templates.flatMap(({ template }) => strayFields(template))).toEqual([]);
  });

  it("ask each approver once, and never an observer", () => {
    for (const { template } of templates) {
      expect(new Set(template.approvers).size).toBe(template.approvers.length);
      expect(template.approvers).not.toContain("observer");
    }
  });

  it("name nothing real: reserved domain names and telephone numbers kept for fiction", () => {
    const examples = templates.flatMap(({ template }) => template.fields.map((field) => field.example));
    const addresses = examples.filter((example) => /@|\.[a-z]{2,}(\/|$)/.test(example));
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((example) => !/norvalie\.example/.test(example))).toEqual([]);
    const numbers = examples.flatMap((example) => example.replaceAll(/\s/g, "").match(/\+?\d{9,}/g) ?? []);
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.filter((number) => !/^(0|\+33)19900/.test(number))).toEqual([]);
  });
});

describe("the checks on templates", () => {
  const template: StatementTemplate = {
    id: "canary",
    title: "Canary",
    isHolding: true,
    channel: "x",
    lang: "fr",
    text: "Point à {nextUpdate}.",
    fields: [{ name: "nextUpdate", label: "Heure", example: "16 h" }],
    approvers: ["commsDirector"],
  };

  it("catch a template that its examples push over the limit", () => {
    expect(isTooLong(template)).toBe(false);
    const example = "x".repeat(280);
    expect(isTooLong({ ...template, fields: [{ name: "nextUpdate", label: "Heure", example }] })).toBe(true);
  });

  it("catch a field used but not declared, and one declared but not used", () => {
    expect(strayFields(template)).toEqual([]);
    expect(strayFields({ ...template, text: "{time} {nextUpdate}" })).toEqual(["time"]);
    expect(strayFields({ ...template, text: "Rien." })).toEqual(["nextUpdate"]);
  });
});
