import { actionsOfScope, defineProject, defineSurvey, q, type KeyScope } from "@afterword/sdk";
import { expect, test } from "vitest";
import type { Actor } from "../access/actor.ts";
import { compileProject } from "../compile-project.ts";

import type { Part } from "../access/parts.ts";
import { shownWords } from "./shown-words.ts";

const key = (...scopes: KeyScope[]): Actor => ({
  kind: "key",
  id: "k1",
  grants: [{ actions: scopes.flatMap((scope) => actionsOfScope[scope]), parts: null }],
});

test.each<[string, Actor, boolean]>([
  ["the host's process", { kind: "host", id: "h" }, true],
  ["a key for people", key("comments:read", "people:write"), true],
  ["a key for administration", key("comments:read", "admin"), false],
  ["a key for comments", key("comments:read", "results:read"), false],
  ["a key of which nothing is known", { kind: "key", id: "k1" }, false],
  ["whoever answers", { kind: "respondent", id: "inv" }, false],
])("%s reads who is meant: %s", (_, actor, may) => {
  const words = { why: "Ask a@example.org" };
  const shown = shownWords({ actor, parts: null, project: compileProject(defineProject({ surveys: [] })) }, words);
  expect(shown).toEqual(may ? words : { why: "Ask [email]" });
});

test("words at any depth are shown without what leads to somebody; numbers and choices as they are", () => {
  const project = compileProject(
    defineProject({ surveys: [defineSurvey("s", { csat: q.csat("?") })], staffNumbers: ["UN-######"] }),
  );
  const answers = { csat: 2, why: "Ask UN-204518", wrong: ["slow"], more: { a: [{ b: "a@example.org" }] }, no: null };
  const shown = { ...answers, why: "Ask [staff number]", more: { a: [{ b: "[email]" }] } };
  expect(shownWords({ actor: key("comments:read"), parts: null, project }, answers)).toEqual(shown);
  expect(shownWords({ actor: key("people:write"), parts: null, project }, answers)).toBe(answers);
});

test("who may read who is meant in one part reads it there alone", () => {
  const project = compileProject(defineProject({ surveys: [] }));
  const [hr, ict]: Part[] = [{ department: "HR" }, { department: "ICT" }];
  const actor: Actor = {
    kind: "member",
    id: "m1",
    grants: [
      { actions: ["comments.read", "identities.read"], parts: [hr as Part] },
      { actions: ["comments.read"], parts: [ict as Part] },
    ],
  };
  const shownIn = (...parts: Part[]) => shownWords({ actor, parts, project }, "a@example.org");
  expect(shownIn(hr as Part)).toBe("a@example.org");
  expect(shownIn({ ...hr, station: "GVA" })).toBe("a@example.org");
  expect(shownIn(ict as Part)).toBe("[email]");
  expect(shownIn(hr as Part, ict as Part)).toBe("[email]");
});
