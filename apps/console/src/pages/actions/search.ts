import { actionRoots, actionStates, type ActionState } from "@afterword/sdk";

/** Which actions the page shows. */
export interface ActionsSearch {
  readonly state?: ActionState;
  readonly owner?: "me";
  readonly late?: true;
  /** Only those whose review is late. */
  readonly review?: true;
}

/** Which actions an address asks for; what it can't is left out. */
export function readActionsSearch({ state, owner, late, review }: Record<string, unknown>): ActionsSearch {
  const known = actionStates.find((one) => one === state);
  return {
    ...(known !== undefined && { state: known }),
    ...(owner === "me" && { owner: "me" as const }),
    ...(late === true && { late }),
    ...(review === true && { review }),
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
  readonly problem?: string;
  readonly goal?: string;
  /** Other segments that it is confined to. */
  readonly also?: Readonly<Record<string, string>>;
  /** The warning that it answers to: it is seen to when the plan is made. */
  readonly warning?: string;
}

/** What an address fills a new plan in with. */
export function readPlanSearch(search: Record<string, unknown>): PlanSearch {
  const names = [
    ...(["survey", "question", "segment", "value", "from", "to"] as const),
    ...(["of", "record", "problem", "goal", "warning"] as const),
  ];
  const kind = actionRoots.find((one) => one === search["kind"]);
  const given = names.flatMap((name) => {
    const text = search[name];
    return typeof text === "string" ? [[name, text] as const] : [];
  });
  const also = textsIn(search["also"]);
  return { ...Object.fromEntries(given), ...(kind !== undefined && { kind }), ...(also !== null && { also }) };
}

/** Texts by name; null for anything else. */
function textsIn(given: unknown): Readonly<Record<string, string>> | null {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return null;
  const texts = Object.entries(given).filter((pair): pair is [string, string] => typeof pair[1] === "string");
  return texts.length === 0 ? null : Object.fromEntries(texts);
}

/** Of which survey what to act on is shown. */
export const readProposalsSearch = ({ survey }: Record<string, unknown>): { readonly survey?: string } =>
  typeof survey === "string" ? { survey } : {};
