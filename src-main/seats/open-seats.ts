import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { resolve, sep } from "node:path";
import type { Language } from "../contract/vocabulary.ts";
import { createDoor } from "./http/door.ts";
import { openFileShelf } from "./http/file-shelf.ts";
import { type SeatServer, startSeatServer } from "./http-server.ts";
import type { HostLink } from "./links/host-link.ts";
import { openingOf } from "./page-opening.ts";
import type { SeatBearer } from "./seat-bearer.ts";
import type { SeatContext } from "./seat-context.ts";
import type { SeatHost } from "./seat-host.ts";
import { type SeatLimits, usualSeatLimits } from "./seat-limits.ts";
import { createSeatTable } from "./seat-table.ts";
import type { SayRefusal } from "./sentences.ts";
import { serveSeat } from "./serve-seat.ts";

export interface SeatsSettings {
  readonly host: SeatHost;
  readonly say: SayRefusal;
  readonly lang: Language;
  /** Version of this program, told to its seats. */
  readonly program?: string;
  /** The built renderer. */
  readonly rendererFolder: string;
  /** Where sent files wait for their import; emptied when the seats close. */
  readonly uploadFolder: string;
  report(bug: unknown): void;
  readonly limits?: Partial<SeatLimits>;
  readonly maxUploadBytes?: number;
  /** ms, UTC. */
  readonly now?: () => number;
}

/** Every seat of one host, whatever link it comes by. */
export interface Seats {
  serve(link: HostLink, bearer: SeatBearer): void;
  /** Opens the loopback door, on this port or, when it is taken or 0, on any free one. Opens it once. */
  listen(port: number): Promise<SeatServer>;
  /** The one-time URL by which the person at the machine sits down; the door must be open. */
  ownerUrl(): Promise<string>;
  isUpload(path: string): boolean;
  close(): Promise<void>;
}

const invitationMs = 15 * 60_000;
const ownerTokenMs = 12 * 3_600_000;

export function openSeats(settings: SeatsSettings): Seats {
  const now = settings.now ?? Date.now;
  const door = createDoor();
  const table = createSeatTable(settings.host);
  const uploads = resolve(settings.uploadFolder);
  let server: Promise<SeatServer> | null = null;

  const context: SeatContext = {
    host: settings.host,
    table,
    say: settings.say,
    lang: settings.lang,
    program: settings.program ?? null,
    limits: { ...usualSeatLimits, ...settings.limits },
    now,
    newId: randomUUID,
    report: settings.report,
    isUpload,
    async invite(personId, crisisPath) {
      const expiresAt = now() + invitationMs;
      const url = await urlFor({ kind: "invited", personId, crisisPath }, expiresAt);
      return { url, expiresAt: new Date(expiresAt).toISOString() };
    },
  };

  function serve(link: HostLink, bearer: SeatBearer): void {
    serveSeat(link, bearer, context);
  }

  async function urlFor(bearer: SeatBearer, expiresAt: number): Promise<string> {
    const { url } = await listen(0);
    return `${url}?token=${door.issueToken(bearer, expiresAt)}`;
  }

  function listen(port: number): Promise<SeatServer> {
    server ??= start(port).catch((fault: unknown) => {
      server = null;
      throw fault;
    });
    return server;
  }

  async function start(port: number): Promise<SeatServer> {
    const files = openFileShelf(settings.rendererFolder);
    const common = {
      door,
      files,
      uploadFolder: uploads,
      maxUploadBytes: settings.maxUploadBytes ?? 4 * 1024 ** 3,
      maxSeats: 64,
      // A playbook of 200 full cards or a long draft is far below; nothing a seat says is larger.
      maxMessageBytes: 4 * 1024 * 1024,
      pingEveryMs: 15_000,
      openingOf: (bearer: SeatBearer) =>
        openingOf(bearer, settings.host).catch((bug: unknown) => {
          settings.report(bug);
          return null;
        }),
      now,
      serve,
      report: settings.report,
    };
    const opened = await startSeatServer({ ...common, port }).catch((fault: unknown) => {
      if (port === 0 || !isTaken(fault)) throw fault;
      return startSeatServer({ ...common, port: 0 });
    });
    // While the browser comes: made once, the first page is made in half the time.
    void common.openingOf({ kind: "owner" });
    // What is not there is refused to whoever asks for it.
    files.readAhead().catch(() => undefined);
    return opened;
  }

  function isUpload(path: string): boolean {
    return path.startsWith(uploads + sep) && resolve(path) === path;
  }

  return {
    serve,
    listen,
    ownerUrl: () => urlFor({ kind: "owner" }, now() + ownerTokenMs),
    isUpload,
    async close() {
      table.close();
      await (await server)?.close();
      await rm(uploads, { recursive: true, force: true });
    },
  };
}

function isTaken(fault: unknown): boolean {
  return (
    fault instanceof Error && "code" in fault && (fault.code === "EADDRINUSE" || fault.code === "EACCES")
  );
}
