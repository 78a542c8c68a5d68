import fc from "fast-check";
import { expect } from "vitest";
import type { CountRow, Cut, ValuesRow } from "../measures.ts";
import { seriesName } from "../rollup/cells.ts";
import type { Rows, Store } from "../store.ts";
import { keepSome } from "./columns.ts";
import { invitation, live, measure, response, surveyVersion } from "./rows.ts";
import type { StoreTest } from "./test-database.ts";

const segments = ["team", "site"] as const;
const topics = { metricKey: "topics", kind: "choices" };
const scores = { metricKey: "csat", kind: "csat" };
const hourMs = 3_600_000;
const start = Date.UTC(2026, 11, 25);
// Few instants, so that bounds often fall on one of them.
const instant = fc.integer({ min: 0, max: 34 }).map((at) => start + at * 49 * hourMs);
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values);

/** An invitation, and its answer if there is one. */
const asked = fc.record({
  team: maybe(fc.constantFrom("ICT", "HR")),
  site: maybe(fc.constantFrom("HQ", "Field's")),
  sentAt: maybe(instant),
  /** What was answered before, where the answer was changed. */
  first: maybe(fc.record({ value: maybe(fc.constantFrom(0, 2.5, 11)), choices: fc.subarray(["a", "c"]) })),
  answer: maybe(
    fc.record({
      at: instant,
      value: maybe(fc.constantFrom(1, 2.5, 5)),
      choices: fc.subarray(["a", "b"]),
    }),
  ),
});
type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never;

const cuts = fc.record({
  by: fc.constantFrom<readonly string[]>([], ["team"], ["site"], ["team", "site"], ["site", "team"], ["none"]),
  where: fc.constantFrom<Cut["where"]>(
    {},
    { team: "ICT" },
    { site: "Field's" },
    { team: "HR", site: "HQ" },
    { none: "x" },
  ),
  from: maybe(instant),
  to: maybe(instant),
  dayChars: fc.constantFrom(0, 4, 7, 10),
});

/** One thing counted, where it belongs. */
interface Counted {
  readonly of: Asked;
  readonly at: number;
  readonly more?: readonly unknown[];
}

/** The rows that a count must give, found by looking at everything; `distinct` counts who, not how often. */
function bruteForce(
  things: readonly Counted[],
  cut: Omit<Cut, "survey">,
  how: "all" | "distinct" | "by value" = "all",
): string[] {
  const valueOf = (of: Asked, name: string | undefined) => (name === "team" || name === "site" ? of[name] : null);
  const fits = ({ of, at }: Counted) =>
    (cut.from === null || at >= cut.from) &&
    (cut.to === null || at < cut.to) &&
    Object.entries(cut.where).every(([name, value]) => valueOf(of, name) === value);
  const groups = new Map<string, Asked[]>();
  for (const thing of things.filter(fits)) {
    const period = new Date(thing.at).toISOString().slice(0, cut.dayChars);
    const key = JSON.stringify([
      valueOf(thing.of, cut.by[0]),
      valueOf(thing.of, cut.by[1]),
      period,
      ...(how === "by value" ? (thing.more ?? []) : []),
    ]);
    groups.set(key, [...(groups.get(key) ?? []), thing.of]);
  }
  const rows = [...groups].map(
    ([key, list]) => `${key} ${String(how === "distinct" ? new Set(list).size : list.length)}`,
  );
  const isOneGroup = cut.by.length === 0 && cut.dayChars === 0 && how !== "by value";
  return rows.length === 0 && isOneGroup ? ['[null,null,""] 0'] : rows.sort();
}

