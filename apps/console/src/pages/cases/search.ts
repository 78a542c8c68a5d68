import { caseStates, type CaseState } from "@afterword/sdk";

/** Which cases the page shows. */
export interface CasesSearch {
  readonly state?: CaseState;
  readonly queue?: string;
  readonly owner?: "none" | "me";
  readonly late?: true;
}

/** Which cases an address asks for; what it can't is left out. */
export function readCasesSearch({ state, queue, owner, late }: Record<string, unknown>): CasesSearch {
  const known = caseStates.find((one) => one === state);
  return {
    ...(known !== undefined && { state: known }),
    ...(typeof queue === "string" && { queue }),
    ...((owner === "none" || owner === "me") && { owner }),
    ...(late === true && { late }),
  };
}
