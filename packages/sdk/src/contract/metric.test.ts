import fc from "fast-check";
import { expect, test } from "vitest";
import { comparedTo } from "./comparison.ts";
import { metricQuery, periods, readMetricQuery, writeMetricQuery } from "./metric.ts";
import { rateNames } from "./who-answered.ts";

const read = (search: string) => metricQuery.safeParse(readMetricQuery(new URLSearchParams(search)));

test("a query string is read", () => {
  expect(
    read("survey=s&question=csat&by=team,site&period=month&from=2027-01-01&where[team]=ICT&where[site]=A,B").data,
  ).toEqual({
    survey: "s",
    question: "csat",
    by: ["team", "site"],
    period: "month",
    from: "2027-01-01",
    where: { team: "ICT", site: "A,B" },
  });
  expect(read("survey=s&by=team&by=site").data?.by).toEqual(["team", "site"]);
  expect(read("survey=s&weight=team,site&weight=grade&trim=false").data).toMatchObject({
    weight: ["team", "site", "grade"],
    trim: false,
  });
  expect(read("survey=s").data).toEqual({ survey: "s", by: [], where: {} });
});

test.each([
  ["no survey", ""],
  ["three segments", "survey=s&by=a,b,c"],
  ["a period that is none", "survey=s&period=fortnight"],
  ["a time without a zone", "survey=s&from=2027-01-01T00:00:00"],
  ["a day that is none", "survey=s&to=2027-02-30"],
  ["a length that is none", "survey=s&last=90"],
  ["a length of nothing", "survey=s&last=0d"],
  ["another comparison", "survey=s&compare=next"],
  ["a rate that is none", "survey=s&rate=RR7"],
  ["five segments to weight by", "survey=s&weight=a,b,c,d,e"],
  ["no segment to weight by", "survey=s&weight="],
  ["half a trim", "survey=s&weight=a&trim=yes"],
  ["a month beyond the year", "survey=s&fiscalYearStart=13"],
  ["no month", "survey=s&fiscalYearStart="],
  ["an unknown parameter", "survey=s&limit=1"],
  ["__proto__ as a parameter", "survey=s&__proto__=1"],
  ["__proto__ as a segment", "survey=s&where[__proto__]=ICT"],
  ["a filter on nothing", "survey=s&where[]=ICT"],
  ["a segment of 65 characters", `survey=s&where[${"a".repeat(65)}]=ICT`],
])("%s is refused, never passed over", (_, search) => {
  expect(read(search).success).toBe(false);
});

const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,20}$/);
const value = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).filter((text) => !/\p{Cc}/u.test(text));
const bound = fc.option(fc.constantFrom("2027-01-01", "2027-01-01T10:00:00.000Z", "2027-01-01T10:00:00+03:00"), {
  nil: undefined,
});
const queries = fc.record(
  {
    survey: name,
    question: name,
    by: fc.array(name, { minLength: 1, maxLength: 2 }),
    period: fc.constantFrom(...periods),
    from: bound,
    to: bound,
    where: fc.dictionary(name, value, { minKeys: 1, maxKeys: 3 }),
    compare: fc.constantFrom(...comparedTo),
    fiscalYearStart: fc.integer({ min: 1, max: 12 }),
    rate: fc.constantFrom(...rateNames),
    weight: fc.array(name, { minLength: 1, maxLength: 4 }),
    trim: fc.constantFrom("true" as const, "false" as const),
  },
  { requiredKeys: ["survey"] },
);

test("what is written is read back the same", () => {
  fc.assert(
    fc.property(queries, (query) => {
      const expected = metricQuery.parse(query);
      const search = writeMetricQuery(query).toString();
      expect(read(search).data).toEqual(expected);
    }),
  );
});
