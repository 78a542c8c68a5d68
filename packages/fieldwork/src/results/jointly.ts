import type { Cut, Measured, Rows, WeighedAskedRow, WeighedValuesRow } from "@afterword/store";

// Counts by the segments of a cut and further ones. Up to two of them in all are read as figures are, from sums where these
// are kept; more are counted from the answers.

/** How many were asked and answered, by the segments of a cut and further ones. */
export async function askedJointly(rows: Rows, cut: Cut, more: readonly string[]): Promise<WeighedAskedRow[]> {
  const joint = { ...cut, by: [...cut.by, ...more] };
  if (joint.by.length > 2) return rows.weighing.countAsked(joint);
  const counted = await ((await rows.rollups.covers(joint)) ? rows.rollups : rows.measures).countAsked(joint);
  return counted.map(({ group1, group2, ...row }) => ({ ...row, groups: [group1, group2].slice(0, joint.by.length) }));
}

/** How often each value was given, by the segments of a cut and further ones. */
export async function valuesJointly(
  rows: Rows,
  of: Measured,
  cut: Cut,
  more: readonly string[],
): Promise<WeighedValuesRow[]> {
  const joint = { ...cut, by: [...cut.by, ...more] };
  if (joint.by.length > 2) return rows.weighing.countValues(of, joint);
  const counts = (await rows.rollups.covers(joint)) ? rows.rollups : rows.columns;
  const { values } = await counts.countAnswers(of, joint, false);
  return values.flatMap(({ group1, group2, period, small, counted }) =>
    [...small.map((n, value) => ({ value, choice: "", n })), ...counted]
      .filter(({ n }) => n !== 0)
      .map((value) => ({ ...value, period, groups: [group1, group2].slice(0, joint.by.length) })),
  );
}

/** Where a count belongs among rows that are split by the first `by` of its segments, and what is left of these. */
export function splitGroups({ groups, period }: Pick<WeighedAskedRow, "groups" | "period">, by: number) {
  const [group1 = null, group2 = null] = groups.slice(0, by);
  return { place: { group1, group2, period }, rest: groups.slice(by) };
}
