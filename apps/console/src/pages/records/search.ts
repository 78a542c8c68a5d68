import { recordKinds, recordStates, type ListedRecord } from "@afterword/sdk";

/** Which records the page shows. */
export interface RecordsSearch {
  readonly kind?: ListedRecord["kind"];
  readonly state?: ListedRecord["state"];
}

/** Which records an address asks for; what it can't is left out. */
export function readRecordsSearch({ kind, state }: Record<string, unknown>): RecordsSearch {
  const [knownKind, knownState] = [recordKinds.find((one) => one === kind), recordStates.find((one) => one === state)];
  return {
    ...(knownKind !== undefined && { kind: knownKind }),
    ...(knownState !== undefined && { state: knownState }),
  };
}

/** What is written down anew: a forum unless an address says it is a focus group. */
export const readNewSearch = ({ kind }: Record<string, unknown>): { readonly kind: MeetingKind } => ({
  kind: kind === "focus-group" ? kind : "forum",
});

/** What staff write down. */
export type MeetingKind = Exclude<ListedRecord["kind"], "direct">;
