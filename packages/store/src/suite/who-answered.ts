import fc from "fast-check";
import { expect } from "vitest";
import type { Cut } from "../measures.ts";
import type { Rows } from "../store.ts";
import { annualWave } from "./anonymous.ts";
import { invitation, live, measure, response, responseVersion, surveyVersion } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";
import { touch } from "./touching.ts";

const names = ["team", "site", "grade", "sex"] as const;
const dayMs = 86_400_000;
const start = Date.UTC(2026, 11, 30);
const instant = fc.integer({ min: 0, max: 6 }).map((at) => start + at * 0.7 * dayMs);
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values);

/** Somebody who was to be asked, and what became of it. */
const invited = fc.record({
  team: maybe(fc.constantFrom("ICT", "HR")),
  site: maybe(fc.constantFrom("HQ", "Field's")),
  grade: maybe(fc.constantFrom("P", "G")),
  sex: maybe(fc.constantFrom("F")),
  at: instant,
  fate: fc.constantFrom(
    "silent",
    "opened",
    "bounced",
    "held",
    "called-off",
    "came-back",
    "declined",
    "stopped",
    "partial",
    "complete",
  ),
  /** What happened besides, which changes nothing for whoever answered. */
  also: fc.constantFrom("nothing", "declined", "stopped"),
  /** The mail that asked came back, whatever happened then. */
  hasBounced: fc.boolean(),
  isOver: fc.boolean(),
  value: fc.constantFrom(1, 4.5, 5),
});
type Invited = typeof invited extends fc.Arbitrary<infer T> ? T : never;

const cuts = fc.record({
  by: fc.shuffledSubarray([...names]),
  where: fc.constantFrom<Cut["where"]>({}, { team: "ICT" }, { site: "Field's" }),
  from: maybe(instant),
  to: maybe(instant),
  dayChars: fc.constantFrom(0, 4, 7, 10),
});

const isAnswered = ({ fate }: Invited) => fate === "partial" || fate === "complete";
/** Whoever opened the page was reached. */
const isUnreached = ({ fate, hasBounced }: Invited) => fate === "came-back" || (fate === "silent" && hasBounced);
const isAsked = ({ fate }: Invited) => fate !== "bounced" && fate !== "held";

async function fill(rows: Rows, survey: string, all: readonly Invited[]): Promise<void> {
  await rows.surveys.addVersion(surveyVersion(1, "a", survey));
  for (const [n, one] of all.entries()) {
    const id = `${survey}/${String(n)}`;
    const values = Object.fromEntries(names.flatMap((name) => (one[name] === null ? [] : [[name, one[name]]])));
    await rows.invitations.add(invitation(id, { survey, expiresAt: one.isOver ? now : now + 1 }));
    await rows.segments.add(id, values);
    if (isAsked(one)) await rows.invitations.markSent(id, one.at);
    if (one.fate === "bounced") await rows.invitations.withdraw(id, "undeliverable", one.at);
    if (one.fate === "held") await rows.invitations.withdraw(id, "opted_out", one.at);
    if (one.fate === "came-back" || one.hasBounced) await rows.bounces.noteInvitation(id, one.at);
    if (one.fate === "called-off") await rows.invitations.withdraw(id, "reopened", one.at);
    if (one.fate === "opened") {
      await rows.touches.add(touch(`${id} a`, { invitation: id }));
      await rows.touches.add(touch(`${id} b`, { invitation: id, automatedFor: "trap" }));
    }
    if (one.fate === "declined" || (isAnswered(one) && one.also === "declined"))
      await rows.invitations.decline(id, one.at);
    if (one.fate === "stopped" || (isAnswered(one) && one.also === "stopped"))
      await rows.invitations.noteOptOut(id, one.at);
    if (!isAnswered(one)) continue;
    const own = { survey, submittedAt: one.at };
    await rows.responses.add(response(`r${id}`, { ...own, invitation: id }));
    await rows.invitations.markAnswered(id, one.at);
    await rows.responses.addVersion(responseVersion(`r${id}`));
    if (one.fate === "complete") await rows.responses.addVersion(responseVersion(`r${id}`, 2));
    await rows.segments.add(`r${id}`, values);
    await rows.measures.add([measure(`r${id}`, { ...own, value: one.value })]);
  }
}

/** Whatever lies in a cut, with where it is counted. */
function within(all: readonly Invited[], { by, where, from, to, dayChars }: Omit<Cut, "survey">, most = 9) {
  const valueOf = (one: Invited, name: string) => one[name as (typeof names)[number]];
  return all
    .filter(
      (one) =>
        (from === null || one.at >= from) &&
        (to === null || one.at < to) &&
        Object.entries(where).every(([name, value]) => valueOf(one, name) === value),
    )
    .map((one) => ({
      one,
      place: JSON.stringify([
        ...by.slice(0, most).map((name) => valueOf(one, name)),
        new Date(one.at).toISOString().slice(0, dayChars),
      ]),
    }));
}

