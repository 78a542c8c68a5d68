import type { Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { isIn } from "./parts.ts";

type Asking = Pick<Ctx, "parts">;

/** Whether an invitation or a response is in a part that whoever asks may see. */
export async function isOwnerIn({ parts }: Asking, rows: Pick<Rows, "segments">, owner: string): Promise<boolean> {
  if (parts === null) return true;
  return isIn(parts, (await rows.segments.listOf([owner])).get(owner) ?? {});
}

/** Of these rows those whose invitation or response is in a part that whoever asks may see. */
export async function ownedIn<R>(
  { parts }: Asking,
  rows: Pick<Rows, "segments">,
  all: readonly R[],
  ownerOf: (row: R) => string | null,
): Promise<R[]> {
  if (parts === null) return [...all];
  const segments = await rows.segments.listOf(all.flatMap((row) => ownerOf(row) ?? []));
  return all.filter((row) => isIn(parts, segments.get(ownerOf(row) ?? "") ?? {}));
}
