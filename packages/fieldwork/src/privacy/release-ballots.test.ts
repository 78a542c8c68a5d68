import { defineProject, defineSurvey, q } from "@afterword/sdk";
import { openStore, type Store } from "@afterword/store";
import { randomBytes } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { compileProject } from "../compile-project.ts";
import type { Ctx } from "../context.ts";
import { hostContext } from "./host-context.test.helper.ts";
import { releaseBallots, stepSize } from "./release-ballots.ts";

const survey = defineSurvey("s", { csat: q.csat("?"), why: q.comment("?").optional() }, { privacy: "anonymous", k: 5 });
const project = compileProject(defineProject({ surveys: [survey], segments: ["team"] }));
const now = Date.UTC(2027, 5, 15);
const scope = { unit: "org", mode: "live" } as const;
const box = { survey: "s", wave: null };

let store: Store;
afterEach(() => store.close());

async function begin(): Promise<Ctx> {
  store = await openStore("file::memory:", () => now);
  const version = { survey: "s", version: 1, definition: survey.definition, contentHash: "h", publishedAt: 0 };
  await store.write(scope, (rows) => rows.surveys.addVersion(version));
  return hostContext({ scope, store, project, now });
}

/** So many answers wait, the n-th with its number in words. */
const drop = (from: number, count: number) =>
  store.write(scope, async ({ ballots }) => {
    for (let at = from; at < from + count; at++)
      await ballots.add({
        ...{ id: `bal_${randomBytes(12).toString("hex")}`, ...box, version: 1, locale: null, channel: "email" },
        answers: { csat: 1 + (at % 5), why: `word-${String(at)}` },
        ...{ segments: { team: `T${String(at % 3)}` }, day: "2027-06-10" },
      });
  });

async function claimRelease(key: string) {
  const timer = { kind: "release-ballots", key, dueAt: now, payload: box, createdAt: now };
  await store.write(scope, (rows) => rows.timers.add(timer));
  const claim = { owner: "w", now, leaseNow: 0, leaseMs: 1e6, limit: 9 };
  const [claimed] = await store.writeAnywhere((rows) => rows.claimTimers(claim));
  if (!claimed) throw new Error("Nothing is due.");
  return claimed;
}

const wordsOf = (rows: readonly { answers: { readonly [name: string]: unknown } }[]) =>
  rows.map(({ answers }) => Number(String(answers["why"]).slice(5)));

test("many answers are released and mixed in steps, between which others get their turn; none is lost or doubled", async () => {
  const ctx = await begin();
  await drop(0, 1_203);
  await releaseBallots(ctx, await claimRelease("first"));
  await drop(1_203, 205);
  const seen = new Set<number>();
  const count = () => store.write(scope, (rows) => rows.ballots.count(box));
  let isDone = false;
  const released = claimRelease("second").then(async (timer) => {
    await drop(1_408, 1_000);
    await releaseBallots(ctx, timer);
    isDone = true;
  });
  while (!isDone) {
    seen.add(await count());
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await released;
  expect(seen.size, "steps were seen from outside").toBeGreaterThan(2);
  const { rows, left, measures } = await store.read(scope, async (rows) => ({
    rows: await rows.responses.list({ survey: "s", after: null, limit: 5_000 }),
    left: await rows.ballots.list(box),
    measures: await rows.entries.listMeasured("s", { metricKey: "csat", kind: "csat" }),
  }));
  expect(left.length).toBeLessThan(10);
  expect(left.length).toBeGreaterThanOrEqual(5);
  expect([...wordsOf(rows), ...wordsOf(left)].sort((a, b) => a - b)).toEqual([...Array(2_408).keys()]);
  expect(measures).toHaveLength(rows.length);
});

test.each([3, 5, 7, 40, 600])("a step leaves no fewer than k = %i to be destroyed, nor to wait", (k) => {
  const leftOf = (waiting: number, isClosed: boolean): number => {
    const size = stepSize(waiting, k, isClosed);
    if (size > 0 && !isClosed) expect(size).toBeGreaterThanOrEqual(k);
    return size > 0 ? leftOf(waiting - size, isClosed) : waiting;
  };
  for (let waiting = 0; waiting < 2_500; waiting += 7) {
    expect(leftOf(waiting, true)).toBe(waiting < k ? waiting : 0);
    expect(leftOf(waiting, false)).toBe(waiting < 2 * k ? waiting : k + (waiting % k));
  }
});
