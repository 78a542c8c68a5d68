import assert from "node:assert/strict";
import { BuiltTown, type TrueAnswer } from "./built-town.ts";
import type { Answers, Place, Town } from "./people.ts";
import { readReplies } from "./replies.ts";
import { questionsAttacked } from "./project.ts";
import { askReport, levels, readTables, type Told } from "./tables.ts";

type Question = (typeof questionsAttacked)[number];

/** What became of comparing two towns. */
export interface Compared {
  /** How many replies were held against each other. */
  replies: number;
  /** Towns that differ in what nobody is shown. */
  twins: number;
}

/**
 * Two people whom no shown figure tells apart say what the other one said. Whoever reads all that can be asked for gets the
 * same replies, to the last digit of every interval, limit and rank: so nothing in them knows more than what is shown.
 */
export async function compareTwins(
  town: Town,
  which: { readonly every: number; readonly from: number },
): Promise<Compared> {
  const one = new BuiltTown(town);
  const compared: Compared = { replies: 0, twins: 0 };
  try {
    await one.live();
    const told = await readTables(
      askReport(() => one.context),
      town.survey,
    );
    const replies = await readReplies(one.context, town.survey, which);
    for (const question of questionsAttacked) {
      const swapped = swap(town, one.answered, told, question);
      if (!swapped) continue;
      await compareWith(swapped, { told, replies, which, compared });
      break;
    }
  } finally {
    await one.close();
  }
  return compared;
}

async function compareWith(
  town: Town,
  first: {
    told: readonly Told[];
    replies: ReadonlyMap<string, unknown>;
    which: { every: number; from: number };
    compared: Compared;
  },
): Promise<void> {
  const other = new BuiltTown(town);
  try {
    await other.live();
    const told = await readTables(
      askReport(() => other.context),
      town.survey,
    );
    // A rare answer that moved may be hidden otherwise; then there is nothing to compare.
    if (JSON.stringify(told.map(plain)) !== JSON.stringify(first.told.map(plain))) return;
    const replies = await readReplies(other.context, town.survey, first.which);
    for (const [asked, reply] of first.replies) assert.deepEqual(replies.get(asked), reply, asked);
    first.compared.replies += replies.size;
    first.compared.twins++;
  } finally {
    await other.close();
  }
}

const plain = ({ counts, ...one }: Told) => ({ ...one, counts: counts && [...counts] });

/** The town in which two people say what the other one said, where no shown figure has one of them alone. */
function swap(town: Town, answered: readonly TrueAnswer[], told: readonly Told[], question: Question): Town | null {
  const shown = new Set(
    told
      .filter(({ about, counts }) => about === question && counts !== null)
      .map(({ cell, month }) => JSON.stringify([month, cell])),
  );
  const keyOf = (place: Place, month: string) =>
    levels.map((level) => {
      const cell = JSON.stringify([month, Object.fromEntries(level.map((name) => [name, place[name]]))]);
      return shown.has(cell) ? cell : "";
    });
  const given = answered.filter(({ answers }) => answers[question] !== undefined);
  const alike = Map.groupBy(given, ({ place, month }) => JSON.stringify([month, keyOf(place, month)]));
  const pairs = [...alike.values()].flatMap((all) => all.flatMap((a) => all.map((b) => [a, b] as const)));
  const found = pairs.find(([a, b]) => {
    const isOther = JSON.stringify(a.answers[question]) !== JSON.stringify(b.answers[question]);
    return isOther && JSON.stringify(a.place) !== JSON.stringify(b.place);
  });
  return found ? withSwapped(town, found[0].answers, found[1].answers, question) : null;
}

function withSwapped(town: Town, a: Answers, b: Answers, question: Question): Town {
  const said = (answers: Answers | null): Answers | null => {
    if (answers === a) return { ...a, [question]: b[question] };
    return answers === b ? { ...b, [question]: a[question] } : answers;
  };
  const visits = (all: Town["visits"]) =>
    all.map((visit) => ({ ...visit, answers: said(visit.answers), changed: said(visit.changed) }));
  return { ...town, visits: visits(town.visits), brought: visits(town.brought) };
}
