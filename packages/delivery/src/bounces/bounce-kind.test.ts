import fc from "fast-check";
import { expect, test } from "vitest";
import { bounceKind } from "./bounce-kind.ts";

const kind = (action: string | null, status: string | null, diagnostic: string | null = null) => {
  const verdict = bounceKind({ addresses: [], action, status, diagnostic });
  return `${verdict.kind} ${verdict.code}`;
};

test.each([
  ["failed", "5.1.1", null, "hard 5.1.1"],
  ["failed", "5.1.2", null, "hard 5.1.2"],
  ["failed", "5.1.10", null, "hard 5.1.10"],
  ["failed", "5.1.10 (address has null MX)", null, "hard 5.1.10"],
  ["failed", "5.1.5", null, "soft 5.1.5"],
  ["failed", "5.1.7", null, "soft 5.1.7"],
  ["failed", "5.1.8", null, "soft 5.1.8"],
  ["failed", "5.2.1", null, "soft 5.2.1"],
  ["failed", "5.2.2", null, "soft 5.2.2"],
  ["failed", "5.7.1", null, "soft 5.7.1"],
  ["failed", "5.4.4", null, "soft 5.4.4"],
  ["failed", "4.4.7", null, "soft 4.4.7"],
  ["failed", "4.1.1", null, "soft 4.1.1"],
  // A vague code is made exact by what the other server said, when both agree that it is for good.
  ["failed", "5.0.0", "smtp; 550 5.1.1 <amina@example.org>: no such user", "hard 5.1.1"],
  ["failed", "5.0.0", "smtp; 550 5.7.1 not from you", "soft 5.7.1"],
  ["failed", "5.0.0", "smtp; 450 4.1.1 later", "soft 5.0.0"],
  ["failed", "5.0.0", "smtp; 550 User unknown", "hard 5.0.0"],
  ["failed", "5.0.0", "smtp; 550 blocked: unknown reason", "soft 5.0.0"],
  ["failed", "5.0.0", null, "soft 5.0.0"],
  ["failed", null, "smtp; 550-5.1.1 The account does not exist", "hard 5.1.1"],
  ["failed", null, null, "soft 5.0.0"],
  // An address that looks like a code is none.
  ["failed", "5.2.2", "dns; 5.1.1.1 said no", "soft 5.2.2"],
  ["failed", "nonsense", null, "soft 5.0.0"],
  ["delayed", "4.4.1", null, "delayed 4.4.1"],
  ["delayed", "5.1.1", null, "delayed 5.1.1"],
  ["delivered", "2.0.0", null, "none 2.0.0"],
  ["delivered", "5.1.1", null, "none 5.1.1"],
  ["relayed", "2.1.9", null, "none 2.1.9"],
  [null, "5.1.1", null, "hard 5.1.1"],
  [null, "4.4.1", null, "delayed 4.4.1"],
  [null, null, null, "none 5.0.0"],
  ["exploded", "2.0.0", null, "none 2.0.0"],
] as const)("%s %s %s is %s", (action, status, diagnostic, expected) => {
  expect(kind(action, status, diagnostic)).toBe(expected);
});

test("whatever strangers write, only a failure with a code of the address, or words of it, is hard", () => {
  const text = fc.option(fc.oneof(fc.string(), fc.stringMatching(/^[245]\.\d{1,2}\.\d{1,2}$/)));
  const action = fc.constantFrom("failed", "delayed", "delivered", null, "x");
  fc.assert(
    fc.property(action, text, text, (action, status, diagnostic) => {
      const { kind, code } = bounceKind({ addresses: [], action, status, diagnostic });
      expect(code).toMatch(/^[245]\.\d{1,3}\.\d{1,3}$/);
      if (kind === "hard") expect(code).toMatch(/^5\.(?:1|0\.0$)/);
      if (action === "delayed" || action === "delivered") expect(kind).not.toBe("hard");
    }),
  );
});
