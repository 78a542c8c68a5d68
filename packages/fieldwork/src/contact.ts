import type { PersonRow } from "@afterword/store";
import type { Secret } from "./secret.ts";

/** Keyed hashes by which a person's opt-outs are kept: they outlive the person's data and tell nobody who it was. */
export function contactHashes(secret: Secret, person: Pick<PersonRow, "id" | "email">): string[] {
  const hash = (kind: string, value: string) => secret.hmac("contact", kind, value).toString("hex");
  return [hash("person", person.id), ...(person.email === null ? [] : [hash("email", person.email.toLowerCase())])];
}
