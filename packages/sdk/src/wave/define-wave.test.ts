import { describe, expect, test } from "vitest";
import { dayMs } from "../duration.ts";
import { all, any, answer, data, not, person, type ConditionJson } from "../survey/condition.ts";
import { defineSurvey, type Survey } from "../survey/define-survey.ts";
import { q } from "../survey/q.ts";
import { everyone } from "./audience.ts";
import { defineWave, type WaveOptions } from "./define-wave.ts";

const annual = defineSurvey("annual-survey", { nps: q.nps("?") }, { kind: "relational" });
const least: WaveOptions = {
  every: "year",
  anchor: "2027-02-03T09:00",
  timeZone: "Africa/Khartoum",
  audience: everyone,
};
const define = (change: { readonly [option: string]: unknown }, survey: Survey = annual) =>
  defineWave("annual", survey, { ...least, ...change });

test("a wave that says little has the defaults", () => {
  const wave = defineWave("annual", annual, least);
  expect(wave.survey).toBe(annual);
  expect(wave.definition).toEqual({
    id: "annual",
    survey: "annual-survey",
    every: "year",
    anchor: "2027-02-03T09:00",
    timeZone: "Africa/Khartoum",
    audience: { where: null, sample: null, strata: [] },
    openMs: 21 * dayMs,
    remind: [
      { after: "open", workdays: 4 },
      { after: "open", workdays: 9 },
      { before: "close", days: 2 },
    ],
    graceMs: 3 * dayMs,
    catchUpMs: dayMs,
    window: { fromMinute: 480, toMinute: 1_080, days: "workdays" },
    perMinute: null,
    k: null,
  });
});

test("a wave that says everything", () => {
  const isStaff = person("clientType").is("staff");
  const { definition } = define({
    every: { rolling: "8w" },
    audience: { where: isStaff, sample: { size: 25 }, by: ["site", "team"] },
    open: "14d",
    remind: ["3d", "-1d"],
    k: 7,
    grace: "0h",
    window: { hours: "09:00-12:00" },
    perMinute: 60,
  });
  expect(definition).toMatchObject({
    every: { rollingWeeks: 8 },
    audience: { where: isStaff.json, sample: { size: 25 }, strata: ["site", "team"] },
    openMs: 14 * dayMs,
    remind: [
      { after: "open", days: 3 },
      { before: "close", days: 1 },
    ],
    k: 7,
    graceMs: 0,
    window: { fromMinute: 540, toMinute: 720, days: "workdays" },
    perMinute: 60,
  });
  expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
});

test("the usual reminders are kept as far as they fit in", () => {
  const texts = (open: string) =>
    define({ open }).definition.remind.map((one) =>
      "workdays" in one ? one.workdays : "before" in one ? -one.days : one,
    );
  expect(texts("14d")).toEqual([4, 9, -2]);
  expect(texts("12d")).toEqual([4, -2]);
  expect(texts("6d")).toEqual([-2]);
  expect(texts("2d")).toEqual([]);
});

test("an anchor may be past; reminders may be none; an audience may be everyone's condition or sample", () => {
  expect(define({ anchor: "1999-12-31T23:59" }).definition.anchor).toBe("1999-12-31T23:59");
  expect(define({ remind: [] }).definition.remind).toEqual([]);
  expect(define({ audience: { where: everyone } }).definition.audience.where).toBeNull();
  expect(define({ audience: { sample: { size: 500 } } }).definition.audience.sample).toEqual({ size: 500 });
});

