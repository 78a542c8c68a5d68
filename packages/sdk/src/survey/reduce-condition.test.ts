import fc from "fast-check";
import { expect, test } from "vitest";
import type { ConditionJson } from "./condition.ts";
import { compileCondition } from "./evaluate.ts";
import { reduceCondition } from "./reduce-condition.ts";

const leaf = (name: string): ConditionJson => ({ source: "answer", name, test: "is", value: true });
const conditions = fc.letrec<{ any: ConditionJson }>((tie) => ({
  any: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom(...["a", "b", "c", "d"].map(leaf)),
    tie("any").map((not) => ({ not })),
    fc.array(tie("any"), { maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie("any"), { maxLength: 3 }).map((any) => ({ any })),
  ),
})).any;

test("what is left of a condition says the same as the whole, and looks at what is open alone", () => {
  const values = fc.dictionary(fc.constantFrom("a", "b", "c", "d"), fc.boolean());
  fc.assert(
    fc.property(conditions, values, fc.subarray(["a", "b", "c", "d"]), (condition, answers, open) => {
      const look = (_: unknown, name: string) => answers[name];
      const left = reduceCondition(condition, (name) => open.includes(name), look);
      const isOpenOnly = (_: unknown, name: string) =>
        open.includes(name) ? answers[name] : expect.fail(`${name} is known`);
      const holds = typeof left === "boolean" ? left : compileCondition(left)(isOpenOnly);
      expect(holds).toBe(compileCondition(condition)(look));
    }),
  );
});
