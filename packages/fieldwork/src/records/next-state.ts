import { ProblemError, recordStates, type RecordChange } from "@afterword/sdk";
import type { RecordRow, RecordState } from "@afterword/store";

const placeOf = (state: RecordState): number => recordStates.indexOf(state);

/**
 * Where a record stands after a change: states follow one another and may be passed over, and a reply answers it. What is
 * closed stays closed.
 *
 * @throws ProblemError `record_state` for a step back, and for a reply to what is closed
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
  return wanted;
}
