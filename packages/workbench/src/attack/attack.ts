import fc from "fast-check";
import { BuiltTown } from "./built-town.ts";
import { towns, type Town } from "./people.ts";
import { surveysAttacked } from "./project.ts";
import { solveTables, type Looked } from "./solve-tables.ts";
import { askReport, readTables, type Ask, type Told } from "./tables.ts";
import { compareTwins, type Compared } from "./twin.ts";

const theReport = (town: BuiltTown): Ask => askReport(() => town.context);

/** Reads all figures of a town before, while and after things happen, keeps everything, and solves it. */
export async function attackTown(town: Town, askOf: (town: BuiltTown) => Ask = theReport): Promise<Looked> {
  const built = new BuiltTown(town);
  const told: Told[] = [];
  const look = async () => {
    told.push(...(await readTables(askOf(built), town.survey)));
  };
  try {
    // What a weak report says is made from the truth, which is not known before the end.
    await built.live(askOf === theReport ? look : undefined);
    await look();
    await built.erase();
    await look();
    return solveTables(told, built, surveysAttacked[town.survey].definition.k);
  } finally {
    await built.close();
  }
}

/** Attacks random towns, the same ones for the same seed; gives everything that was found. */
export async function attackTowns(
  runs: number,
  seed: number,
  askOf?: (town: BuiltTown) => Ask,
): Promise<Looked & { readonly of: Town[] }> {
  const all = { leaks: [] as Looked["leaks"], shown: 0, hidden: 0, unknown: 0, of: [] as Town[] };
  for (const town of fc.sample(towns, { numRuns: runs, seed })) {
    const { leaks, shown, hidden, unknown } = await attackTown(town, askOf);
    all.leaks.push(...leaks);
    all.shown += shown;
    all.hidden += hidden;
    all.unknown += unknown;
    if (leaks.length > 0) all.of.push(town);
  }
  return all;
}

/** Compares so many random towns with twins; of the figures that can be asked for each so-manieth is asked for. */
export async function compareTowns(runs: number, seed: number, every: number): Promise<Compared> {
  const all: Compared = { replies: 0, twins: 0 };
  for (const [from, town] of fc.sample(towns, { numRuns: runs, seed }).entries()) {
    const { replies, twins } = await compareTwins(town, { every, from });
    all.replies += replies;
    all.twins += twins;
  }
  return all;
}
