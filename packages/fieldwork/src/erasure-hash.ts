import type { ErasureRow } from "@afterword/store";
import { everySecret, type Secret } from "./secret.ts";

/** The keyed hash under which an erasure is kept: whoever has the id again finds it, and nobody else learns whose it was. */
export const erasureHash = (secret: Secret, kind: ErasureRow["kind"], id: string): string =>
  secret.hmac("erased", kind, id).toString("hex");

/** The same by the secret, and by each of those before it: what is looked up. */
export const erasureHashes = (secret: Secret, kind: ErasureRow["kind"], id: string): string[] =>
  everySecret(secret).map((one) => erasureHash(one, kind, id));
