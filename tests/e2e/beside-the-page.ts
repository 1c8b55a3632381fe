import type { Page } from "playwright/test";
import type { Command } from "../../src-main/contract/command.ts";
import type { RoomState } from "../../src-main/contract/room-state.ts";
import type { HouseAnswers, HouseRequest } from "../../src-main/contract/seat-message.ts";
import { sitDown } from "../helpers/seat-client.ts";
import { seeRoom } from "./room-test.ts";

/** A second seat of the page's person, spoken to without a page: to set a scene, or to see what the host holds. */
export interface BesideSeat {
  house<H extends HouseRequest>(house: H): Promise<HouseAnswers[H["do"]]>;
  run(command: Command): Promise<void>;
  /** The room as the host has it when the seat opened. */
  readonly state: RoomState | null;
  close(): void;
}

export async function openBeside(page: Page): Promise<BesideSeat> {
  const url = new URL(page.url()).origin;
  const cookies = await page.context().cookies(url);
  const { seat, welcome } = await sitDown(
    `${url}/`,
    cookies.map(({ name, value }) => `${name}=${value}`).join("; "),
  );
  let request = 0;
  let state: RoomState | null = null;
  if (welcome.crisisPath !== null) {
    seat.send({ type: "follow", seenUpTo: 0 });
    state = (await seat.next("snapshot")).state;
  }

  async function refusalOf(mine: number): Promise<never> {
    const { sentence } = await seat.next("refused", (message) => message.request === mine);
    throw new Error(sentence);
  }

  return {
    state,
    async house(house) {
      request += 1;
      const mine = request;
      seat.send({ type: "house", request: mine, house });
      const answered = seat.next("house-answer", (message) => message.request === mine);
      // Safe: the host answers each request with the shape its name asks for.
      return (await Promise.race([answered, refusalOf(mine)])).answer as HouseAnswers[(typeof house)["do"]];
    },
    async run(command) {
      request += 1;
      const mine = request;
      seat.send({ type: "run", request: mine, command, occurredAt: null });
      await Promise.race([seat.next("done", (message) => message.request === mine), refusalOf(mine)]);
    },
    close: () => seat.close(),
  };
}

/** Sits the page's owner down as somebody of the crisis. */
export async function sitAs(page: Page, name: string): Promise<void> {
  const beside = await openBeside(page);
  await beside.house({ do: "sit-down", personId: personId(beside, name) });
  beside.close();
  // The choice is the owner's in this crisis: their window comes back as that person.
  await page.reload();
  await seeRoom(page);
}

/** A link by which this person opens a seat of their own. */
export async function inviteAs(page: Page, name: string): Promise<string> {
  const beside = await openBeside(page);
  const { url } = await beside.house({ do: "invite-seat", personId: personId(beside, name) });
  beside.close();
  return url;
}

function personId({ state }: BesideSeat, name: string): string {
  const person = Object.values(state?.people ?? {}).find((one) => one.name === name);
  if (person === undefined) throw new Error(`Nobody is called ${name} here`);
  return person.id;
}
