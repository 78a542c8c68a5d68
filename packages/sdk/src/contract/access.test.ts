import { expect, test } from "vitest";
import { actions, actionsOfRole, actionsOfScope, roles, scopeOf, scopes, type Action } from "./access.ts";

test("each action belongs to one scope of keys", () => {
  for (const action of actions)
    expect(scopes.filter((scope) => (actionsOfScope[scope] as readonly Action[]).includes(action))).toEqual([
      scopeOf(action),
    ]);
});

test("roles allow what there is, and each something that another does not", () => {
  const known = new Set<Action>(actions);
  for (const role of roles) for (const action of actionsOfRole[role]) expect(known).toContain(action);
  const allowed = roles.map((role) => [...actionsOfRole[role]].sort().join(" "));
  expect(new Set(allowed).size).toBe(roles.length);
});

test("whoever reads figures only reads no comments and no names, and the privacy officer reads neither", () => {
  expect(actionsOfRole.viewer).toEqual(["figures.read", "actions.read"]);
  for (const action of ["figures.read", "comments.read"] as const) expect(actionsOfRole.privacy).not.toContain(action);
  expect(actionsOfRole.lead).not.toContain("identities.read");
});
