import type { OldPage, OldPosition, Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";

/** What one pass over what is old looks at, and until when. */
export interface Pass extends OldPage {
  /** When the pass began, in milliseconds since 1970. */
  readonly now: number;
  /** A name that stands for a person during this pass. Nothing leads from it to them once the pass is over. */
  readonly aliasOf: (purpose: string, person: string) => string;
}

/** A page of one stage that was done: where the next begins (null: nowhere), and how many were changed. */
export interface Done {
  readonly next: OldPosition | null;
  readonly count: number;
}

/** Takes away what is old on one page. */
export type Work = (ctx: Ctx, rows: Rows, pass: Pass) => Promise<Done>;

/** Where the page after this one begins; null when this was the last. */
export function nextOf(found: readonly OldPosition[], { limit }: Pick<OldPage, "limit">): OldPosition | null {
  const last = found.at(-1);
  return last && found.length === limit ? { at: last.at, id: last.id } : null;
}
