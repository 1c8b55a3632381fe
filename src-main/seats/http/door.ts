import { createHash, randomBytes } from "node:crypto";
import type { SeatBearer } from "../seat-bearer.ts";

/** Who may come in: one-time tokens out, sessions in exchange. Only digests are kept. Times in ms, UTC. */
export interface Door {
  /** A token that opens once, until it expires. */
  issueToken(bearer: SeatBearer, expiresAt: number): string;
  /** A session for a token that was never used; null for any other. */
  exchange(token: string, now: number): string | null;
  bearerOf(session: string): SeatBearer | null;
  readonly cookieName: string;
}

/** Sessions live as long as the host. The cookie's name is this host's own: cookies do not tell ports apart. */
export function createDoor(): Door {
  const tokens = new Map<string, { readonly bearer: SeatBearer; readonly expiresAt: number }>();
  const sessions = new Map<string, SeatBearer>();
  return {
    cookieName: `contrefeu-${randomBytes(6).toString("hex")}`,
    issueToken(bearer, expiresAt) {
      const token = newSecret();
      tokens.set(digest(token), { bearer, expiresAt });
      return token;
    },
    exchange(token, now) {
      const key = digest(token);
      const issued = tokens.get(key);
      tokens.delete(key);
      if (issued === undefined || issued.expiresAt <= now) return null;
      const session = newSecret();
      sessions.set(digest(session), issued.bearer);
      return session;
    },
    bearerOf: (session) => sessions.get(digest(session)) ?? null,
  };
}

function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

function digest(secret: string): string {
  return createHash("sha256").update(secret).digest("base64");
}

/** The value of one cookie of a `Cookie` header; null when absent. */
export function readCookie(header: string | undefined, name: string): string | null {
  for (const part of (header ?? "").split(";")) {
    const [key, ...value] = part.trim().split("=");
    if (key === name) return value.join("=");
  }
  return null;
}
