import { alert, answer, defineProject, defineSurvey, q } from "@afterword/sdk";
import { expect, test } from "vitest";
import * as alerts from "./alerts.ts";
import * as answers from "./case-answers.ts";
import * as questions from "./case-questions.ts";
import * as story from "./cases.ts";
import { expectTurns } from "./case-turns.ts";
import * as notices from "./notices.ts";

const on = (tell: Parameters<typeof story.withCases>[1]) => story.withCases("file::memory:", tell);

test("a score of 1 becomes a case that is taken, resolved and verified", () => on(story.expectFollowedUp));
test("what a case can't do is refused, and leaves it as it was", () => on(story.expectRefusals));
test("an alert opens one case for an answer, and somebody may open one", () => on(story.expectOnce));
test("restricted cases are for those who may see them", () => on(story.expectRestricted));
test("a survey that shows nobody opens a case for those who agreed", () => on(story.expectConsent));
test("cases are listed by what they are, and by what is late", () => on(story.expectLists));
test("cases are merged, and taken apart again", () => on(story.expectMerged));
test("an erasure leaves nothing that was written", () => on(story.expectErased));
test("those a case is for are told by mail", () => on(notices.expectTold));
test("who reads a queue is told first", () => on(notices.expectQueues));
test("a queue gives its cases in turn", () => on(expectTurns));
test("a storm is told in a mail an hour, and none at night", () => on(notices.expectDigests));
test("a case that is late is told higher up", () => on(notices.expectEscalated));
test("what a worker leaves behind is told once", () => on(notices.expectOnceTold));
test("whoever is away has a stand-in", () => on(notices.expectAway));

test("whoever wants to be contacted hears at once that they were heard", () => on(answers.expectAcknowledged));
test("a client is written to from a template, once", () => on(answers.expectAnswered));
test("a client is asked once whether it is settled, and heard", () => on(questions.expectAsked));
test("nobody is asked too often, or who is not to be", () => on(questions.expectNotAsked));

test("what opens a case is said at the console too, and opens it at once", () =>
  on((aw) => alerts.expectKept(aw, "file::memory:")));
test("an alert that its survey no longer fits is shown with why", () => on(alerts.expectOutgrown));
test("an alert that can't work is refused, and who may keep one", () => on(alerts.expectRefused));
test("an alert is tried on what was answered", () => on(alerts.expectTried));

test("a project says what its alerts can't be", () => {
  const nobody = defineSurvey("nobody", { csat: q.csat("How?") }, { privacy: "anonymous" });
  const quiet = defineSurvey("quiet", { csat: q.csat("How?") }, { privacy: "confidential" });
  const low = answer("csat").atMost(2);
  const wrongOf = (parts: Parameters<typeof defineProject>[0]) => {
    try {
      defineProject(parts);
    } catch (error) {
      return (error as { errors: { path: string; code: string }[] }).errors.map(({ path, code }) => [path, code]);
    }
    return [];
  };
  expect(wrongOf({ surveys: [nobody], alerts: [alert(nobody).when(low).to("desk")] })).toEqual([
    ["alerts.nobody:csat", "anonymous"],
  ]);
  const open = alert(quiet).when(low).to("desk");
  expect(wrongOf({ surveys: [quiet], alerts: [open, open.route("floor", { "1": "first" })] })).toEqual([
    ["alerts.quiet:csat.consent", "required"],
    ["alerts.quiet:csat", "repeated"],
    ["alerts.quiet:csat.consent", "required"],
    ["alerts.quiet:csat.route", "unknown"],
  ]);
  expect(wrongOf({ surveys: [], alerts: [open.id("x")] })).toContainEqual(["alerts.x", "unknown"]);
});
