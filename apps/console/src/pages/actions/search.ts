import { actionRoots, actionStates, type ActionState } from "@afterword/sdk";

/** Which actions the page shows. */
export interface ActionsSearch {
  readonly state?: ActionState;
  readonly owner?: "me";
  readonly late?: true;
}

/** Which actions an address asks for; what it can't is left out. */
export function readActionsSearch({ state, owner, late }: Record<string, unknown>): ActionsSearch {
  const known = actionStates.find((one) => one === state);
  return {
    ...(known !== undefined && { state: known }),
    ...(owner === "me" && { owner: "me" as const }),
    ...(late === true && { late }),
  };
}

/** What a new plan begins with. */
export interface PlanSearch {
  readonly survey?: string;
  readonly question?: string;
  readonly segment?: string;
  readonly value?: string;
  readonly from?: string;
  readonly to?: string;
  readonly kind?: (typeof actionRoots)[number];
  readonly of?: string;
  /** The reference of a record that it rests on. */
  readonly record?: string;
}

/** What an address fills a new plan in with. */
export function readPlanSearch(search: Record<string, unknown>): PlanSearch {
  const names = ["survey", "question", "segment", "value", "from", "to", "of", "record"] as const;
  const kind = actionRoots.find((one) => one === search["kind"]);
  const given = names.flatMap((name) => {
    const text = search[name];
    return typeof text === "string" ? [[name, text] as const] : [];
  });
  return { ...Object.fromEntries(given), ...(kind !== undefined && { kind }) };
}

/** Of which survey what to act on is shown. */
export const readProposalsSearch = ({ survey }: Record<string, unknown>): { readonly survey?: string } =>
  typeof survey === "string" ? { survey } : {};
