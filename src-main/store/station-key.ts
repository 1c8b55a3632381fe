import { createPrivateKey, createPublicKey, generateKeyPairSync, hash, type KeyObject } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The Ed25519 pair of one machine. It never stands in a crisis file: a copied file cannot sign for its station. */
export interface StationKey {
  readonly privateKey: KeyObject;
  /** SPKI DER, base64. */
  readonly publicKey: string;
  /** Secret of the station for keyed digests, hex. */
  readonly digestSecret: string;
}

/** Reads the pair from `folder`, or makes one there (readable by its owner only); null folder: for this run only. */
export function stationKey(folder: string | null): StationKey {
  if (folder === null) return toStationKey(generateKeyPairSync("ed25519").privateKey);
  const path = join(folder, "station-key.pem");
  const known = readKey(path);
  if (known !== null) return toStationKey(known);
  const { privateKey } = generateKeyPairSync("ed25519");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    // "wx": two stores that start together must end with one key.
    writeFileSync(path, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flag: "wx" });
    chmodSync(path, 0o600);
    return toStationKey(privateKey);
  } catch (error) {
    const written = readKey(path);
    if (written === null) throw error;
    return toStationKey(written);
  }
}

function readKey(path: string): KeyObject | null {
  try {
    return createPrivateKey(readFileSync(path));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

function toStationKey(privateKey: KeyObject): StationKey {
  const secret = privateKey.export({ type: "pkcs8", format: "der" });
  return {
    privateKey,
    publicKey: createPublicKey(privateKey).export({ type: "spki", format: "der" }).toString("base64"),
    digestSecret: hash("sha256", Buffer.concat([Buffer.from("contrefeu digest\n"), secret]), "hex"),
  };
}
