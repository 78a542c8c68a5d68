import fc from "fast-check";
import { expect } from "vitest";
import type { Cut } from "../measures.ts";
import type { Rows } from "../store.ts";
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
    await rows.segments.add(`r${id}`, values);
    await rows.measures.add([
      ...(value === null ? [] : [measure(`r${id}`, { ...own, value })]),
      ...choices.map((choice) => measure(`r${id}`, { ...own, ...topics, value: null, choice })),
    ]);
  }
}

const written = (
  rows: readonly { group1: unknown; group2: unknown; period: string; n: number }[],
  more: (row: never) => unknown[] = () => [],
) =>
  rows
    .map((row) => `${JSON.stringify([row.group1, row.group2, row.period, ...more(row as never)])} ${String(row.n)}`)
    .sort();

const sum = (rows: readonly { answered: number }[]): number => rows.reduce((n, { answered }) => n + answered, 0);

/** Counts equal what counting by hand gives. */
export function counts(test: StoreTest): void {
  test("counts by segments and periods are those of a brute-force count", async ({ store }) => {
    let run = 0;
    const property = fc.asyncProperty(
      fc.array(asked, { maxLength: 15 }),
      fc.array(cuts, { minLength: 4, maxLength: 4 }),
      async (all, some) => {
        const survey = `s${String(run++)}`;
        await store.write(live, (rows) => fill(rows, survey, all));
        const answers = all.flatMap((of) => (of.answer ? [{ of, ...of.answer }] : []));
        for (const cut of some) {
          const full = { ...cut, survey } as Cut;
          const got = await store.read(live, async ({ measures }) => ({
            responses: written(await measures.countResponses(full)),
            answered: written(await measures.countAnswered(topics, full)),
            choices: written(await measures.countValues(topics, full), ({ choice }) => [choice]),
            values: written(await measures.countValues(scores, full), ({ value }) => [value]),
            asked: written(await measures.countAsked(full)),
            ofAsked: [`[null,null,""] ${String(sum(await measures.countAsked(full)))}`],
          }));
          const chosen = answers.flatMap((one) => one.choices.map((choice) => ({ ...one, more: [choice] })));
          const scored = answers.flatMap((one) => (one.value === null ? [] : [{ ...one, more: [one.value] }]));
          const sent = all.flatMap((of) => (of.sentAt === null ? [] : [{ of, at: of.sentAt }]));
          const ofSent = sent.filter(({ of }) => of.answer);
          expect(got).toEqual({
            responses: bruteForce(answers, full),
            answered: bruteForce(chosen, full, "distinct"),
            choices: bruteForce(chosen, full, "by value"),
            values: bruteForce(scored, full, "by value"),
            asked: bruteForce(sent, full),
            ofAsked: bruteForce(ofSent, { ...full, by: [], dayChars: 0 }),
          });
        }
      },
    );
    await fc.assert(property, { numRuns: 40 });
  });
}
