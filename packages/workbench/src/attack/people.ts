import fc from "fast-check";
import type { SurveyAttacked } from "./project.ts";

/** What somebody answers; a question that is left out was skipped. */
export interface Answers {
  readonly csat: number;
  readonly nps?: number;
  readonly minutes?: number;
  readonly wrong?: readonly string[];
  readonly solved?: boolean;
  readonly why?: string;
  readonly aspects?: { readonly speed: string };
}

/** Where somebody belongs when they are asked. */
export interface Place {
  readonly dept: string;
  readonly team: string;
  readonly site: string;
}

/** Somebody is asked on a day, and answers so many days later, or not; who changes it says something else the day after. */
export interface Visit {
  readonly who: number;
  readonly place: Place;
  readonly day: number;
  readonly after: number;
  readonly answers: Answers | null;
  readonly changed: Answers | null;
}

/** Everything that happens before the attacker reads. */
export interface Town {
  readonly survey: SurveyAttacked;
  readonly visits: readonly Visit[];
  /** Answers that are brought in from elsewhere, of some nobody says whose. */
  readonly brought: readonly Visit[];
  /** Who is erased once all is over. */
  readonly erased: readonly number[];
}

const answers: fc.Arbitrary<Answers> = fc.record(
  {
    csat: fc.oneof(
      { arbitrary: fc.constantFrom(4, 5), weight: 4 },
      { arbitrary: fc.integer({ min: 1, max: 5 }), weight: 2 },
    ),
    nps: fc.constantFrom(0, 3, 7, 9, 10),
    minutes: fc.oneof(fc.constantFrom(5, 10, 30), fc.integer({ min: 1, max: 500 })),
    wrong: fc.subarray(["slow", "rude", "lost"], { minLength: 1 }),
    solved: fc.boolean(),
    why: fc.constantFrom("It took long.", "Kind people."),
    aspects: fc.record({ speed: fc.constantFrom("bad", "fine", "good") }),
  },
  { requiredKeys: ["csat"] },
);

// A team of the same name is in both departments; sites lie across all of them.
const place: fc.Arbitrary<Place> = fc.record({
  ...{ dept: fc.constantFrom("A", "A", "B"), team: fc.constantFrom("T", "T", "U", "V") },
  site: fc.constantFrom("HQ", "HQ", "HQ", "Field", "Port"),
});

const visit = (people: number, days: number): fc.Arbitrary<Visit> =>
  fc.record({
    who: fc.nat({ max: people - 1 }),
    place,
    day: fc.nat({ max: days - 1 }),
    after: fc.oneof(
      { arbitrary: fc.nat({ max: 3 }), weight: 5 },
      { arbitrary: fc.integer({ min: 4, max: 19 }), weight: 1 },
    ),
    answers: fc.option(answers, { nil: null, freq: 7 }),
    changed: fc.oneof({ arbitrary: fc.constant(null), weight: 7 }, { arbitrary: answers, weight: 1 }),
  });

/** Towns of up to so many people, in which up to 55 answers are asked for. */
export const towns: fc.Arbitrary<Town> = fc
  .record({
    survey: fc.constantFrom<SurveyAttacked>("quiet", "quiet", "few", "staff"),
    people: fc.integer({ min: 8, max: 40 }),
  })
  .chain(({ survey, people }) =>
    fc.record({
      survey: fc.constant(survey),
      visits: fc.array(visit(people, 59), { minLength: 15, maxLength: 55 }),
      brought: survey === "staff" ? fc.constant([]) : fc.array(visit(people, 39), { maxLength: 8 }),
      erased: fc.uniqueArray(fc.nat({ max: people - 1 }), { maxLength: 6 }),
    }),
  );
