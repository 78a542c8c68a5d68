import { expect, test } from "vitest";
import { answer, any, data } from "../survey/condition.ts";
import { defineSurvey } from "../survey/define-survey.ts";
import { q } from "../survey/q.ts";
import { alert } from "./alert.ts";

const survey = defineSurvey("csat", {
  csat: q.csat("How satisfied are you?"),
  why: q.comment("Why?").optional(),
  topics: q.choices({ safety: "Safety", speed: "Speed" }, "What about?").optional(),
  contact: q.consent("You may contact me.").optional(),
});
const low = alert(survey).when(answer("csat").atMost(2)).to("desk");

const wrongOf = (make: () => unknown) => {
  try {
    make();
  } catch (error) {
    return (error as { errors: { path: string; code: string }[] }).errors.map(({ path, code }) => [path, code]);
  }
  return null;
};

test("an alert is data, and each option a new alert", () => {
  const plain = { route: null, urgent: false, restricted: false, escalation: null, consent: null };
  const condition = { source: "answer", name: "csat", test: "atMost", value: 2 };
  const definition = { id: "csat:csat", survey: "csat", when: condition, question: "csat", queue: "desk", ...plain };
  expect(low.definition).toEqual(definition);
  const all = low
    .id("low")
    .urgent()
    .restricted()
    .route("team", { ICT: "ict" })
    .escalate("head@example.org")
    .consent("contact");
  expect(all.definition).toEqual({
    ...{ ...definition, id: "low", urgent: true, restricted: true, consent: "contact", escalation: "head@example.org" },
    route: { segment: "team", queues: { ICT: "ict" } },
  });
  expect(low.definition).toEqual(definition);
  const two = alert(survey).when(any(answer("topics").includes("safety"), answer("csat").is(1)));
  expect(two.to("desk").definition.question).toBe("topics");
});

test("what can't be is refused by name", () => {
  const loose = alert as unknown as (survey: unknown) => {
    when(condition: unknown): { to(queue: unknown): typeof low };
  };
  expect(wrongOf(() => loose("csat"))).toEqual([["alert", "required"]]);
  expect(wrongOf(() => loose(survey).when(answer("nps").atMost(6)))).toEqual([["alerts.csat.when", "unknown"]]);
  expect(wrongOf(() => loose(survey).when(data("team").is("ICT")))).toEqual([["alerts.csat.when", "unknown"]]);
  expect(wrongOf(() => loose(survey).when(answer("csat").is(9)))).toEqual([["alerts.csat.when", "invalid"]]);
  expect(wrongOf(() => loose(survey).when(undefined))).toEqual([["alerts.csat.when", "required"]]);
  expect(wrongOf(() => alert(survey).when(answer("csat").is(1)).to("the desk"))).toEqual([
    ["alerts.csat:csat.to", "pattern"],
  ]);
  expect(wrongOf(() => low.id(""))).toEqual([["alerts.csat:csat.id", "pattern"]]);
  expect(wrongOf(() => low.route("team", {}))).toEqual([["alerts.csat:csat.route", "required"]]);
  expect(wrongOf(() => low.route("team", { ICT: "" }))).toEqual([["alerts.csat:csat.route.ICT", "pattern"]]);
  expect(wrongOf(() => low.escalate("head"))).toEqual([["alerts.csat:csat.escalate", "invalid"]]);
  // @ts-expect-error -- what is written is no consent
  expect(wrongOf(() => low.consent("why"))).toEqual([["alerts.csat:csat.consent", "unknown"]]);
});

test("the compiler refuses what no answer can be", () => {
  const never = () => [
    // @ts-expect-error -- there is no such question
    alert(survey).when(answer("nps").atMost(2)),
    // @ts-expect-error -- it is no number
    alert(survey).when(answer("why").atMost(2)),
    // @ts-expect-error -- it can't have that value
    alert(survey).when(answer("csat").is(9)),
    // @ts-expect-error -- an alert looks at answers
    alert(survey).when(data("team").is("ICT")),
  ];
  expect(never).toBeTypeOf("function");
});
