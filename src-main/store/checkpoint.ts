import { createPublicKey, sign, verify } from "node:crypto";
import { type Checkpoint, checkpointSchema } from "../contract/log-entry.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { StationKey } from "./station-key.ts";

/** Signs where the log stands (Ed25519 over the canonical JSON of the other members). `at`: instant, UTC. */
export function signCheckpoint(
  key: StationKey,
  standing: {
    readonly crisisId: string;
    readonly position: number;
    readonly hash: string;
    readonly at: string;
  },
): Checkpoint {
  const signed = { ...standing, publicKey: key.publicKey };
  const signature = sign(null, Buffer.from(canonicalJson(signed)), key.privateKey).toString("base64");
  return { ...signed, signature };
}

/** True when the signature is the embedded key's. Whose key that is, the reader must know from elsewhere. */
export function isSignatureValid(checkpoint: Checkpoint): boolean {
  const parsed = checkpointSchema().safeParse(checkpoint);
  if (!parsed.success) return false;
  const { signature, ...signed } = parsed.data;
  try {
    const key = createPublicKey({
      key: Buffer.from(signed.publicKey, "base64"),
      format: "der",
      type: "spki",
    });
    if (key.asymmetricKeyType !== "ed25519") return false;
    return verify(null, Buffer.from(canonicalJson(signed)), key, Buffer.from(signature, "base64"));
  } catch (error) {
    // A public key that is none makes an invalid signature, not a fault of ours.
    if (error instanceof Error && "code" in error) return false;
    throw error;
  }
}
