import fc from "fast-check";
import { expect, test } from "vitest";
import { burstMs, isRushed, marksOf, rushMs, type Seen } from "./marks-of.ts";

/** A person's tap on a score, so many seconds after the first. */
const tap = (id: string, seconds: number, score: number | null = 4, change: Partial<Seen> = {}): Seen => ({
  id,
  kind: "tap",
  score,
  client: "browser",
  automatedFor: null,
  at: seconds * 1_000,
  ...change,
});
const open = (id: string, seconds: number, change: Partial<Seen> = {}) =>
  tap(id, seconds, null, { kind: "open", ...change });
const trap = (id: string, seconds: number) => open(id, seconds, { kind: "trap" });
const scanner = (id: string, seconds: number) => open(id, seconds, { client: "scanner" });

test.for<[says: string, touches: Seen[], marks: Record<string, string>]>([
  ["nothing gives nothing away", [], {}],
  ["a tap is a person's", [tap("a", 0)], {}],
  ["so is the same score twice", [tap("a", 0), tap("b", 1)], {}],
  ["and opening beside a tap", [open("a", 0), tap("b", 1), open("c", 2)], {}],
  ["two scores at once are a program's", [tap("a", 0, 1), tap("b", 0, 2)], { a: "scores", b: "scores" }],
  ["and within ten seconds", [tap("a", 0, 1), tap("b", 10, 2)], { a: "scores", b: "scores" }],
  ["a person changes their mind in twenty", [tap("a", 0, 1), tap("b", 20, 2)], {}],
  ["and just after ten", [tap("a", 0, 1), tap("b", 10.001, 2)], {}],
  ["what was opened before, in the same burst, too", [open("a", 0), trap("b", 3)], { a: "trap", b: "trap" }],
  ["and after it", [trap("a", 0), tap("b", 10)], { a: "trap", b: "trap" }],
  ["not what comes later", [trap("a", 0), tap("b", 10.001)], { a: "trap" }],
  ["a known scanner marks its burst", [open("a", 0), scanner("b", 9)], { a: "scanner", b: "scanner" }],
  [
    "the strongest reason is told",
    [tap("a", 0, 1), tap("b", 1, 2), scanner("c", 2)],
    { a: "scanner", b: "scanner", c: "scanner" },
  ],
  [
    "a burst has an end: being near is no evidence",
    [trap("a", 0), open("b", 9), open("c", 18)],
    { a: "trap", b: "trap" },
  ],
  [
    "what is marked is left out, and still counts",
    [tap("a", 0, 1, { automatedFor: "scores" }), tap("b", 5, 2)],
    { b: "scores" },
  ],
  ["the link that no person sees asks for no score", [trap("a", 0), tap("b", 30, 2), tap("c", 50, 3)], { a: "trap" }],
])("%s", ([, touches, marks]) => {
  expect(Object.fromEntries(marksOf(touches))).toEqual(marks);
});

const touches = fc
  .array(
    fc.record({
      kind: fc.constantFrom("open" as const, "tap" as const, "trap" as const),
      score: fc.integer({ min: 1, max: 3 }),
      client: fc.constantFrom("browser" as const, "browser" as const, "other" as const, "scanner" as const),
      at: fc.integer({ min: 0, max: 60_000 }),
    }),
    { maxLength: 12 },
  )
  .map((all) => all.map((one, at): Seen => ({ ...one, id: String(at), automatedFor: null })));

test("neither the order in which touches are looked at nor the hour changes a mark", () => {
  fc.assert(
    fc.property(touches, fc.integer({ min: -1e9, max: 1e9 }), (all, later) => {
      const sorted = (marks: ReturnType<typeof marksOf>) => [...marks].sort();
      const moved = all.toReversed().map((touch) => ({ ...touch, at: touch.at + later }));
      expect(sorted(marksOf(moved))).toEqual(sorted(marksOf(all)));
    }),
  );
});

test("another touch takes no mark away, and marks nothing that is not near it", () => {
  fc.assert(
    fc.property(touches, (all) => {
      const [last, ...rest] = all.toReversed();
      if (!last) return;
      const [before, after] = [marksOf(rest), marksOf(all)];
      for (const id of before.keys()) expect(after.has(id)).toBe(true);
      // Beside another score, what lies within a burst of either becomes a program's: two bursts at most.
      const far = rest.filter(({ at }) => Math.abs(at - last.at) > 2 * burstMs);
      for (const { id } of far) expect(after.has(id)).toBe(before.has(id));
    }),
  );
});

test("a touch by itself is marked for what it is, and one that is marked lies near what gave it away", () => {
  fc.assert(
    fc.property(touches, (all) => {
      const marks = marksOf(all);
      const near = (touch: Seen) => all.filter(({ at }) => Math.abs(at - touch.at) <= burstMs);
      for (const touch of all) {
        const alone = touch.client === "scanner" || touch.kind === "trap";
        if (near(touch).length === 1) expect(marks.has(touch.id)).toBe(alone);
        if (alone) expect(marks.has(touch.id)).toBe(true);
        const isQuiet = near(touch).every(({ client, kind }) => client !== "scanner" && kind === "open");
        if (isQuiet) expect(marks.has(touch.id)).toBe(false);
      }
    }),
  );
});

test.for<[automatedFor: Seen["automatedFor"], afterMs: number, isRush: boolean]>([
  ["scores", 0, true],
  ["trap", rushMs, true],
  ["scanner", rushMs + 1, false],
  [null, 0, false],
])("an answer to a page of %s after %d ms is rushed: %s", ([automatedFor, afterMs, isRush]) => {
  expect(isRushed({ automatedFor, at: 5_000 }, 5_000 + afterMs)).toBe(isRush);
});
