import { expect, test } from "vitest";
import { z } from "zod";
import { ProblemError } from "../contract/problem.ts";
import { defineProject } from "../define-project.ts";
import { defineEvent } from "../event.ts";
import { defineIndicator, type IndicatorOptions } from "../indicator/define-indicator.ts";
import { count, sum } from "../indicator/tally.ts";
import { defineSurvey } from "../survey/define-survey.ts";
import { q } from "../survey/q.ts";
import { defineService, type ServiceOptions } from "./define-service.ts";
import { standardsOf } from "./standards.ts";

const data = z.object({ id: z.string(), team: z.string(), cost: z.number() });
const closed = defineEvent("ticket.closed", data, { subject: "id", segments: ["team"], facts: { cost: "cost" } });
const other = defineEvent("ticket.opened", data, { subject: "id", segments: ["team"] });
const survey = defineSurvey("csat", { csat: q.csat("How?"), why: q.comment("Why?") });

/** The paths of what is wrong. */
function pathsOf(make: () => unknown): string[] {
  try {
    make();
  } catch (error) {
    if (error instanceof ProblemError) return error.errors.map(({ path }) => path);
    throw error;
  }
  return [];
}

test("what is above is a share, a mean or a quotient of what is below", () => {
  const kindOf = (of: Pick<IndicatorOptions, "unit" | "numerator" | "denominator">) =>
    defineIndicator({ id: "some", ...of }).kind;
  const where = { team: "HR" };
  const [all, hr] = [count(closed), count(closed, { where })];
  expect(kindOf({ unit: "percent", numerator: hr, denominator: all })).toBe("share");
  expect(kindOf({ unit: "percent", numerator: count(closed, { that: { withinHours: 8 } }), denominator: all })).toBe(
    "share",
  );
  expect(kindOf({ unit: "USD", numerator: sum(closed, "cost", { where }), denominator: hr })).toBe("mean");
  expect(kindOf({ unit: "USD", numerator: sum(closed, "cost", { where }), denominator: all })).toBe("ratio");
  expect(kindOf({ unit: "percent", numerator: all, denominator: hr })).toBe("ratio");
  expect(kindOf({ unit: "percent", numerator: count(other), denominator: all })).toBe("ratio");
});

test("an indicator that can't work is refused by what is wrong with it", () => {
  const all = count(closed);
  const good: IndicatorOptions = { id: "some", unit: "percent", numerator: all, denominator: all };
  const wrong = (change: object) => pathsOf(() => defineIndicator({ ...good, ...change }));
  expect(wrong({})).toEqual([]);
  expect(wrong({ id: "Some one" })).toEqual(["indicators.Some one.id"]);
  expect(wrong({ unit: "" })).toContain("indicators.some.unit");
  expect(wrong({ unit: "USD" })).toEqual(["indicators.some.unit"]);
  expect(wrong({ numerator: sum(closed, "cost") })).toEqual(["indicators.some.unit"]);
  expect(wrong({ denominator: sum(closed, "cost") })).toEqual(["indicators.some.denominator"]);
  expect(wrong({ numerator: undefined })).toEqual(["indicators.some.numerator"]);
  expect(wrong({ target: { atLeast: 101 } })).toEqual(["indicators.some.target"]);
  expect(wrong({ target: { atLeast: 1, atMost: 2 } })).toEqual(["indicators.some.target"]);
  expect(wrong({ targets: {} })).toEqual(["indicators.some.targets"]);
  expect(pathsOf(() => count(closed, { that: { withinHours: 0 } }))).toEqual(["count.that.withinHours"]);
  expect(pathsOf(() => count(closed, { where: { team: "" } }))).toEqual(["count.where"]);
  expect(pathsOf(() => sum(closed, "hours" as "cost"))).toEqual(["sum.fact"]);
  expect(pathsOf(() => count(undefined as unknown as typeof closed))).toEqual(["count"]);
});

test("a service that can't work is refused by what is wrong with it", () => {
  const good: ServiceOptions = { segments: { team: "HR" }, event: closed };
  const wrong = (change: object, id = "hr") => pathsOf(() => defineService(id, { ...good, ...change }));
  expect(wrong({})).toEqual([]);
  expect(wrong({}, "H R")).toEqual(["services.H R.id"]);
  expect(wrong({ owner: "nobody" })).toEqual(["services.hr.owner"]);
  expect(wrong({ segments: {} })).toEqual(["services.hr.segments"]);
  expect(wrong({ event: undefined, standards: { firstContact: { share: 60 } } })).toEqual(["services.hr.event"]);
  expect(wrong({ standards: { turnaround: { hours: 0, share: 60 } } })).toEqual([
    "services.hr.standards.turnaround.hours",
  ]);
  expect(wrong({ standards: { firstContact: { share: 120 } } })).toEqual(["services.hr.standards.firstContact.share"]);
  expect(wrong({ journey: [{ id: "ask", survey, question: "why" }] })).toEqual(["services.hr.journey.0.question"]);
  const twice = { id: "ask", survey, question: "csat" };
  expect(wrong({ journey: [twice, twice] })).toEqual(["services.hr.journey.1.id"]);
});

test("a project refuses what its services and indicators name and nobody declares", () => {
  const service = defineService("hr", { segments: { team: "HR", floor: "2" }, event: closed });
  const indicator = defineIndicator({
    id: "some",
    unit: "percent",
    numerator: count(other),
    denominator: count(closed),
  });
  const parts = { surveys: [], events: [closed], services: [service, service], indicators: [indicator] };
  expect(pathsOf(() => defineProject(parts))).toEqual([
    ...["services.hr", "services.hr", "services.hr", "indicators.some.numerator"],
  ]);
  const journey = defineService("it", { segments: { team: "IT" }, journey: [{ id: "ask", survey, question: "csat" }] });
  expect(pathsOf(() => defineProject({ surveys: [], events: [closed], services: [journey] }))).toEqual([
    "services.it.journey.ask",
  ]);
  const ids = standardsOf(
    defineService("hr", { segments: { team: "HR" }, event: closed, standards: { firstContact: { share: 60 } } }),
  );
  expect(ids.map(({ id, target }) => [id, target])).toEqual([["hr.firstContact", { atLeast: 60 }]]);
});
