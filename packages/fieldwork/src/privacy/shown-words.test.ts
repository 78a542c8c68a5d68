import { actionsOfScope, defineProject, defineSurvey, q, type KeyScope } from "@afterword/sdk";
import { expect, test } from "vitest";
import type { Actor } from "../access/actor.ts";
import { compileProject } from "../compile-project.ts";

import { maySeeIdentities, shownWords } from "./shown-words.ts";

const key = (...scopes: KeyScope[]): Actor => ({
  kind: "key",
  id: "k1",
  grants: [{ actions: scopes.flatMap((scope) => actionsOfScope[scope]) }],
});

test.each<[string, Actor, boolean]>([
  ["the host's process", { kind: "host", id: "h" }, true],
  ["a key for people", key("comments:read", "people:write"), true],
  ["a key for administration", key("comments:read", "admin"), false],
  ["a key for comments", key("comments:read", "results:read"), false],
  ["a key of which nothing is known", { kind: "key", id: "k1" }, false],
  ["whoever answers", { kind: "respondent", id: "inv" }, false],
])("%s reads who is meant: %s", (_, actor, may) => {
  expect(maySeeIdentities(actor)).toBe(may);
});

test("words at any depth are shown without what leads to somebody; numbers and choices as they are", () => {
  const project = compileProject(
    defineProject({ surveys: [defineSurvey("s", { csat: q.csat("?") })], staffNumbers: ["UN-######"] }),
  );
  const answers = { csat: 2, why: "Ask UN-204518", wrong: ["slow"], more: { a: [{ b: "a@example.org" }] }, no: null };
  const shown = { ...answers, why: "Ask [staff number]", more: { a: [{ b: "[email]" }] } };
  expect(shownWords({ actor: key("comments:read"), project }, answers)).toEqual(shown);
  expect(shownWords({ actor: key("people:write"), project }, answers)).toBe(answers);
});
