import { type Channel, channels, type Language, languages } from "../../../src-main/contract/vocabulary.ts";
import { linkedSeat } from "../../state/linked-seat.ts";
import { openDesk } from "./desk.ts";

/** Opens the editor on an answer to this mention: same network and language where we know them, the reference kept. */
export async function draftFromMention(id: string): Promise<void> {
  const reply = await linkedSeat()?.ask({ name: "mention", id, asOf: null });
  const mention = reply?.ok === true ? reply.value?.row.mention : undefined;
  const channel: Channel | undefined =
    mention?.kind === "article" ? "press" : channels.find((known) => known === mention?.source);
  const lang: Language | undefined = languages.find((known) => known === mention?.lang);
  openDesk({
    at: "write",
    draftKey: `mention ${id}`,
    start: {
      mentionIds: [id],
      ...(channel === undefined ? {} : { channel }),
      ...(lang === undefined ? {} : { lang }),
    },
  });
}