const wrong: [what: string, change: { readonly [option: string]: unknown }, option: string, part: string][] = [
  ["no cadence", { every: "month" }, "every", '"half-year"'],
  ["cron in every", { every: "0 9 * * *" }, "every", "Cron"],
  ["cron by name", { every: "@daily" }, "every", "Cron"],
  ["another channel than mail", { by: "sms" }, "by", "A wave asks and reminds by mail alone"],
  ["nothing in every", { every: undefined }, "every", "A wave comes round"],
  ["rolling over no weeks", { every: { rolling: "0w" } }, "every", "1w to 104w"],
  ["rolling backwards", { every: { rolling: "-4w" } }, "every", "1w to 104w"],
  ["rolling over too many", { every: { rolling: "105w" } }, "every", "1w to 104w"],
  ["rolling over days", { every: { rolling: "30d" } }, "every", "1w to 104w"],
  ["cron in the anchor", { anchor: "0 9 * * MON-FRI" }, "anchor", "Cron"],
  ["30 February", { anchor: "2027-02-30T09:00" }, "anchor", "does not exist"],
  ["29 February in a common year", { anchor: "2027-02-29T09:00" }, "anchor", "does not exist"],
  ["hour 24", { anchor: "2027-02-03T24:00" }, "anchor", "does not exist"],
  ["UTC", { anchor: "2027-02-03T09:00Z" }, "anchor", "offset"],
  ["UTC with seconds", { anchor: "2027-02-03T09:00:00.000Z" }, "anchor", "offset"],
  ["an offset", { anchor: "2027-02-03T09:00+02:00" }, "anchor", "offset"],
  ["a zone", { anchor: "2027-02-03T09:00[Africa/Khartoum]" }, "anchor", "offset"],
  ["a day", { anchor: "2027-02-03" }, "anchor", "no local time"],
  ["words", { anchor: "next Monday" }, "anchor", "no local time"],
  ["a date object", { anchor: new Date(0) }, "anchor", "no local time"],
  ["year 9999", { anchor: "9999-12-31T23:59" }, "anchor", "between 1970 and 2200"],
  ["a year before clocks", { anchor: "1969-12-31T23:59" }, "anchor", "between 1970 and 2200"],
  ["a slip of the pen", { remindd: [] }, "remindd", 'Did you mean "remind"'],
  ["what no wave has", { colour: 1 }, "colour", "Known are every"],
  ["a window of something", { window: { hour: "08:00-09:00" } }, "window.hour", 'Did you mean "hours"'],
  ["a text for a window", { window: "08:00-09:00" }, "window", "has hours"],
  ["a zone that isn't", { timeZone: "Africa/Nowhere" }, "timeZone", "IANA"],
  ["an offset as zone", { timeZone: "+03:00" }, "timeZone", "IANA"],
  ["no zone", { timeZone: undefined }, "timeZone", "IANA"],
  ["open for no length of time", { open: "three weeks" }, "open", "length of time"],
  ["open for a negative time", { open: "-21d" }, "open", "at least a day"],
  ["open for no time", { open: "0d" }, "open", "at least a day"],
  ["open for hours", { open: "23h" }, "open", "at least a day"],
  ["open for over a year", { open: "366d", every: "once" }, "open", "at most a year"],
  ["open for over half a year", { open: "182d", every: "half-year" }, "open", "next turn"],
  ["open past the next turn", { open: "15d", every: { rolling: "2w" } }, "open", "next turn"],
  ["four reminders", { remind: ["1d", "2d", "3d", "4d"] }, "remind", "At most 3"],
  ["a reminder that isn't", { remind: ["a week"] }, "remind", "no reminder"],
  ["a reminder at once", { remind: ["0d"] }, "remind", "no reminder"],
  ["working days before closing", { remind: ["-2wd"] }, "remind", "no reminder"],
  ["hours", { remind: ["36h"] }, "remind", "no reminder"],
  ["half a day", { remind: ["1.5d"] }, "remind", "no reminder"],
  ["a text for a list", { remind: "4wd" }, "remind", "a list"],
  ["a reminder after the close", { remind: ["21d"] }, "remind", "not within"],
  ["working days after the close", { remind: ["15wd"] }, "remind", "not within"],
  ["a reminder before the opening", { remind: ["-21d"] }, "remind", "not within"],
  ["reminders out of order", { remind: ["9wd", "4wd"] }, "remind", "in the order"],
  ["the same reminder twice", { remind: ["4wd", "4wd"] }, "remind", "once"],
  ["the same day in two ways", { remind: ["19d", "-2d"] }, "remind", "once"],
  ["a grace that is negative", { grace: "-1h" }, "grace", "0h to 30d"],
  ["a grace of months", { grace: "31d" }, "grace", "0h to 30d"],
  ["a grace that isn't", { grace: "long" }, "grace", "length of time"],
  ["hours past midnight", { window: { hours: "22:00-06:00" } }, "window.hours", "past midnight"],
  ["a window of nothing", { window: {} }, "window", "has hours"],
  ["no mails at all", { perMinute: 0 }, "perMinute", "whole number"],
  ["half a mail", { perMinute: 1.5 }, "perMinute", "whole number"],
  ["k of nobody", { k: 0 }, "k", "whole number"],
];

test.each(wrong)("%s is refused by path", (_, change, option, part) => {
  expect(() => define(change)).toThrow(
    expect.objectContaining({
      code: "invalid_definition",
      errors: [expect.objectContaining({ path: `waves.annual.${option}`, message: expect.stringContaining(part) })],
    }) as Error,
  );
});