/** How many of each kind there are in each place, places without any left out. */
function tallied(
  found: readonly { readonly one: Invited; readonly place: string }[],
  kinds: { readonly [name: string]: (one: Invited) => boolean },
): string[] {
  return [...Map.groupBy(found, ({ place }) => place)]
    .map(([place, some]) => {
      const counts = Object.entries(kinds).map(
        ([name, isKind]) => `${name} ${String(some.filter(({ one }) => isKind(one)).length)}`,
      );
      return `${place} ${counts.join(", ")}`;
    })
    .sort();
}

const written = (place: readonly unknown[], counts: { readonly [name: string]: number }): string =>
  `${JSON.stringify(place)} ${Object.entries(counts)
    .map(([name, n]) => `${name} ${String(n)}`)
    .join(", ")}`;

/** What became of whom, and counts by many segments, equal what counting by hand gives. */
export function whoAnswered(test: StoreTest): void {
  test("what became of those who were asked is what a count by hand says", async ({ store }) => {
    let run = 0;
    const property = fc.asyncProperty(
      fc.array(invited, { maxLength: 25 }),
      fc.array(cuts, { minLength: 4, maxLength: 4 }),
      async (all, some) => {
        const survey = `w${String(run++)}`;
        await store.write(live, (rows) => fill(rows, survey, all));
        for (const one of some) {
          const cut = { ...one, survey } as Cut;
          const two = { ...cut, by: cut.by.slice(0, 2) };
          const { dispositions, bounced, asked, values } = await store.read(live, async (rows) => ({
            dispositions: await rows.dispositions.countAsked(two, now),
            bounced: await rows.dispositions.countBounced(two),
            asked: await rows.weighing.countAsked(cut),
            values: await rows.weighing.countValues({ metricKey: "csat", kind: "csat" }, cut),
          }));
          const placeOf = ({ group1, group2, period }: (typeof bounced)[number] | (typeof dispositions)[number]) => [
            ...[group1, group2].slice(0, two.by.length),
            period,
          ];
          const ofTwo = within(all, one, 2);
          expect(
            dispositions
              .map((row) => {
                const { asked, complete, partial, refused, calledOff, cameBack, stillOpen, opened } = row;
                const came = { asked, complete, partial, refused, calledOff, cameBack, stillOpen, opened };
                return written(placeOf(row), came);
              })
              .sort(),
          ).toEqual(
            tallied(
              ofTwo.filter(({ one }) => isAsked(one)),
              {
                asked: () => true,
                complete: ({ fate }) => fate === "complete",
                partial: ({ fate }) => fate === "partial",
                refused: ({ fate }) => fate === "declined" || fate === "stopped",
                calledOff: ({ fate }) => fate === "called-off",
                cameBack: isUnreached,
                stillOpen: (one) =>
                  !one.isOver && !isUnreached(one) && (one.fate === "silent" || one.fate === "opened"),
                opened: (one) => one.fate === "opened" || isAnswered(one),
              },
            ),
          );
          const isBounced = ({ one }: { one: Invited }) => one.fate === "bounced";
          const perPlace = Map.groupBy(bounced, (row) => JSON.stringify(placeOf(row)));
          expect(
            [...perPlace]
              .map(([place, rows]) => `${place} n ${String(rows.reduce((sum, { n }) => sum + n, 0))}`)
              .filter((text) => !text.endsWith("n 0"))
              .sort(),
          ).toEqual(tallied(ofTwo.filter(isBounced), { n: () => true }));
          expect(
            asked
              .filter(({ n }) => n > 0)
              .map(({ groups, period, n, answered }) => written([...groups, period], { n, answered }))
              .sort(),
          ).toEqual(
            tallied(
              within(all, one).filter(({ one }) => isAsked(one)),
              { n: () => true, answered: isAnswered },
            ),
          );
          expect(
            values.map(({ groups, period, value, n }) => written([...groups, period, value], { n })).sort(),
          ).toEqual(
            tallied(
              within(all, one).flatMap(({ one, place }) =>
                isAnswered(one)
                  ? [{ one, place: JSON.stringify([...(JSON.parse(place) as unknown[]), one.value]) }]
                  : [],
              ),
              { n: () => true },
            ),
          );
        }
      },
    );
    await fc.assert(property, { numRuns: 25 });
  });

  test("a wave that was closed by hand takes no answer any more, one that closed in time does", async ({ store }) => {
    await store.write(live, async (rows) => {
      await rows.surveys.addVersion(surveyVersion(1, "a"));
      const ofWave = { event: null, source: null, expiresAt: now + 1 };
      for (const [n, [state, reason]] of (
        [
          ["open", null],
          ["closed", "in_time"],
          ["closed", "by_hand"],
        ] as const
      ).entries()) {
        const wave = `wav-${String(n)}`;
        await rows.waves.add({ ...annualWave, id: wave, n, state, reason });
        await rows.invitations.add(invitation(`inv-${String(n)}`, { ...ofWave, wave, person: wave }));
        await rows.invitations.markSent(`inv-${String(n)}`, now);
      }
    });
    const cut = { survey: "csat", by: [], where: {}, from: null, to: null, dayChars: 0 } as const;
    const count = (at: number) => store.read(live, ({ dispositions }) => dispositions.countAsked(cut, at));
    expect(await count(now)).toMatchObject([{ asked: 3, stillOpen: 2 }]);
    expect(await count(now + 1)).toMatchObject([{ asked: 3, stillOpen: 0 }]);
  });
}
