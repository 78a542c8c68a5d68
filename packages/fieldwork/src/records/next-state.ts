import { ProblemError, recordStates, type RecordChange } from "@afterword/sdk";
import type { RecordRow, RecordState } from "@afterword/store";

const placeOf = (state: RecordState): number => recordStates.indexOf(state);

/**
 * Where a record stands after a change: states follow one another and may be passed over, and a reply answers it. What is
 * closed stays closed, and what nobody has replied to is not answered.
 *
 * @throws ProblemError `record_state` for a step back, for a reply to what is closed, and for an answer without a reply
 */
export function nextState({ state }: Pick<RecordRow, "state">, change: RecordChange): RecordState {
  const { reply } = change;
  if (reply !== undefined && state === "closed") throw new ProblemError("record_state", { detail: "It is closed." });
  const least = reply === undefined ? state : ("answered" satisfies RecordState);
  const wanted = change.state ?? least;
  if (placeOf(wanted) < placeOf(state))
    throw new ProblemError("record_state", { detail: `It is ${state}, and can't become ${wanted} again.` });
  if (reply !== undefined && placeOf(wanted) < placeOf(least))
    throw new ProblemError("record_state", { detail: "With a reply it is answered, or closed." });
  if (reply === undefined && wanted === "answered" && state !== "answered")
    throw new ProblemError("record_state", { detail: "It is answered by a reply: give one." });
  return wanted;
}
