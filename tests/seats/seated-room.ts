import { afterEach } from "vitest";
import { openTestSeats, type TestSeats } from "../helpers/open-test-seats.ts";
import { comeIn, type SeatClient, sitDown } from "../helpers/seat-client.ts";

export const note = {
  type: "write-note",
  kind: "fact",
  text: "Le standard est débordé.",
  mentionIds: [],
  attachments: [],
};
/** A question that any seat may ask. */
export const moments = { name: "moments", asOf: null };

/** A room with seats for each test of the file that asks for it. */
export function seatedRoom() {
  const clients: SeatClient[] = [];
  let room: TestSeats | null = null;

  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await room?.close();
    room = null;
  });

  const current = (): TestSeats => {
    if (room === null) throw new Error("No room was started");
    return room;
  };

  /** By the owner's one-time link. */
  async function ownerSeat(lang?: "fr" | "en") {
    const sat = await sitDown(current().url, await comeIn(await current().seats.ownerUrl()), lang);
    clients.push(sat.seat);
    return sat;
  }

  return {
    room: current,
    async start(settings?: Parameters<typeof openTestSeats>[0]): Promise<void> {
      room = await openTestSeats(settings);
    },
    ownerSeat,
    owner: async (lang?: "fr" | "en"): Promise<SeatClient> => (await ownerSeat(lang)).seat,
    async invited(by: SeatClient, personId: string): Promise<SeatClient> {
      by.send({ type: "house", request: 900, house: { do: "invite-seat", personId } });
      const { answer } = await by.next("house-answer", (message) => message.request === 900);
      const { seat } = await sitDown(current().url, await comeIn((answer as { url: string }).url));
      clients.push(seat);
      return seat;
    },
  };
}
