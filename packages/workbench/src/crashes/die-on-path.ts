import { strict as assert } from "node:assert";
import type { Place } from "./place.ts";
import { beside, type Links } from "./prepared.ts";
import { ask, environmentOf, startWeb, type Got, type Web } from "./victim.ts";
import type { Sent, WebPath } from "./web-paths.ts";

/** Points spread over so many: the first, the last, and some between; a single one is the middle. */
export const spread = (points: number, most: number): number[] =>
  most === 1
    ? [Math.ceil(points / 2)]
    : [
        ...new Set(
          Array.from({ length: Math.min(points, most) }, (_, at) =>
            Math.round(1 + (at * (points - 1)) / Math.max(1, Math.min(points, most) - 1)),
          ),
        ),
      ];

/** How many points a path has, and at how many of them the process was killed. */
export interface Enumerated {
  readonly path: string;
  readonly points: number;
  readonly kills: number;
}

/**
 * Kills the web process at each point of a path in turn (at `most` of them, spread): it is started again, the client sends
 * the same once more, and there is exactly one of everything.
 */
export async function dieOnPath(path: WebPath, place: Place, most = Infinity): Promise<Enumerated> {
  const environment = environmentOf(place.url);
  // What a process reads once, such as a survey's version, is no point of what is sent later.
  const [counted] = await beside(place, (hand) => path.prepare(hand, ["count"]));
  if (!counted) throw new Error("There is no case to count with.");
  const startWarm = async () => {
    const web = await startWeb(environment, true);
    if (counted.answer !== "") await ask(web.base, "GET", `/r/${counted.answer}`);
    return web;
  };
  const points = await countPoints(path, counted, startWarm);
  assert.ok(points >= 3, `${path.name}: ${String(points)} points`);
  const at = spread(points, most);
  const cases = await beside(place, (hand) =>
    path.prepare(
      hand,
      at.map((one) => `k${String(one)}`),
    ),
  );
  let web = await startWarm();
  let kills = 0;
  try {
    for (const [nth, links] of cases.entries()) {
      const request = await path.request(web.base, links);
      await web.arm(at[nth] ?? 0);
      const first = await sendTo(web.base, request);
      if (first.status === 0) {
        const { signal } = await web.ended;
        assert.equal(signal, "SIGKILL", web.log());
        kills++;
        web = await startWarm();
      } else {
        // A busy machine may add a point to those that were counted, such as a connection that is made anew: a run that
        // had fewer could not die at the last.
        const had = await web.arm(-1);
        assert.ok(had < (at[nth] ?? 0), `${path.name}: it lived on at point ${String(at[nth])} of ${String(had)}`);
      }
      const again = await sendTo(web.base, request);
      const about = `${path.name}, point ${String(at[nth])} of ${String(points)}`;
      assert.ok((path.done ?? [200, 201]).includes(again.status), `${about}: ${String(again.status)} ${again.text}`);
    }
  } finally {
    web.kill();
    await web.ended;
  }
  await beside(place, (hand) => hand.decideAll());
  // One more case: that of counting.
  await holdCounts(path, place, cases.length + 1);
  assert.ok(kills >= at.length - 1, `${path.name}: ${String(kills)} of ${String(at.length)} points were reached`);
  return { path: path.name, points, kills };
}

const sendTo = (base: string, { method = "POST", path, body }: Sent): Promise<Got> => ask(base, method, path, body);

async function countPoints(path: WebPath, links: Links, startWarm: () => Promise<Web>): Promise<number> {
  const web = await startWarm();
  try {
    const request = await path.request(web.base, links);
    await web.arm(0);
    const { status, text } = await sendTo(web.base, request);
    assert.ok(status === 200 || status === 201, `${path.name}: ${String(status)} ${text}`);
    return await web.arm(-1);
  } finally {
    web.kill();
    await web.ended;
  }
}

async function holdCounts(path: WebPath, place: Place, cases: number): Promise<void> {
  assert.equal(await place.integrity(), "ok");
  for (const [text, each] of Object.entries(path.counts)) {
    const [row] = await place.query(text);
    assert.equal(Number(row?.["n"]), each * cases, `${path.name}: ${text}`);
  }
  for (const text of path.twice) assert.deepEqual(await place.query(text), [], `${path.name}: ${text}`);
}
