import { campaignAccounts, familyOfStance } from "../analysis/families.ts";
import { resonanceIndex } from "../analysis/resonance.ts";
import { readStance } from "../analysis/stance.ts";
import type { MentionRow } from "../contract/answer.ts";
import type { RoomState } from "../contract/room-state.ts";
import type { SpreadFamily } from "../contract/vocabulary.ts";
import { valueAt } from "../projections/keyed.ts";
import type { CrisisStore, StoredMention } from "../store/crisis-store.ts";
import { type FamilyReader, readFamilies } from "./family-reader.ts";
import { placeOf, type Spread } from "./measure-spread.ts";
import type { AskedMoment } from "./moment.ts";
import { createResonanceScales, signalsOf } from "./resonance-scale.ts";
import { createSpreadDesk, manyMentions } from "./spread-desk.ts";
import { createTextIndex, muchToRead } from "./text-index.ts";

/** What analysis says of one mention of a page. */
interface MentionReading {
  readonly family: SpreadFamily;
  readonly resonance: number;
  readonly copies: MentionRow["copies"];
}

interface PageOfMentions {
  readonly stored: readonly StoredMention[];
  readonly roots: readonly string[];
  /** Direct answers received, by mention. */
  readonly answers: readonly number[];
}

/** A spread with what each of its mentions does. */
export interface ReadSpread {
  readonly spread: Spread;
  readonly families: FamilyReader;
}

/** Analysis of the mentions of one crisis, kept up as they arrive, never in the way of the room. */
export interface AnalysisDesk {
  /** At a glance: families from words alone, and no resonance. */
  read(
    page: PageOfMentions,
    room: RoomState,
    moment: AskedMoment,
    isGlance: boolean,
  ): Promise<readonly MentionReading[]>;
  spreadAt(room: RoomState, moment: AskedMoment): Promise<ReadSpread>;
  /** Number of the group of near-identical texts a row belongs to: the row of its first text; -1: alone. */
  textGroupOf(row: number, upToRow: number | null): number;
  /** How many near-identical texts a row has, itself included, and by how many accounts; null: alone. */
  copiesOf(row: number, upToRow: number | null): { readonly texts: number; readonly accounts: number } | null;
  /** Rows of each text that enough accounts wrote to call it a campaign. */
  campaignTexts(upToRow: number | null): readonly (readonly number[])[];
  close(): Promise<void>;
}

/** A page waits this long (ms) at most for the spread of a big crisis; without it, families are read from words alone. */
const patience = 25;

/** ms; until then the host has its seats to let in, and their first look to show. */
const doorOpens = 600;

export function openAnalysisDesk(store: CrisisStore): AnalysisDesk {
  const texts = createTextIndex(store);
  const spreads = createSpreadDesk(store);
  const scaleAt = createResonanceScales(store);
  let lastRead: { readonly key: readonly unknown[]; readonly read: Promise<ReadSpread> } | null = null;
  /** The last one of the present that is there to be used, with what people had said by then. */
  let present: { readonly read: ReadSpread; readonly room: RoomState } | null = null;
  // In the background; a fault shows to whoever asks next, who reads on from there.
  setTimeout(() => texts.caughtUp().catch(() => undefined), doorOpens).unref();

  async function readTexts(): Promise<void> {
    const caughtUp = texts.caughtUp();
    if (store.lastRow() - texts.readTo() <= muchToRead) await caughtUp;
    else caughtUp.catch(() => undefined);
  }

  async function spreadAt(room: RoomState, { upToRow, time }: AskedMoment): Promise<ReadSpread> {
    await readTexts();
    const spread = await spreads.spreadAt(upToRow, time);
    const key = [spread, room.families, room.information, texts.readTo()];
    if (lastRead?.key.every((part, index) => part === key[index])) return lastRead.read;
    const read = readFamilies(spread, room, texts, store, upToRow).then((families) => ({ spread, families }));
    lastRead = { key, read };
    if (upToRow === null) present = { read: await read, room };
    return read;
  }

  /** A cursor dragged through a big crisis asks for a page a frame: its pasts are not measured for the page alone. */
  async function spreadSoon(room: RoomState, moment: AskedMoment): Promise<ReadSpread | null> {
    if (moment.upToRow !== null && moment.upToRow > manyMentions) return null;
    const asked = spreadAt(room, moment);
    asked.catch(() => undefined);
    // In a big crisis the last measure is as good for a page; the next page has the next one.
    const isAsSaid =
      present?.room.families === room.families && present.room.information === room.information;
    if (moment.upToRow === null && isAsSaid && store.lastRow() > manyMentions) return present?.read ?? null;
    return Promise.race([asked, after(patience)]);
  }

  return {
    spreadAt,
    textGroupOf: (row, upToRow) => texts.copiesOf(row, upToRow)?.of ?? -1,
    copiesOf: (row, upToRow) => texts.copiesOf(row, upToRow),
    campaignTexts: (upToRow) => texts.groupsBy(campaignAccounts, upToRow),
    async read({ stored, roots, answers }, room, moment, isGlance) {
      const { upToRow } = moment;
      const read = isGlance ? null : await spreadSoon(room, moment);
      const spread = read?.spread ?? null;
      const scale = isGlance ? null : await scaleAt(spread, upToRow);
      const copies = stored.map((one) => texts.copiesOf(one.firstRow, upToRow));
      const firstRows = [...new Set(copies.flatMap((one) => (one === null ? [] : [one.of])))];
      const firsts = await store.mentionsByRow(firstRows, upToRow);
      const idOf = new Map(firstRows.map((row, index) => [row, firsts[index]?.mention.id ?? ""]));
      return stored.map((one, index) => {
        const place = read === null ? -1 : placeOf(read.spread.tree, one.firstRow);
        const known = place >= 0 ? read?.families.familyOf(place) : undefined;
        const copied = copies[index] ?? null;
        return {
          family: known ?? familyByWords(one, roots[index] ?? "", room, copied),
          resonance: scale === null ? 0 : resonanceIndex(signalsOf(one, spread, answers[index] ?? 0), scale),
          copies:
            copied === null
              ? null
              : {
                  count: copied.texts,
                  accounts: copied.accounts,
                  of: idOf.get(copied.of) ?? "",
                  ...(copied.targets > 0 ? { targets: copied.targets } : {}),
                },
        };
      });
    },
    async close() {
      await Promise.all([texts.close(), spreads.close()]);
    },
  };
}

function familyByWords(
  { mention }: StoredMention,
  root: string,
  room: RoomState,
  group: { readonly texts: number; readonly accounts: number } | null,
): SpreadFamily {
  const given = valueAt(room.families, mention.id) ?? null;
  const stance = mention.kind === "repost" ? null : readStance(mention.text).stance;
  const own = familyOfStance({ given, information: null, group }, stance);
  return own === "neutral" ? (valueAt(room.families, root) ?? own) : own;
}

function after(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, ms, null));
}
