import type { ActionState } from "./action.ts";

/**
 * Where an action may move to from each state. What is done stays so: its effect was measured, or will be.
 *
 * @example actionMoves.done.length // 0
 */
export const actionMoves: { readonly [S in ActionState]: readonly ActionState[] } = {
  planned: ["doing", "done", "dropped"],
  doing: ["planned", "done", "dropped"],
  done: [],
  dropped: ["planned"],
};
