import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from "node:crypto";
import type { AggregateFile } from "@afterword/sdk";
import { contentHash } from "../canonical.ts";
import { everySecret, sha256, type Secret } from "../secret.ts";

/** What an Ed25519 key is written after in PKCS #8 and in SPKI (RFC 8410), before its 32 bytes. */
const [privateHead, publicHead] = ["302e020100300506032b657004220420", "302a300506032b6570032100"];

/** The installation's own key: derived from its secret, so that there is nothing else to keep. It changes with the secret. */
const privateKeyOf = (secret: Secret): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from(privateHead, "hex"), secret.hmac("sign aggregates").subarray(0, 32)]),
    format: "der",
    type: "pkcs8",
  });

const publicTextOf = (secret: Secret): string =>
  createPublicKey(privateKeyOf(secret)).export({ format: "der", type: "spki" }).subarray(-32).toString("base64url");

/** What is signed: the hash of all of a file but its signature, whatever the order of its keys. */
const signed = (file: Omit<AggregateFile, "signature">): Buffer => Buffer.from(contentHash(file));

/** A file with the installation's signature. */
export function sealed(secret: Secret, file: Omit<AggregateFile, "key" | "signature">): AggregateFile {
  const whole = { ...file, key: publicTextOf(secret) };
  return { ...whole, signature: sign(null, signed(whole), privateKeyOf(secret)).toString("base64url") };
}

/** Whether a file is as it was when the owner of its key signed it. */
export function isSealed({ signature, ...file }: AggregateFile): boolean {
  const der = Buffer.concat([Buffer.from(publicHead, "hex"), Buffer.from(file.key, "base64url")]);
  const key = createPublicKey({ key: der, format: "der", type: "spki" });
  return verify(null, signed(file), key, Buffer.from(signature, "base64url"));
}

/** Whether the installation signed it, by its secret or one before. */
export const isOwn = (secret: Secret, { key }: Pick<AggregateFile, "key">): boolean =>
  everySecret(secret).some((one) => publicTextOf(one) === key);

/** What people compare to know a key by. */
export const fingerprintOf = ({ key }: Pick<AggregateFile, "key">): string =>
  sha256(Buffer.from(key, "base64url").toString("hex")).slice(0, 16);
