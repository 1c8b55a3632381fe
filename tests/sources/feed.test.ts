import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeEntities } from "../../src-main/sources/html-entities.ts";
import { htmlToText } from "../../src-main/sources/html-to-text.ts";
import { sharedData, withoutSharedData } from "../helpers/shared-data.ts";
import { readAll, readContent, receivedAt } from "./read-all.ts";

const feeds = sharedData("feeds/feedparser-tests-half-A.tar.gz");

describe.skipIf(feeds === null)(
  `the test feeds of feedparser (${feeds === null ? withoutSharedData : "real"})`,
  () => {
    it("give articles without a tag or a script, or a reason", async () => {
      const { mentions, rejected, read } = await readAll([feeds ?? ""]);
      expect(mentions.length).toBeGreaterThan(240);
      expect(read).toBeGreaterThan(700);
      for (const { text, url, links } of mentions) {
        // One feed says in plain text that it writes about markup.
        if (text !== "Example <b>Atom</b>")
          expect(text).not.toMatch(/<\s*\/?(?:script|iframe|object|embed|style|img|form|meta|link|a|b|p)\b/i);
        for (const address of [url ?? "https://", ...links]) expect(address).toMatch(/^https?:/i);
      }
      expect(new Set(rejected.map(({ reason }) => reason))).toEqual(
        new Set(["rejection.feed-unreadable", "rejection.empty-row", "rejection.file-binary"]),
      );
    });
  },
);

const item = (inner: string) => `<item><title>Vélibelle rappelle ses vélos</title>${inner}</item>`;
const rss = (items: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Le Quotidien fictif</title><link>https://quotidien.example/</link><language>fr</language>${items}</channel></rss>`;

describe("a feed", () => {
  it("gives articles of its publication, HTML as words, hosts as accounts", async () => {
    const { mentions } = await readContent(
      "flux.xml",
      rss(
        item(
          '<guid isPermaLink="false">a-1</guid><link>https://www.quotidien.example/velo</link><pubDate>Mon, 02 Mar 2026 10:14:03 +0100</pubDate><category>Rappel</category><content:encoded><![CDATA[<p>Les <b>freins</b> c&egrave;dent.</p><script>alert(1)</script><p><a href="https://velibelle.example/rappel">Rappel</a> <a href="javascript:alert(1)">x</a></p>]]></content:encoded>',
        ),
      ),
    );
    expect(mentions).toEqual([
      {
        id: "feed:a-1",
        source: "feed",
        kind: "article",
        author: { id: "quotidien.example", handle: null, name: "Le Quotidien fictif", followers: null },
        text: "Vélibelle rappelle ses vélos\n\nLes freins cèdent.\n\nRappel x",
        lang: "fr",
        url: "https://www.quotidien.example/velo",
        publishedAt: "2026-03-02T09:14:03.000Z",
        receivedAt,
        repostOf: null,
        quoteOf: null,
        replyTo: null,
        root: null,
        links: ["https://velibelle.example/rappel"],
        hashtags: ["rappel"],
        mentions: [],
        media: [],
        engagement: null,
        reach: null,
        tone: null,
      },
    ]);
  });

  it("takes the time of receipt where it dates nothing, and refuses a date it cannot read", async () => {
    const { mentions, rejected } = await readContent(
      "f.xml",
      rss(
        item("<link>https://quotidien.example/1</link>") +
          item("<link>https://quotidien.example/2</link><pubDate>bientôt, promis</pubDate>"),
      ),
    );
    expect(mentions.map(({ publishedAt }) => publishedAt)).toEqual([receivedAt]);
    expect(rejected).toMatchObject([{ reason: "rejection.unreadable-date" }]);
  });

  it.each([
    [
      "Atom",
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Fil</title><id>urn:f</id><updated>2026-03-02T09:00:00Z</updated><entry><title>Titre</title><id>urn:1</id><link href="https://fil.example/1"/><updated>2026-03-02T09:14:03Z</updated><content type="html">&lt;p&gt;Corps&lt;/p&gt;</content></entry></feed>',
      "feed:urn:1",
    ],
    [
      "RDF",
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://fil.example"><title>Fil</title><link>https://fil.example</link><description>d</description></channel><item rdf:about="https://fil.example/1"><title>Titre</title><link>https://fil.example/1</link><description>Corps</description></item></rdf:RDF>',
      "feed:https://fil.example/1",
    ],
    [
      "JSON Feed",
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "Fil",
        items: [{ id: "7", url: "https://fil.example/1", title: "Titre", content_html: "<p>Corps</p>" }],
      }),
      "feed:7",
    ],
  ])("may be %s", async (_, content, id) => {
    const { mentions, rejected } = await readContent("f", content);
    expect(rejected).toEqual([]);
    expect(mentions).toMatchObject([{ id, text: "Titre\n\nCorps", url: "https://fil.example/1" }]);
  });

  it("is decoded as its declaration says", async () => {
    const content = Buffer.from(
      rss(item("<link>https://quotidien.example/1</link>")).replace("UTF-8", "ISO-8859-15"),
      "latin1",
    );
    expect((await readContent("f.xml", content)).mentions[0]?.text).toBe("Vélibelle rappelle ses vélos");
  });

  it("with entities that multiply gives what it holds, unexpanded, at once", async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${rss(item("<link>https://quotidien.example/1</link><description>&b;&b;&b;</description>")).slice(38)}`;
    const { mentions } = await readContent("f.xml", bomb);
    expect(mentions[0]?.text.includes("haha") ?? false).toBe(false);
  });
});

describe("HTML to text", () => {
  it.each([
    ["<p>un</p><p>deux<br>trois</p>", "un\n\ndeux\ntrois"],
    ["a<script>alert('<b>')</script>b", "ab"],
    ["a<SCRIPT src=x>alert(1)</ScRiPt >b", "ab"],
    ["a<script>jamais fermé <b>x", "a"],
    ["a<!-- <b>non</b> -->b<!-- fin", "ab"],
    ['<img src=x onerror="alert(1)">x<a href="https://a.example" onclick=alert(1)>y</a>', "xy"],
    ["1 < 2 && 3 > 2", "1 < 2 && 3 > 2"],
    ["&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"],
    ["&amp;lt;b&amp;gt;", "&lt;b&gt;"],
    ["<b attr='a>b'>x</b>", "x"],
    ["caf&eacute;&nbsp;&#8364;&#x1F525;&#0;&#xD800;&inconnu;", "café\u00a0€🔥\ufffd\ufffd&inconnu;"],
  ])("%s", (html, text) => {
    expect(htmlToText(html).text).toBe(text);
  });

  it("leaves no tag of markup it can tell, and never fails, in time linear in its length", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "a",
      "<script",
      "</script>",
      "<!--",
      "-->",
      '"',
      "'",
      "=",
      " ",
      "&amp;",
      "<p>",
      "<![CDATA[",
      "]]>",
      "/",
      "é",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(htmlToText(pieces.join("")).text).not.toMatch(/<(?:script|p)[^<]*>/);
      }),
    );
    for (const hostile of ["<", "<a ", "<!--", '<a href="', "&#", "<script>", "\n ", "<![CDATA["])
      expect(htmlToText(hostile.repeat(100_000)).text.length).toBeLessThan(900_000);
  });

  it("resolves references once", () => {
    expect(decodeEntities("&amp;amp;")).toBe("&amp;");
    fc.assert(fc.property(fc.string(), (text) => decodeEntities(text.replaceAll("&", "&amp;")) === text));
  });
});
