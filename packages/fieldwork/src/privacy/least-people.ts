import type { Ctx } from "../context.ts";
import { kOfFigures } from "./ballot-box.ts";

/** How many people a figure of a survey needs; 1 where one is enough. */
export const leastPeople = (ctx: Ctx, survey: string): Promise<number> =>
  ctx.store.read(ctx.scope, (rows) => kOfFigures(rows, survey));
