import type { Rows, Scope, Store, SurveyVersionRow } from "@afterword/store";

/** How many versions a store's process remembers; beyond that the one that was read first is read again. */
const mostKnown = 200;

const known = new WeakMap<Store, Map<string, SurveyVersionRow>>();

const keyOf = ({ unit }: Scope, survey: string, version: number): string => JSON.stringify([unit, survey, version]);

/** A version of a survey that was read before: a published one never changes. Undefined where it is not remembered. */
export const knownVersion = (
  store: Store,
  scope: Scope,
  survey: string,
  version: number,
): SurveyVersionRow | undefined => known.get(store)?.get(keyOf(scope, survey, version));

/**
 * A version of a survey, read once. Only for reads: what a transaction writes is no version before it is committed.
 *
 * @throws Error when it is missing
 */
export async function readVersion(
  store: Store,
  scope: Scope,
  rows: Pick<Rows, "surveys">,
  survey: string,
  version: number,
): Promise<SurveyVersionRow> {
  const before = knownVersion(store, scope, survey, version);
  if (before) return before;
  const found = await rows.surveys.findVersion(survey, version);
  if (!found) throw new Error(`Version ${String(version)} of "${survey}" is missing.`);
  const all = known.get(store) ?? new Map<string, SurveyVersionRow>();
  known.set(store, all.set(keyOf(scope, survey, version), found));
  const [first] = all.keys();
  if (all.size > mostKnown && first !== undefined) all.delete(first);
  return found;
}
