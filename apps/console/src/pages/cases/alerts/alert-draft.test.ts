import { defineSurvey, q, type AlertItem } from "@afterword/sdk";
import { expect, test } from "vitest";
import { draftOf, inputOf, newDraft, repeatedValues } from "./alert-draft.ts";

const leaf = (name: string, how: string, value: unknown) => ({ source: "answer", name, test: how, value });

test("an alert begins with the usual limits for what its survey asks", () => {
  const all = defineSurvey("all", {
    csat: q.csat("How satisfied are you?"),
    nps: q.nps("Would you recommend us?"),
    effort: q.ces("It was easy."),
    fcr: q.yesNo("Was it solved at once?"),
    why: q.comment("Why?").optional(),
    contact: q.consent("You may contact me.").optional(),
  }).definition;
  expect(newDraft(all)).toMatchObject({
    ...{ survey: "all", consent: null, queue: "", kinds: ["followUp"], told: "agreed" },
    when: {
      any: [
        leaf("csat", "atMost", 2),
        leaf("nps", "atMost", 6),
        leaf("effort", "atMost", 3),
        leaf("fcr", "is", false),
        leaf("contact", "is", true),
      ],
    },
  });
  // Where nobody is seen, the question in which people agree is asked apart, whatever else is fulfilled.
  const quiet = defineSurvey(
    "quiet",
    { csat: q.csat("How?"), again: q.yesNo("Again?"), contact: q.consent("You may contact me.").optional() },
    { privacy: "confidential" },
  ).definition;
  expect(newDraft(quiet)).toMatchObject({ consent: "contact", when: leaf("csat", "atMost", 2) });
  const words = defineSurvey("words", { why: q.comment("Why?") }).definition;
  expect(inputOf(newDraft(words)).when).toEqual({ all: [] });
  const choice = defineSurvey("c", { x: q.choice({ yes: "Yes", no: "No" }, "?").key("first_contact") }).definition;
  expect(newDraft(choice).when).toEqual(leaf("x", "is", "no"));
});

test("an alert is sent as it was read", () => {
  const item: AlertItem = {
    ...{ id: "a", survey: "all", when: { source: "answer", name: "csat", test: "is", value: 1 }, question: "csat" },
    ...{ queue: "desk", route: { segment: "team", queues: { ICT: "ict", HR: "hr" } }, urgent: true, restricted: false },
    ...{ escalation: "head@example.org", consent: "contact", acknowledge: false, followUp: false, inCode: false },
    ...{ revision: 3, changedBy: null, changedAt: null, faults: [] },
  };
  const { id: _i, question: _q, inCode: _c, revision: _r, changedBy: _b, changedAt: _a, faults: _f, ...said } = item;
  expect(inputOf(draftOf(item))).toEqual(said);
  const route = (value: string) => ({ value, queue: "q" });
  expect(repeatedValues({ routes: [route("ICT"), route(" ICT"), route("HR")] })).toEqual(["ICT"]);
});
