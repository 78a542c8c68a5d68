import { hash } from "node:crypto";
import { dayMs } from "@afterword/sdk";
import type { CountRow, Cut, Measured } from "../measures.ts";
import type { Scope } from "../scope.ts";
import { dayOf, one, type Sql } from "../sql.ts";
import { countByPerson } from "./by-person.ts";
import { measureColumn, readAnswer, segmentColumn, tellsPeople } from "./part.ts";
import { listHeads, type PartHead } from "./parts.ts";
import { placesOf, readKept, type Kept } from "./kept.ts";
import { planOf, type Stretch } from "./plan.ts";
import { hashOf, isWithin } from "./sampling.ts";

/** So many answers are all looked at, and about so many where there are more. */
const enough = 25_000;

/** Of more than that, answers that no part holds are read from their rows where they are few, or much of what is asked for. */
const few = 100;
const much = 0.05;

/** What one person answered, several times maybe, in one group and period. */
export interface PersonAnswers extends Omit<CountRow, "n"> {
  /** Numbers that stand for people: the same one in all groups and periods. */
  readonly people: number[];
  readonly values: number[];
}

/** What is made of the answers of some people, of each of them all that are in a cut. */
export interface Sample<T> {
  readonly made: T;
  /** Whether everybody who answered is in it. */
  readonly isEverybody: boolean;
  /** Whether much of what was answered is in no part yet, and was not looked at: then who answered often is not known. */
  readonly isBehind: boolean;
}

/** What is wanted of a sample. */
export interface Wanted<T> {
  /** How many answers there are in the cut, where that is known. */
  readonly answers: number | null;
  /** What is made of them, and a name for that and all that it depends on besides: it is kept, and made again only after a change. */
  readonly make: (answers: readonly PersonAnswers[]) => T;
  readonly name: string;
}

/**
 * Who gave which numbers to a question: everybody where few answered, else a part of the people, which follows from who they
 * are and is the same for every question.
 */
export async function sample<T>(
  sql: Sql,
  scope: Scope,
  of: Measured,
  cut: Cut,
  { answers, make, name }: Wanted<T>,
): Promise<Sample<T>> {
  const heads = (await listHeads(sql, scope, cut.survey)).filter(tellsPeople);
  const { stretches, gaps } = planOf(heads, cut);
  const inParts = Map.groupBy(stretches, ({ period }) => period);
  const used = heads.filter(({ period }) => inParts.has(period));
  const responses = await countResponses(sql, scope, cut);
  const n = answers ?? responses;
  const level = Math.max(0, Math.ceil(Math.log2(n / enough)), ...used.flatMap(({ days }) => days.map(levelOf)));
  const missing = responses - sum(stretches.map(({ start, end }) => end - start));
  const isRead = missing > 0 && (missing <= few || (missing <= enough && (n <= enough || missing >= much * n)));
  const found = async () => {
    const all = new Answers();
    const names = [...Object.keys(cut.where), ...cut.by].map(segmentColumn);
    for (const head of used) {
      const kept = await readKept(sql, scope, { survey: cut.survey, head, level }, [...names, measureColumn(of)]);
      for (const stretch of inParts.get(head.period) ?? []) addStretch(all, kept, of, cut, stretch);
    }
    if (isRead) for (const gap of gaps) await addRows(all, sql, scope, of, { ...cut, ...gap }, level);
    return make(all.list());
  };
  const isEverybody = level === 0 && (missing <= 0 || isRead);
  const isBehind = !isRead && missing > much * responses;
  if (isRead || used.length === 0) return { made: await found(), isEverybody, isBehind };
  // Parts never change, so what is made of the same ones is the same.
  const writers = used.map(({ writer, period }) => writer + period).join(" ");
  const key = hash("sha256", JSON.stringify([name, of.metricKey, of.kind, cut, level, writers]));
  return { made: await remembered(key, found), isEverybody, isBehind };
}

