import type { CaseState } from "./case.ts";

const ends = ["duplicate", "no_action"] as const;

/**
 * Where a case may move to from each state. One that is resolved is over once somebody has looked at whether it helped;
 * each that is over can be opened again.
 *
 * @example caseMoves.new.includes("resolved") // false
 */
export const caseMoves: { readonly [S in CaseState]: readonly CaseState[] } = {
  new: ["acknowledged", "assigned", ...ends],
  acknowledged: ["assigned", "in_progress", ...ends],
  assigned: ["in_progress", "waiting_client", "resolved", ...ends],
  in_progress: ["waiting_client", "resolved", ...ends],
  waiting_client: ["in_progress", "resolved", ...ends],
  reopened: ["assigned", "in_progress", "waiting_client", "resolved", ...ends],
  resolved: ["verified", "reopened"],
  verified: ["reopened"],
  duplicate: ["reopened"],
  no_action: ["reopened"],
};

const closed: readonly CaseState[] = ["resolved", "verified", ...ends];

/** Whether nothing more is to be done about a case in this state. */
export const isCaseClosed = (state: CaseState): boolean => closed.includes(state);
