import type { BallotBox, FigureWave, Rows } from "@afterword/store";

/** The lock that drops and releases of a survey's ballots take turns by. */
export const boxLock = ({ survey }: BallotBox): string => `ballots ${survey}`;

/** Reasons for closing that end a wave at once; with any other it has closed in its time, and takes late answers. */
const endsAtOnce: readonly (string | null)[] = ["by_hand", "empty_audience", "removed"];

/** Whether a wave takes no answers any more: it was closed by hand, or its time and its grace are over. */
export function isOver(wave: Pick<FigureWave, "state" | "reason" | "closesAt" | "definition">, now: number): boolean {
  if (wave.state === "missed" || (wave.state === "closed" && endsAtOnce.includes(wave.reason))) return true;
  return wave.closesAt + wave.definition.graceMs <= now;
}

/**
 * The fewest people behind a figure of a survey outside of its waves: the most that any of its versions ever promised, so
 * that what was promised to those who answered is never weakened.
 */
export async function kOfSurvey(rows: Pick<Rows, "surveys">, survey: string): Promise<number> {
  return (await rows.surveys.findK(survey)).ofVersions;
}

/** Puts the release of a box on the list of what is due. What is written says no more of the time than the day. */
export async function planRelease(
  rows: Pick<Rows, "timers">,
  of: BallotBox,
  key: string,
  dueAt: number,
): Promise<void> {
  const payload = { survey: of.survey, wave: of.wave };
  await rows.timers.add({ kind: "release-ballots", key, dueAt, payload, createdAt: dueAt });
}

/** The most people that any figure of a survey needs behind it; above 1 no figure is cut as one likes. */
export async function kOfFigures(rows: Pick<Rows, "surveys">, survey: string): Promise<number> {
  return (await rows.surveys.findK(survey)).ofAll;
}
