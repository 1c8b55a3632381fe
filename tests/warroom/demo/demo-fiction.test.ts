import { describe, expect, it } from "vitest";
import { corpus, firstVersions, script } from "./demo-material.ts";

/** Numbers that Arcep keeps for fiction: https://www.arcep.fr (plan de numérotation, numéros fictifs). */
const fictitious = /^(?:01 ?99 ?00|02 ?61 ?91|03 ?53 ?01|04 ?65 ?71|05 ?36 ?49|06 ?39 ?98)(?: ?\d\d){2}$/;
const phone = /(?<!\d)0[1-9](?:[ .-]?\d\d){4}(?!\d)/g;
const email = /[\w.+-]+@[\w-]+\.[a-z]{2,}/gi;
const host = /https?:\/\/([^\s/"<>)]+)/g;

/** Brands and titles that a story about e-bikes, batteries and news could name by mistake. */
const realNames =
  /\b(?:bosch|shimano|yamaha|giant|trek|decathlon|décathlon|btwin|vanmoof|specialized|samsung|panasonic|tesla|xiaomi|duracell|varta|amazon|leclerc|carrefour market|auchan|darty|fnac|boulanger|norauto|veligo|vélib|lime|dott|youtube|tiktok|instagram|facebook|whatsapp|twitter|twitch|afp|libération|le figaro|mediapart|ouest-france|bfm|tf1|cnews|europe 1|rtl|france info|franceinfo|rappelconso|ufc|dgccrf|macif|maif|axa|allianz|sncf|ratp|renault|peugeot|ikea|leroy merlin|castorama)\b/i;

/** Names that are also plain words: only as names are written. */
const realTitles = /\b(?:Le Monde|Que Choisir|La Croix|Les Échos|Le Point|Le Parisien|L[’']Équipe)\b/;

const everything = JSON.stringify([corpus, script.steps, script.hostEvents, firstVersions]);
const texts = [
  ...firstVersions.map(({ text }) => text),
  ...firstVersions.map(({ author }) => `${author?.name} ${author?.handle}`),
  JSON.stringify([script.steps, script.hostEvents, script.title]),
];

describe("Everything in the demo is invented", () => {
  it("names no real brand, title or body", () => {
    expect(realNames.test("J’ai vu ça sur BFM")).toBe(true);
    expect(texts.flatMap((text) => text.match(realNames) ?? [])).toEqual([]);
    expect(texts.flatMap((text) => text.match(realTitles) ?? [])).toEqual([]);
  });

  it("gives only numbers kept for fiction", () => {
    expect("appelez le 06 12 34 56 78".match(phone)?.every((number) => fictitious.test(number))).toBe(false);
    const numbers = texts.flatMap((text) => text.match(phone) ?? []);
    expect(numbers.length).toBeGreaterThan(5);
    expect(numbers.filter((number) => !fictitious.test(number))).toEqual([]);
  });

  it("gives addresses on reserved domains only", () => {
    const hosts = [...everything.matchAll(host)].map(([, name]) => name ?? "");
    expect(hosts.length).toBeGreaterThan(100);
    expect(hosts.filter((name) => !/(?:^|\.)example(?:[:\\]|$)/.test(name) && name !== "sptth")).toEqual([]);
    const mails = texts.flatMap((text) => text.match(email) ?? []);
    expect(mails.filter((mail) => !mail.endsWith(".example"))).toEqual([]);
  });

  it("gives handles that nobody can have: too long for X, on reserved domains elsewhere", () => {
    for (const { source, author } of firstVersions) {
      const handle = author?.handle ?? "";
      if (source === "x") expect(handle.length).toBeGreaterThan(16);
      if (source === "bluesky" || source === "mastodon") expect(handle).toMatch(/\.example$/);
    }
    // On the forum one is called by one's name there, which no network shares.
    const posts = firstVersions.filter(({ source }) => source !== "forum").map(({ text }) => text);
    const named = posts.flatMap((text) => text.match(/(?<![\w@.])@[A-Za-z0-9_]+(?![\w@.-])/g) ?? []);
    expect(named.filter((handle) => handle.length <= 16)).toEqual([]);
  });
});
