import { expect, test } from "vitest";
import { z } from "zod";
import { ProblemError } from "../contract/problem.ts";
import { defineEvent } from "../event.ts";
import { all, any, data, not, person, type Condition } from "../survey/condition.ts";
import { defineSurvey } from "../survey/define-survey.ts";
import { q } from "../survey/q.ts";
import { when } from "./when.ts";

const schema = z.object({
  id: z.string(),
  hours: z.number().optional(),
  team: z.enum(["ICT", "HR"]).nullable(),
  isUrgent: z.boolean().default(false),
  tags: z.array(z.enum(["a", "b"])),
  day: z.date(),
  score: z.string().transform(Number),
  size: z.coerce.number(),
});
const closed = defineEvent("ticket.closed", schema, { subject: "id" });
const csat = defineSurvey("csat", { csat: q.csat("?") });
const rule = when(closed).ask(csat);
/** What a compiler would have refused. */
const anything = (value: unknown) => value as never;
const where = (condition: Condition) => () => rule.where(anything(condition));

test.each<[string, () => unknown, string, string]>([
  ["a length that no calendar has", () => rule.after("99999999w"), "after", '"99999999w" is longer than 10 years.'],
  ["a link for ever", () => rule.expire("3651d"), "expire", "longer than 10 years"],
  ["a rest for ever", () => rule.quiet("1d", { answered: "9999w" }), "quiet.answered", "longer than 10 years"],
  ["no length", () => rule.after(anything(null)), "after", '"null" is no length of time'],
  ["at most once in no time", () => rule.atMost(1, "0s"), "atMost", '"0s" is too short; at least 1s.'],
  ["what is done when blocked", () => rule.onBlocked(anything("explode")), "onBlocked", "one of drop, delay"],
  ["what a cap counts", () => rule.cap(1, "1d", { of: anything("dogs") }), "cap.of", "one of asked, answered"],
  ["over what a cap counts", () => rule.cap(1, "1d", { over: anything("cats") }), "cap.over", "one of survey, all"],
  ["a text as rate", () => rule.sample(anything("0.5")), "sample", "A rate is above 0"],
  ["a misspelt rest", () => rule.quiet("1d", anything({ answred: "1d" })), "quiet.answred", 'mean "answered"'],
  ["a misspelt cap", () => rule.cap(1, "1d", anything({ pr: "team" })), "cap.pr", 'Did you mean "per"?'],
  ["a misspelt way", () => rule.by("embed", anything({ els: "email", after: "1d" })), "by.els", 'mean "else"'],
  ["options that are none", () => rule.quiet("1d", anything(null)), "quiet", "Options are an object"],
  ["options of a cap that are none", () => rule.cap(1, "1d", anything(null)), "cap", "Options are an object"],
  ["no window", () => rule.within(anything(null)), "within", "A window has hours"],
  ["the rule's own event", () => rule.unless(closed), "unless", "starts the rule"],
  ["an event's name", () => rule.unless(anything("x")), "unless", '"x" is none'],
  ["a list of events", () => rule.unless(anything([closed])), "unless", "a list is none"],
  ["no condition", () => rule.where(anything(null)), "where", "A condition is needed"],
  ["an empty condition", () => rule.where(anything({})), "where", "A condition is needed"],
  ["a number that is a text", where(data("hours").is("3")), "where", '"hours" is a number; it can\'t be "3".'],
  ["no option", where(data("team").is("IT")), "where", 'null or one of "ICT", "HR"; it can\'t be "IT"'],
  ["some that are no options", where(data("team").oneOf("HR", "IT")), "where", `can't be "IT"`],
  ["what is never there", () => rule.exclude(anything(data("team").isNot("IT"))), "exclude", `can't be "IT"`],
  ["more than a text", where(data("id").atLeast(3)), "where", '"id" is a text; atLeast(3) needs a number.'],
  ["a limit that is none", where(data("hours").below(anything("3"))), "where", "compares with a number"],
  ["a flag that is a text", where(person("id").is(true)), "where", '"id" is a text'],
  ["a list where there is none", where(person("site").includes("HQ")), "where", "needs a list"],
  ["what a list can't hold", where(data("tags").includes("c")), "where", `"tags" can't hold "c"`],
  ["any of nothing", where(any()), "where", "any() of nothing holds for nobody."],
  ["all of nothing, within", where(not(all(person("a").is(1), all()))), "where", "all() of nothing"],
  ["one of nothing", where(data("team").oneOf()), "where", "oneOf() of nothing holds for nobody."],
  ["no value", where(data("team").is(anything(undefined))), "where", "compares with a text"],
])("%s is refused by path, in a sentence", (_, work, path, sentence) => {
  expect(work).toThrow(ProblemError);
  const message = expect.stringContaining(sentence) as string;
  const errors = [expect.objectContaining({ path: `rules.ticket.closed:csat.${path}`, message })];
  expect(work).toThrow(expect.objectContaining({ code: "invalid_definition", errors }) as Error);
});

test.each<[string, Condition]>([
  ["a number", data("hours").atLeast(3)],
  ["an option", all(data("team").oneOf("ICT", "HR"), not(data("isUrgent").is(true)))],
  ["what a list holds", data("tags").includes("a")],
  ["what JSON has no word for", data("day").is("2027-02-03")],
  ["what was read into something else", any(data("score").atLeast(3), data("size").below(3))],
  ["a person", all(person("vip").is(true), person("locale").isNot("ar"), person("grade").above(3))],
  ["anything that is there", all(data("team").answered(), data("day").answered())],
])("%s can be looked at", (_, condition) => {
  expect(rule.where(anything(condition)).definition.where).toEqual(condition.json);
});

test.each<[string, () => unknown, string]>([
  ["no event", () => when(anything(null)).ask(csat), "when: when(…) takes what defineEvent gives; null is none."],
  ["an event's name", () => when(anything("x.y")).ask(csat), '"x.y" is none'],
  ["no survey", () => when(closed).ask(anything(null)), "when.ticket.closed.ask: ask(…) takes what defineSurvey gives"],
  ["all of what is no condition", () => all(anything(null)), "all() takes a condition"],
  ["any of what is no condition", () => any(anything(undefined)), "any() takes a condition"],
  ["not of what is no condition", () => not(anything({})), "not() takes a condition"],
])("%s is told in a sentence", (_, work, sentence) => {
  expect(work).toThrow(ProblemError);
  expect(work).toThrow(sentence);
});