async function fill(rows: Rows, survey: string, all: readonly Asked[]): Promise<void> {
  await rows.surveys.addVersion(surveyVersion(1, "a", survey));
  for (const [at, one] of all.entries()) {
    const id = `${survey}/${String(at)}`;
    const values = Object.fromEntries(segments.flatMap((name) => (one[name] === null ? [] : [[name, one[name]]])));
    await rows.invitations.add(invitation(id, { survey }));
    await rows.segments.add(id, values);
    if (one.sentAt !== null) await rows.invitations.markSent(id, one.sentAt);
    if (!one.answer) continue;
    const { at: submittedAt, value, choices } = one.answer;
    const own = { survey, submittedAt };
    await rows.responses.add(response(`r${id}`, { ...own, invitation: id }));
    await rows.invitations.markAnswered(id, submittedAt);
    await rows.segments.add(`r${id}`, values);
    const measures = (score: number | null, chosen: readonly string[]) => [
      ...(score === null ? [] : [measure(`r${id}`, { ...own, value: score })]),
      ...chosen.map((choice) => measure(`r${id}`, { ...own, ...topics, value: null, choice })),
    ];
    const first = one.first ?? { value, choices };
    const counted = { survey, at: submittedAt, segments: values };
    await rows.measures.add(measures(first.value, first.choices));
    await rows.rollups.addResponses([{ ...counted, measures: measures(first.value, first.choices) }]);
    if (!one.first) continue;
    const before = await rows.measures.replace(`r${id}`, measures(value, choices));
    await rows.rollups.changeResponse({ ...counted, measures: measures(value, choices) }, before);
  }
}

/** A response that is deleted again leaves nothing behind. */
async function comeAndGo(rows: Rows, survey: string): Promise<void> {
  const id = `gone from ${survey}`;
  const own = { survey, submittedAt: start };
  const gone = {
    survey,
    at: start,
    segments: { team: "ICT", site: "HQ" },
    measures: [measure(id, { ...own, value: 5 })],
  };
  await rows.responses.add(response(id, { ...own, invitation: null, origin: "form", externalId: id }));
  await rows.segments.add(id, gone.segments);
  await rows.measures.add(gone.measures);
  await rows.rollups.addResponses([gone]);
  expect(await rows.measures.listOf(id)).toEqual(gone.measures);
  expect(await rows.unasked.remove(id)).toBe(true);
  await rows.rollups.removeResponse(gone);
}

const written = (
  rows: readonly { group1: unknown; group2: unknown; period: string; n: number }[],
  more: (row: never) => unknown[] = () => [],
) =>
  rows
    .map((row) => `${JSON.stringify([row.group1, row.group2, row.period, ...more(row as never)])} ${String(row.n)}`)
    .sort();

const flat = (rows: readonly ValuesRow[]) =>
  rows.flatMap(({ small, counted, ...place }) => [
    ...small.map((n, value) => ({ ...place, value, choice: "", n })),
    ...counted.map((one) => ({ ...place, ...one })),
  ]);

const sum = (rows: readonly { answered: number }[]): number => rows.reduce((n, { answered }) => n + answered, 0);

/** Counts equal what counting by hand gives. */
export function counts(test: StoreTest): void {
  test("counts by segments and periods are those of a brute-force count", async ({ store }) => {
    let run = 0;
    await store.write(live, (rows) => rows.rollups.addPair(["team", "site"]));
    const property = fc.asyncProperty(
      fc.array(asked, { maxLength: 15 }),
      fc.array(cuts, { minLength: 4, maxLength: 4 }),
      fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
      async (all, some, picks) => {
        const survey = `s${String(run++)}`;
        await store.write(live, async (rows) => {
          await fill(rows, survey, all);
          await comeAndGo(rows, survey);
        });
        await keepSome(store, survey, picks);
        const answers = all.flatMap((of) => (of.answer ? [{ of, ...of.answer }] : []));
        for (const cut of some) {
          const full = { ...cut, survey } as Cut;
          const got = await store.read(live, async ({ measures }) => ({
            responses: written(await measures.countResponses(full)),
            answered: written(await measures.countAnswered(topics, full)),
            choices: written(flat(await measures.countValues(topics, full)), ({ choice }) => [choice]),
            values: written(flat(await measures.countValues(scores, full)), ({ value }) => [value]),
            asked: written(await measures.countAsked(full)),
            ofAsked: [`[null,null,""] ${String(sum(await measures.countAsked(full)))}`],
          }));
          const chosen = answers.flatMap((one) => one.choices.map((choice) => ({ ...one, more: [choice] })));
          const scored = answers.flatMap((one) => (one.value === null ? [] : [{ ...one, more: [one.value] }]));
          const sent = all.flatMap((of) => (of.sentAt === null ? [] : [{ of, at: of.sentAt }]));
          const ofSent = sent.filter(({ of }) => of.answer);
          const expected = {
            responses: bruteForce(answers, full),
            answered: bruteForce(chosen, full, "distinct"),
            choices: bruteForce(chosen, full, "by value"),
            values: bruteForce(scored, full, "by value"),
            asked: bruteForce(sent, full),
            ofAsked: bruteForce(ofSent, { ...full, by: [], dayChars: 0 }),
          };
          expect(got).toEqual(expected);
          await equalsSums(store, full);
          await equalsSums(store, { ...full, from: wholeDay(full.from), to: wholeDay(full.to) });
        }
        await isRecounted(store, survey);
      },
    );
    await fc.assert(property, { numRuns: 40 });
  });
}