describe("an audience", () => {
  test.each<[string, unknown, string]>([
    ["nothing at all", undefined, "say everyone"],
    ["null", null, "say everyone"],
    ["an empty object", {}, "say everyone"],
    ["strata without a sample", { by: ["site"] }, "say everyone"],
    ["any() of nothing", any(), "say everyone"],
    ["all() of nothing", all(), "say everyone"],
    ["any() of nothing, deep inside", all(person("site").is("HQ"), not(any())), "say everyone"],
    ["one of nothing", person("site").oneOf(), "say everyone"],
    ["two values at once", all(person("site").is("HQ"), person("site").is("field")), "nobody fits"],
    ["an event's data", data("team").is("ICT"), "use person"],
    ["an answer", all(person("site").is("HQ"), answer("csat").is(1)), "use person"],
    ["data where only some are asked", { where: data("team").is("ICT"), sample: { size: 1 } }, "use person"],
    ["a list", person("site").includes("HQ"), "one value"],
    ["an attribute that can't be", person("client type").is("staff"), "name of a person's attribute"],
    ["a word", "staff", "say everyone"],
    ["another word for where", { filter: person("site").is("HQ") }, "Known are where, sample, by"],
    ["a value for where", { where: { site: "HQ" } }, "where is a condition"],
    ["a rate of nothing", { sample: { rate: 0 } }, "above 0"],
    ["a rate above all", { sample: { rate: 1.01 } }, "above 0"],
    ["nobody", { sample: { size: 0 } }, "whole number"],
    ["half a person", { sample: { size: 10.5 } }, "whole number"],
    ["a sample of nothing", { sample: {} }, "rate or a size"],
    ["rate and size", { sample: { rate: 0.5, size: 10 } }, "rate or a size"],
    ["strata that can't be", { sample: { size: 10 }, by: ["client type"] }, "name of an attribute"],
    ["a stratum twice", { sample: { size: 10 }, by: ["site", "site"] }, "twice"],
    ["everyone beside a sample", { everyone: true, sample: { size: 5 }, by: ["site"] }, "where: everyone"],
    ["everyone beside a condition", { everyone: true, where: person("site").is("HQ") }, "where: everyone"],
    ["not everyone", { everyone: false }, "where: everyone"],
    ["not everyone of where", { where: { everyone: false } }, "where: everyone"],
    ["a condition beside a sample", { ...person("site").is("HQ"), sample: { size: 5 } }, "where: the condition"],
    ["a condition that isn't", { json: 5 }, "where is a condition"],
    ["a text for strata", { sample: { size: 5 }, by: "site" }, "by is a list"],
    ["nothing for strata", { sample: { size: 5 }, by: null }, "by is a list"],
    ["strata that are no texts", { sample: { size: 5 }, by: [{}] }, "name of an attribute"],
    ["strata of a rate", { sample: { rate: 0.5 }, by: ["site"] }, "sample of a size"],
    ["a sample that isn't", { sample: 5 }, "rate or a size"],
    ["a sample with more", { sample: { size: 5, rates: 1 } }, 'Did you mean "rate"'],
    ["strata of everybody", { where: everyone, by: ["site"] }, "divides a sample"],
  ])("of %s is refused", (_, audience, part) => {
    expect(() => define({ audience })).toThrow(
      expect.objectContaining({
        errors: [expect.objectContaining({ path: "waves.annual.audience", message: expect.stringContaining(part) })],
      }) as Error,
    );
  });

  test.each<[ConditionJson]>([
    [person("id").is("u17").json],
    [all(person("site").oneOf("HQ", "field"), not(person("grade").atLeast(5))).json],
    [any(person("site").is("HQ"), person("site").is("field"), person("locale").answered()).json],
    [all(person("site").is("HQ"), person("site").is("HQ"), person("team").is("ICT")).json],
  ])("by %j is fine", (json) => {
    expect(define({ audience: { json } }).definition.audience.where).toEqual(json);
  });
});

describe("the survey", () => {
  test("is about the relationship", () => {
    const ticket = defineSurvey("ticket-csat", { csat: q.csat("?") });
    expect(() => define({}, ticket)).toThrow('"ticket-csat" is transactional. A wave asks about the relationship');
  });
  test("has a k that a wave may only raise", () => {
    const private5: Survey = { ...annual, definition: { ...annual.definition, k: 5 } };
    expect(define({ k: 5 }, private5).definition.k).toBe(5);
    expect(define({}, private5).definition.k).toBeNull();
    expect(() => define({ k: 4 }, private5)).toThrow('may only raise k, and "annual-survey" has 5');
  });
});

test.each(["Annual", "2027", "", "annual_survey", "a".repeat(65)])("%j can't be an id", (id) => {
  expect(() => defineWave(id, annual, least)).toThrow(
    expect.objectContaining({
      errors: [expect.objectContaining({ path: `waves.${id}.id`, code: "pattern" })],
    }) as Error,
  );
});

test.each<[what: string, given: readonly unknown[], path: string, part: string]>([
  ["no options", ["annual", annual], "options", "no options"],
  ["null for options", ["annual", annual, null], "options", "no options"],
  ["no survey", ["annual", undefined, least], "survey", "no survey"],
  ["a text for a survey", ["annual", "annual-survey", least], "survey", "no survey"],
])("%s is told in a sentence", (_, given, path, part) => {
  expect(() => defineWave(...(given as Parameters<typeof defineWave>))).toThrow(
    expect.objectContaining({
      code: "invalid_definition",
      errors: [expect.objectContaining({ path: `waves.annual.${path}`, message: expect.stringContaining(part) })],
    }) as Error,
  );
});

test("everything that is wrong is said at once", () => {
  expect(() => define({ every: "month", anchor: "soon", open: "-1d", perMinute: 0 })).toThrow(
    expect.objectContaining({ errors: expect.objectContaining({ length: 4 }) }) as Error,
  );
});
