import { expect, test } from "vitest";
import { z } from "zod";
import { ProblemError } from "./contract/problem.ts";
import { defineEvent } from "./event.ts";
import { defineProject } from "./define-project.ts";
import { when } from "./rule/when.ts";
import { all, data, person } from "./survey/condition.ts";
import { defineSurvey } from "./survey/define-survey.ts";
import { q } from "./survey/q.ts";

const schema = z.object({ id: z.string() });
const closed = defineEvent("ticket.closed", schema, { subject: "id" });
const reopened = defineEvent("ticket.reopened", schema, { subject: "id" });
const other = defineEvent("order.done", schema, { subject: "id" });
const csat = defineSurvey("csat", { csat: q.csat("?") });
const nps = defineSurvey("nps", { nps: q.nps("?") });
const rule = when(closed).ask(csat).unless(reopened);

test("a project knows every event: of rules, of what calls off, and those declared besides", () => {
  const project = defineProject({ surveys: [csat], rules: [rule], events: [other, closed] });
  expect([...project.events.keys()].sort()).toEqual(["order.done", "ticket.closed", "ticket.reopened"]);
  expect(project).toMatchObject({ surveys: [csat], rules: [rule] });
});

test("rules may be left out", () => {
  expect(defineProject({ surveys: [csat] }).rules).toEqual([]);
});

test("one event may ask two surveys", () => {
  const project = defineProject({ surveys: [csat, nps], rules: [rule, when(closed).ask(nps)] });
  expect(project.rules.map(({ definition }) => definition.id)).toEqual(["ticket.closed:csat", "ticket.closed:nps"]);
});

const again = defineEvent("ticket.closed", schema, { subject: "id" });
const csatAgain = defineSurvey("csat", { csat: q.csat("?") });
type Parts = Parameters<typeof defineProject>[0];
test.each<[string, Parts, string[]]>([
  ["a survey declared twice", { surveys: [csat, csatAgain] }, ["surveys.csat repeated"]],
  [
    "a rule declared twice",
    { surveys: [csat], rules: [rule, rule.after("1h")] },
    ["rules.ticket.closed:csat repeated"],
  ],
  ["an event declared twice", { surveys: [csat], rules: [rule], events: [again] }, ["events.ticket.closed repeated"]],
  ["a part that isn't", { surveys: [csat], wave: [] } as Parts, ["wave unknown"]],
  ["an exclusion that isn't", { surveys: [csat], exclude: { domain: [] } } as Parts, ["exclude.domain unknown"]],
  ["a wave for a list", { surveys: [csat], waves: rule as unknown as [] }, ["waves invalid"]],
  ["nothing in a list", { surveys: [csat], rules: [undefined] } as unknown as Parts, ["rules.0 required"]],
  ["no surveys", {} as Parts, ["surveys invalid"]],
  ["no parts", undefined as unknown as Parts, ["project required"]],
  [
    "a reminder at the link's end",
    { surveys: [csat], rules: [rule.remind("3d", "14d")] },
    ["rules.ticket.closed:csat.remind range"],
  ],
  [
    "another way after the link's end, whichever was said first",
    { surveys: [csat], rules: [rule.by("embed", { else: "email", after: "3d" }).remind("1d").expire("2d")] },
    ["rules.ticket.closed:csat.by range"],
  ],
  [
    "rules that are none",
    { surveys: [csat], rules: [{} as never, null as never] },
    ["rules.0 invalid", "rules.1 required"],
  ],
  ["surveys that are none", { surveys: ["csat" as never] }, ["surveys.0 invalid"]],
  [
    "exclusions that are none",
    { surveys: [csat], exclude: { domains: "example.org" as never, where: {} as never } },
    ["exclude.domains invalid", "exclude.where invalid"],
  ],
  [
    "an exclusion by an event's data",
    { surveys: [csat], exclude: { where: all(person("a").is(1), data("id").is("1")) } },
    ["exclude.where unknown"],
  ],
  ["a survey that is not listed", { surveys: [nps], rules: [rule] }, ["rules.ticket.closed:csat unknown"]],
])("%s is refused by path", (_, parts, expected) => {
  let errors: string[] = [];
  try {
    defineProject(parts);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== "invalid_definition") throw error;
    errors = error.errors.map(({ path, code }) => `${path} ${code}`);
  }
  expect(errors).toEqual(expected);
});