const dayMs = 24 * hourMs;
const wholeDay = (at: number | null): number | null => at && Math.floor(at / dayMs) * dayMs;

/** The sums and the columns say what counting says, wherever they have a word. */
async function equalsSums(store: Store, cut: Cut): Promise<void> {
  const names = new Set([...cut.by, ...Object.keys(cut.where)]);
  await store.read(live, async (rows) => {
    const isOfSums = await rows.rollups.covers(cut);
    const isWhole = [cut.from, cut.to].every((at) => at === wholeDay(at));
    expect(isOfSums).toBe(isWhole && (names.size < 2 || !names.has("none")));
    const of = async (from: Rows["measures" | "rollups" | "columns"]) => {
      const [chosen, scored] = [
        await from.countAnswers(topics, cut, true),
        await from.countAnswers(scores, cut, false),
      ];
      return {
        responses: [totals(chosen.responses), totals(scored.responses)],
        answered: [totals(chosen.answered ?? []), scored.answered],
        choices: totals(flat(chosen.values), ({ choice }) => [choice]),
        values: totals(flat(scored.values), ({ value }) => [value]),
      };
    };
    const counted = await of(rows.measures);
    expect(await of(rows.columns)).toEqual(counted);
    if (!isOfSums) return;
    expect(await of(rows.rollups)).toEqual(counted);
    const asked = async (from: Rows["measures" | "rollups"]) => {
      const all = await from.countAsked(cut);
      return [totals(all), totals(all.map((row) => ({ ...row, n: row.answered })))];
    };
    expect(await asked(rows.rollups)).toEqual(await asked(rows.measures));
  });
}

/** Counts of one place together: parts and the times between them count apart. */
function totals<R extends CountRow>(rows: readonly R[], more: (row: R) => unknown[] = () => []): string[] {
  const places = Map.groupBy(rows, (row) => JSON.stringify([row.group1, row.group2, row.period, ...more(row)]));
  return [...places]
    .map(([place, all]) => [place, all.reduce((n, row) => n + row.n, 0)] as const)
    .filter(([, n]) => n > 0)
    .map(([place, n]) => `${place} ${String(n)}`)
    .sort();
}

/** What is kept is what is counted anew, to the last row. */
async function isRecounted(store: Store, survey: string): Promise<void> {
  const series = [{ of: "responses" }, { of: "asked" }, { of: scores }, { of: topics }] as const;
  const cuts = [[], ["team"], ["site"], ["team", "site"]];
  await store.read(live, async ({ rollups }) => {
    for (const one of series)
      for (const by of cuts) {
        const of = { survey, series: one, by };
        expect(await rollups.listCells(of)).toEqual(await rollups.recount(of));
      }
    const known = series.flatMap((one) => cuts.map((by) => seriesName(one, by)));
    const kept = (await rollups.listSeries(survey)).map((one) => seriesName(one.series, one.by));
    expect(kept.filter((name) => !known.includes(name))).toEqual([]);
  });
}
