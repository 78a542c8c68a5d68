import { expect, test } from "vitest";
import { z } from "zod";
import { ProblemError } from "../contract/problem.ts";
import { defineEvent } from "../event.ts";
import { all, data, person } from "../survey/condition.ts";
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
    unless: [],
    expireMs: 14 * dayMs,
  });
});

test("every method says one thing, and leaves the rule it was called on alone", () => {
  const before = structuredClone(rule.definition);
  const condition = all(data("team").isNot("Training"), person("clientType").is("staff"));
  const full = rule
    .id("closed")
    .where(condition)
    .by("link")
    .after("30m")
    .atMost(2, "90d")
    .quiet("1d")
    .unless(reopened)
    .expire("21d");
  expect(full.definition).toEqual({
    id: "closed",
    event: "ticket.closed",
    survey: "csat",
    where: condition.json,
    channel: "link",
    delayMs: 30 * minuteMs,
    atMost: { n: 2, periodMs: 90 * dayMs },
    quietMs: dayMs,
    unless: ["ticket.reopened"],
    expireMs: 21 * dayMs,
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
