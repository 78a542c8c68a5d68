import { expectTypeOf, test } from "vitest";
import {
  all,
  any,
  answer,
  data,
  defineCalendar,
  defineProject,
  defineSurvey,
  defineWave,
  everyone,
  not,
  person,
  q,
  readWindow,
  type Wave,
  type WaveOptions,
} from "../index.ts";

const annual = defineSurvey("annual-survey", { nps: q.nps("?") }, { kind: "relational" });
const least = { every: "year", anchor: "2027-02-03T09:00", timeZone: "UTC", audience: everyone } as const;
const wave = (options: Partial<WaveOptions>) => defineWave("annual", annual, { ...least, ...options });
/** What is written inside is compiled, not run. */
const compiled = (_: () => unknown): void => undefined;

test("a wave keeps its id and its survey", () => {
  expectTypeOf(wave({})).toEqualTypeOf<Wave<"annual", typeof annual>>();
  compiled(() => defineProject({ surveys: [annual], waves: [wave({})], calendars: [defineCalendar("hq")] }));
});

test("an audience looks at people only", () => {
  compiled(() => [
    wave({ audience: person("clientType").is("staff") }),
    wave({ audience: all(person("clientType").is("staff"), not(any(person("site").oneOf("HQ", "field")))) }),
    wave({ audience: { where: person("grade").atLeast(3), sample: { size: 20 }, by: ["site"] } }),
    wave({ audience: { where: person("grade").atLeast(3), sample: { rate: 0.2 } } }),
    // @ts-expect-error -- a rate draws the same share of every site by itself
    wave({ audience: { sample: { rate: 0.2 }, by: ["site"] } }),
    // @ts-expect-error -- everyone stands alone
    wave({ audience: { everyone: true, sample: { size: 5 } } }),
    wave({ audience: { where: everyone, sample: { size: 500 } } }),
    wave({ audience: { sample: { size: 500 } } }),
    // @ts-expect-error -- there is no event
    wave({ audience: data("team").is("ICT") }),
    // @ts-expect-error -- there is no answer yet
    wave({ audience: answer("csat").atMost(2) }),
    // @ts-expect-error -- one of several conditions is enough to be wrong
    wave({ audience: all(person("site").is("HQ"), data("team").is("ICT")) }),
    // @ts-expect-error -- deep inside too
    wave({ audience: { where: not(any(person("site").is("HQ"), answer("csat").is(1))) } }),
    // @ts-expect-error -- an attribute has one value
    wave({ audience: person("site").includes("HQ") }),
    // @ts-expect-error -- says nothing
    wave({ audience: {} }),
    // @ts-expect-error -- strata divide a sample
    wave({ audience: { by: ["site"] } }),
    // @ts-expect-error -- a sample has a rate or a size
    wave({ audience: { sample: {} } }),
    // @ts-expect-error -- a word
    wave({ audience: "staff" }),
    // @ts-expect-error -- nobody is named
    defineWave("annual", annual, { every: "year", anchor: "2027-02-03T09:00", timeZone: "UTC" }),
  ]);
});

test("times are written as times", () => {
  compiled(() => [
    wave({ every: { rolling: "8w" }, open: "14d", remind: ["4wd", "5d", "-2d"], grace: "0h" }),
    wave({ remind: [] }),
    // @ts-expect-error -- no cadence
    wave({ every: "month" }),
    // @ts-expect-error -- cron
    wave({ every: "0 9 * * *" }),
    // @ts-expect-error -- weeks only
    wave({ every: { rolling: "30d" } }),
    // @ts-expect-error -- cron
    wave({ anchor: "0 9 * * *" }),
    // @ts-expect-error -- local time carries no Z
    wave({ anchor: "2027-02-03T09:00Z" }),
    // @ts-expect-error -- nor an offset
    wave({ anchor: "2027-02-03T09:00+02:00" }),
    // @ts-expect-error -- a day is no time
    wave({ anchor: "2027-02-03" }),
    // @ts-expect-error -- no length of time
    wave({ open: "three weeks" }),
    // @ts-expect-error -- no length of time
    wave({ grace: "72" }),
    // @ts-expect-error -- days or working days
    wave({ remind: ["36h"] }),
    // @ts-expect-error -- at most three
    wave({ remind: ["1d", "2d", "3d", "4d"] }),
    // @ts-expect-error -- a number
    wave({ perMinute: "60" }),
  ]);
});

test("windows and calendars", () => {
  compiled(() => [
    readWindow({ hours: "08:00-18:00", days: ["mon", "tue"] }),
    defineCalendar("khartoum", { country: "SD", weekend: ["fri", "sat"], holidays: ["2027-03-10"] }),
    // @ts-expect-error -- hours have minutes
    readWindow({ hours: "8-18" }),
    // @ts-expect-error -- no day
    readWindow({ days: ["monday"] }),
    // @ts-expect-error -- no day
    defineCalendar("khartoum", { weekend: ["friday"] }),
    // @ts-expect-error -- no date
    defineCalendar("khartoum", { holidays: ["10 March"] }),
  ]);
});
