import type { Rows } from "@afterword/store";
import type { Actor } from "../access/actor.ts";

/** Whoever does something, as it is kept: `member m1`. */
export const doerOf = ({ kind, id }: Actor): string => `${kind} ${id}`;

/** The name of whoever did something: a member's, or a key's; null where it is not known any more, or a program did. */
export async function nameOf(rows: Pick<Rows, "members" | "apiKeys">, doer: string | null): Promise<string | null> {
  const [kind, id = ""] = doer?.split(" ") ?? [];
  if (kind === "member") return (await rows.members.find(id))?.name ?? null;
  return kind === "key" ? ((await rows.apiKeys.find(id))?.name ?? null) : null;
}