/** What was made of parts, in the order in which it was last asked for. */
const made = new Map<string, unknown>();
const mostMade = 200;

async function remembered<T>(key: string, make: () => Promise<T>): Promise<T> {
  const value = made.has(key) ? (made.get(key) as T) : await make();
  made.delete(key);
  made.set(key, value);
  const [oldest = key] = made.keys();
  if (made.size > mostMade) made.delete(oldest);
  return value;
}

const levelOf = ([, , level]: PartHead["days"][number]): number => level;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** How many responses there are in the days of a cut, whatever they say; days of which a part is in the cut count whole. */
async function countResponses(sql: Sql, scope: Scope, { survey, from, to }: Cut): Promise<number> {
  const isAll = from === null && to === null;
  const [first, last] = [from === null ? "d" : `d${dayOf(from)}`, to === null ? "d~" : `d${dayOf(to - 1 + dayMs)}`];
  const found = await one<{ n: number }>(
    sql,
    `select cast(coalesce(sum(n0), 0) as bigint) as n from rollups where unit = $1 and mode = $2 and survey = $3
     and series = '["responses"]' and period >= $4 and period < $5`,
    [scope.unit, scope.mode, survey, ...(isAll ? ["m", "m~"] : [first, last])],
  );
  return found?.n ?? 0;
}

/** Collects answers by place. */
class Answers {
  readonly #places = new Map<string, PersonAnswers>();

  at(group1: string | null, group2: string | null, period: string): PersonAnswers {
    const key = JSON.stringify([group1, group2, period]);
    const known = this.#places.get(key);
    if (known) return known;
    const made: PersonAnswers = { group1, group2, period, people: [], values: [] };
    this.#places.set(key, made);
    return made;
  }

  list(): PersonAnswers[] {
    return [...this.#places.values()];
  }
}

/** Adds what the sampled people of a part answered in some of its days. */
function addStretch(found: Answers, kept: Kept, of: Measured, cut: Cut, { start, end, label }: Stretch): void {
  const columnOf = (name: string) => kept.columns.get(segmentColumn(name));
  const filters = Object.entries(cut.where).map(([name, value]) => {
    const column = columnOf(name);
    return { data: column?.data, code: (column?.codes.indexOf(value) ?? -1) + 1 };
  });
  const answers = kept.columns.get(measureColumn(of));
  if (answers === undefined || filters.some(({ code }) => code === 0)) return;
  const numbers = answers.codes.map((code) => readAnswer(code)[0]?.[0] ?? null);
  const [first, second] = cut.by.slice(0, 2).map(columnOf);
  const places = new Map<number, PersonAnswers>();
  const size = (first?.codes.length ?? 0) + 1;
  const [begin, until] = placesOf(kept, start, end);
  for (let at = begin; at < until; at++) {
    if (filters.some(({ data, code }) => data?.[at] !== code)) continue;
    const value = numbers[(answers.data[at] ?? 0) - 1] ?? null;
    if (value === null) continue;
    const [one, other] = [first?.data[at] ?? 0, second?.data[at] ?? 0];
    let place = places.get(other * size + one);
    if (place === undefined) {
      place = found.at(first?.codes[one - 1] ?? null, second?.codes[other - 1] ?? null, label);
      places.set(other * size + one, place);
    }
    place.people.push(kept.people[at] ?? 0);
    place.values.push(value);
  }
}

/** Adds what is in no part. */
async function addRows(found: Answers, sql: Sql, scope: Scope, of: Measured, cut: Cut, level: number): Promise<void> {
  for (const { group1, group2, period, person, value, n } of await countByPerson(sql, scope, of, cut)) {
    const hash = hashOf(person);
    if (value === null || !isWithin(hash, level)) continue;
    const { people, values } = found.at(group1, group2, period);
    for (let left = n; left > 0; left--) {
      people.push(Number.parseInt(hash, 16));
      values.push(value);
    }
  }
}
