import { expect, test } from "vitest";
import { z } from "zod";
import { ProblemError } from "../contract/problem.ts";
import { defineEvent } from "../event.ts";
import { all, answer, data, person } from "../survey/condition.ts";
import { defineSurvey } from "../survey/define-survey.ts";
import { q } from "../survey/q.ts";
import { when } from "./when.ts";

const closed = defineEvent("ticket.closed", z.object({ id: z.string(), team: z.string() }), { subject: "id" });
const reopened = defineEvent("ticket.reopened", z.object({ id: z.string() }), { subject: "id" });
const csat = defineSurvey("csat", { csat: q.csat("?") });
const rule = when(closed).ask(csat);
const minuteMs = 60_000;
const dayMs = 86_400_000;

test("a rule that says nothing has the defaults", () => {
  expect(rule.definition).toEqual({
    id: "ticket.closed:csat",
    event: "ticket.closed",
    survey: "csat",
    channel: "email",
    delayMs: 0,
    atMost: { n: 1, periodMs: 30 * dayMs },
    quietMs: 7 * dayMs,
    answeredMs: 7 * dayMs,
    declinedMs: 30 * dayMs,
    relationalMs: 14 * dayMs,
    onBlocked: "drop",
    maxDelayMs: 2 * dayMs,
    sampleRate: 1,
    caps: [],
    unless: [],
    remindMs: [],
    expireMs: 14 * dayMs,
    priority: 50,
  });
  const annual = defineSurvey("annual", { nps: q.nps("?") }, { kind: "relational" });
  expect(when(closed).ask(annual).definition).toMatchObject({ priority: 100, relationalMs: 0 });
});

test("every method says one thing, and leaves the rule it was called on alone", () => {
  const before = structuredClone(rule.definition);
  const condition = all(data("team").isNot("Training"), person("clientType").is("staff"));
  const full = rule
    .id("closed")
    .where(condition)
    .exclude(person("vip").is(true))
    .by("embed", { else: "email", after: "1d" })
    .after("30m")
    .within({ hours: "08:00-18:00", days: "workdays" })
    .atMost(2, "90d")
    .quiet("1d", { answered: "2d", declined: "3d", relational: "0s", per: "team" })
    .onBlocked("delay", "12h")
    .sample(0.25)
    .cap(50, "1d", { per: "team" })
    .cap(400, "30d", { of: "answered", over: "all" })
    .unless(reopened)
    .remind("3d", "7d")
    .expire("21d")
    .priority(70);
  expect(full.definition).toEqual({
    id: "closed",
    event: "ticket.closed",
    survey: "csat",
    where: condition.json,
    exclude: person("vip").is(true).json,
    channel: "embed",
    fallback: { channel: "email", afterMs: dayMs },
    delayMs: 30 * minuteMs,
    window: { fromMinute: 480, toMinute: 1080, days: "workdays" },
    atMost: { n: 2, periodMs: 90 * dayMs },
    quietMs: dayMs,
    answeredMs: 2 * dayMs,
    declinedMs: 3 * dayMs,
    relationalMs: 0,
    quietPer: "team",
    onBlocked: "delay",
    maxDelayMs: 12 * 60 * minuteMs,
    sampleRate: 0.25,
    caps: [
      { n: 50, periodMs: dayMs, of: "asked", over: "survey", per: "team" },
      { n: 400, periodMs: 30 * dayMs, of: "answered", over: "all" },
    ],
    unless: ["ticket.reopened"],
    remindMs: [3 * dayMs, 7 * dayMs],
    expireMs: 21 * dayMs,
    priority: 70,
  });
  expect(full.cancels).toEqual([reopened]);
  expect(JSON.parse(JSON.stringify(full.definition))).toEqual(full.definition);
  expect(rule.definition).toEqual(before);
});

test.each<[string, () => unknown, string, string]>([
  ["after", () => rule.after("30 minutes" as never), "after", "duration"],
  ["a time before the event", () => rule.after("-1h"), "after", "duration"],
  ["quiet", () => rule.quiet("a week" as never), "quiet", "duration"],
  ["the period of atMost", () => rule.atMost(1, "month" as never), "atMost", "duration"],
  ["zero times", () => rule.atMost(0, "30d"), "atMost", "range"],
  ["one and a half times", () => rule.atMost(1.5, "30d"), "atMost", "range"],
  ["a link that expires at once", () => rule.expire("59s"), "expire", "range"],
  ["a channel", () => rule.by("fax" as never), "by", "unknown"],
  ["another channel", () => rule.by("link", { else: "fax" as never, after: "1d" }), "by", "unknown"],
  ["the same channel again", () => rule.by("email", { else: "email", after: "1d" }), "by", "repeated"],
  ["hours over midnight", () => rule.within({ hours: "22:00-06:00" }), "within.hours", "invalid"],
  ["days", () => rule.within({ days: ["monday"] as never }), "within.days", "invalid"],
  ["a sample of nobody", () => rule.sample(0), "sample", "range"],
  ["a sample of more than all", () => rule.sample(1.1), "sample", "range"],
  ["a sample of NaN", () => rule.sample(Number.NaN), "sample", "range"],
  ["a cap of nobody", () => rule.cap(0, "1d"), "cap", "range"],
  ["a cap for no time", () => rule.cap(1, "0s"), "cap", "range"],
  ["a cap for less than no time", () => rule.cap(1, "-1d"), "cap", "duration"],
  ["a rest after answers", () => rule.quiet("1d", { answered: "-1d" }), "quiet.answered", "duration"],
  ["a delay above 48 hours", () => rule.onBlocked("delay", "3d"), "onBlocked", "range"],
  ["a reminder within a day", () => rule.remind("1h"), "remind", "range"],
  ["reminders out of order", () => rule.remind("7d", "3d"), "remind", "range"],
  ["four reminders", () => rule.remind("1d", "2d", "3d", "4d"), "remind", "range"],
  ["a priority", () => rule.priority(Number.NaN), "priority", "range"],
  ["an id with a line break", () => rule.id("a\nb"), "id", "pattern"],
  // @ts-expect-error -- nothing is answered yet
  ["a condition on an answer", () => rule.where(answer("csat").is(1)), "where", "unknown"],
  ["a field of the data", () => rule.where(data("teem" as "team").is("ICT")), "where", "unknown"],
  ["a field that every object has", () => rule.where(data("constructor" as "team").is("x")), "where", "unknown"],
])("%s that can't be is refused by path", (_, work, path, code) => {
  expect(work).toThrow(ProblemError);
  expect(work).toThrow(
    expect.objectContaining({
      code: "invalid_definition",
      errors: [expect.objectContaining({ path: `rules.ticket.closed:csat.${path}`, code })],
    }) as Error,
  );
});

test("a problem names the rule as it is called", () => {
  expect(() => rule.id("mine").after("soon" as never)).toThrow("rules.mine.after");
});
