import { strict as assert } from "node:assert";
import { personOf, startRun, type OutboxRun, type RunOptions } from "./outbox-run.ts";
import type { Taken } from "./unruly-server.ts";

// What becomes of mails when a server misbehaves or a worker dies, held to exact outcomes. Each proof runs the program's
// worker as processes of their own and says in one line what was counted.

/** Where a proof runs: SQLite in a new file unless told. */
type Where = Pick<RunOptions, "database">;

const addresses = (fault: string, count: number, domain = "example.org"): string[] =>
  Array.from({ length: count }, (_, at) => `${fault}+${String(at)}@${domain}`);

async function withRun<T>(options: RunOptions, work: (run: OutboxRun) => Promise<T>): Promise<T> {
  const run = await startRun(options);
  try {
    return await work(run);
  } finally {
    await run.stop();
  }
}

/** The copies that each address got. */
const copiesOf = (taken: readonly Taken[]): Map<string, Taken[]> => Map.groupBy(taken, ({ to }) => to);

/** How many got none, and how many more than one; copies of one mail are alike. */
function countCopies(taken: readonly Taken[], expected: readonly string[]) {
  const copies = copiesOf(taken);
  for (const [to, all] of copies) {
    assert.equal(new Set(all.map(({ messageId }) => messageId)).size, 1, `one Message-ID for ${to}`);
    assert.equal(new Set(all.map(({ link }) => link)).size, 1, `one link for ${to}`);
    assert.match(all[0]?.link ?? "", /^\w{27}$/);
  }
  return {
    lost: expected.filter((to) => !copies.has(to)).length,
    doubled: [...copies.values()].filter((all) => all.length > 1).length,
    most: Math.max(0, ...[...copies.values()].map((all) => all.length)),
  };
}

const outcomesOf = async (run: OutboxRun, email: string): Promise<string[]> =>
  ((await run.messageTo(email)).message?.attempts ?? []).map(({ outcome }) => outcome);

/**
 * F01: a worker that is killed before it was asked for the text. One connection: each mail exactly once. With several, what
 * was handed over on the others at the kill may come twice, and no more than that; what that happened to twice is held.
 */
export async function proveKilledBefore(count: number, every: number, where: Where = {}, connections = 1) {
  return withRun({ ...where, relay: `rate=1000&connections=${String(connections)}` }, async (run) => {
    const all = addresses("ok", count);
    await run.queue(all);
    const runs = await run.workUntilIdle("rcpt", every);
    const { lost, doubled, most } = countCopies(run.server.taken, all);
    const kills = run.server.killed();
    assert.ok(kills >= 2 && runs > kills, `${String(kills)} kills, ${String(runs)} runs`);
    assert.ok(doubled <= kills * (connections - 1) && most <= 2, `${String(doubled)} doubled`);
    const { sent = 0, uncertain = 0, ...others } = (await run.states()).of;
    assert.deepEqual([sent + uncertain, others], [count, {}]);
    // Two kills can both fall between the 354 and the text of one mail: that one is listed, not sent a third time.
    assert.ok(lost <= uncertain && uncertain <= kills * (connections - 1), `${String(lost)} lost`);
    return `${String(kills)} kills at RCPT, ${String(count)} mails over ${String(connections)} connections: ${String(lost)} missing, ${String(doubled)} doubled, ${String(uncertain)} in doubt twice and held`;
  });
}

/** F02: a worker that is killed when the server has the text and has not answered. */
export async function proveKilledAfter(count: number, every: number, uncertain: "retry" | "hold", where: Where = {}) {
  return withRun({ ...where, uncertain, relay: "rate=1000&connections=1" }, async (run) => {
    const all = addresses("ok", count);
    await run.queue(all);
    await run.workUntilIdle("dot", every);
    const { lost, doubled, most } = countCopies(run.server.taken, all);
    const kills = run.server.killed();
    assert.ok(kills >= 2);
    assert.equal(lost, 0);
    const twice = uncertain === "retry" ? kills : 0;
    assert.equal(doubled, twice);
    assert.ok(most <= 2);
    const { of } = await run.states();
    assert.deepEqual(of, uncertain === "retry" ? { sent: count } : { sent: count - kills, uncertain: kills });
    const [double] = [...copiesOf(run.server.taken)].find(([, copies]) => copies.length > 1) ?? [];
    if (double !== undefined) assert.deepEqual(await outcomesOf(run, double), ["uncertain", "resent"]);
    return `${uncertain}: ${String(kills)} kills after the text, ${String(count)} mails: ${String(lost)} missing, ${String(doubled)} doubled, ${String(of["uncertain"] ?? 0)} held`;
  });
}

/** F06: recipients that are put off twice. */
export async function provePutOff(count: number) {
  return withRun({ backOffScale: 0.01 }, async (run) => {
    const all = addresses("later2", count);
    await run.queue(all);
    await run.start();
    await run.untilSettled();
    assert.deepEqual(countCopies(run.server.taken, all), { lost: 0, doubled: 0, most: 1 });
    assert.deepEqual((await run.states()).of, { sent: count });
    const gaps = all.map((to) => {
      const [first = 0, second = 0, third = 0, ...more] = run.server.triesOf(to);
      assert.equal(more.length, 0);
      assert.ok(third > 0, `three tries of ${to}`);
      return [second - first, third - second] as const;
    });
    for (const [one, two] of gaps) assert.ok(two >= 2 * one, `the wait grows: ${String(one)} ms, ${String(two)} ms`);
    const spread = new Set(gaps.map(([one]) => Math.round(one / 10))).size;
    assert.ok(spread > 1, "not all wait equally long");
    assert.deepEqual(await outcomesOf(run, all[0] ?? ""), ["retry", "retry", "sent"]);
    return `${String(count)} put off twice: each taken at the third try, the second wait at least twice the first`;
  });
}

/** F07: recipients and texts that are refused for good, among good ones. */
export async function proveRefused(good: number, bad: number) {
  return withRun({}, async (run) => {
    const [fine, unknown, disliked] = [addresses("ok", good), addresses("unknown", bad), addresses("disliked", bad)];
    await run.queue([...unknown, ...fine, ...disliked]);
    const worker = await run.start();
    await run.untilSettled();
    assert.deepEqual(countCopies(run.server.taken, fine), { lost: 0, doubled: 0, most: 1 });
    assert.deepEqual((await run.states()).of, { dead: 2 * bad, sent: good });
    for (const to of [...unknown, ...disliked]) assert.equal(run.server.triesOf(to).length, 1, to);
    for (const [to, reason] of [
      [unknown[0] ?? "", "bounced_address"],
      [disliked[0] ?? "", "undeliverable"],
    ] as const) {
      const { invitation, message } = await run.messageTo(to);
      assert.equal(invitation?.withdrawnFor, reason);
      assert.equal(message?.attempts.map(({ outcome }) => outcome).join(), "refused");
    }
    // Only an address that the server does not know is not written to again.
    for (const [to, scopes] of [
      [unknown[0] ?? "", ["bounced"]],
      [disliked[0] ?? "", []],
    ] as const)
      assert.deepEqual(await run.stoppedOf(to), scopes);
    assert.match(worker.log(), /the mail server refuses what we send/);
    assert.doesNotMatch(worker.log(), /@example\.org/);
    return `${String(good)} taken, ${String(bad)} unknown and ${String(bad)} disliked refused at one attempt each`;
  });
}

/** F09: replies that are lost or never come. */
export async function proveLostReplies(count: number, uncertain: "retry" | "hold", timeoutSeconds: number) {
  return withRun({ uncertain, relay: `rate=1000&timeout=${String(timeoutSeconds)}` }, async (run) => {
    const all = [...addresses("mute1", count), ...addresses("cut1", count)];
    await run.queue(all);
    const startedAt = Date.now();
    await run.start();
    await run.untilSettled(300_000);
    const seconds = Math.round((Date.now() - startedAt) / 1_000);
    const { lost, doubled, most } = countCopies(run.server.taken, all);
    const isRetry = uncertain === "retry";
    assert.deepEqual({ lost, doubled, most }, { lost: 0, doubled: isRetry ? 2 * count : 0, most: isRetry ? 2 : 1 });
    assert.deepEqual((await run.states()).of, isRetry ? { sent: 2 * count } : { uncertain: 2 * count });
    const history = isRetry ? ["uncertain", "resent"] : ["uncertain"];
    for (const to of [all[0] ?? "", all.at(-1) ?? ""]) assert.deepEqual(await outcomesOf(run, to), history);
    return `${uncertain}: ${String(2 * count)} lost replies given up after ${String(timeoutSeconds)} s of silence, ${isRetry ? "two copies each" : "one copy each, held"}, ${String(seconds)} s in all`;
  });
}

/** A reply that is lost twice: no third copy. */
export async function proveLostTwice(count: number) {
  return withRun({}, async (run) => {
    const all = addresses("cut", count);
    await run.queue(all);
    await run.start();
    await run.untilSettled();
    assert.deepEqual(countCopies(run.server.taken, all), { lost: 0, doubled: count, most: 2 });
    assert.deepEqual((await run.states()).of, { uncertain: count });
    return `${String(count)} replies lost twice: two copies each, and then uncertain`;
  });
}

/** A relay that is out of use: nothing is lost, no mail loses an attempt, and it is left alone meanwhile. */
export async function proveOutage(count: number, greeting: "421" | "close", outageMs: number) {
  return withRun({ backOffScale: 0.02 }, async (run) => {
    run.server.greet(greeting);
    const all = addresses("ok", count);
    await run.queue(all);
    await run.start();
    await new Promise((resolve) => setTimeout(resolve, outageMs));
    const knocks = run.server.connections().all;
    run.server.greet("ok");
    await run.untilSettled();
    assert.deepEqual(countCopies(run.server.taken, all), { lost: 0, doubled: 0, most: 1 });
    for (const to of all) assert.deepEqual(await outcomesOf(run, to), ["sent"]);
    assert.ok(knocks < 60, `${String(knocks)} connections while it was out of use`);
    return `greeting ${greeting} for ${String(outageMs / 1_000)} s: ${String(knocks)} connections, then ${String(count)} taken, each at its first attempt`;
  });
}

/** A herd: many mails at once stay below the caps of the server and of each domain. */
export async function proveHerd(count: number) {
  const relay = "connections=4&domainConnections=2&rate=200";
  return withRun({ relay, replyMs: 10 }, async (run) => {
    const all = [...addresses("ok", count), ...addresses("ok", count, "example.net")];
    await run.queue(all);
    await run.start();
    await run.untilSettled();
    const { taken } = run.server;
    assert.deepEqual(countCopies(taken, all), { lost: 0, doubled: 0, most: 1 });
    const { peak } = run.server.connections();
    assert.ok(peak <= 4, `${String(peak)} connections`);
    const perSecond = mostWithin(
      taken.map(({ at }) => at),
      1_000,
    );
    // A tenth of a second may be caught up.
    assert.ok(perSecond <= 200 * 1.1 + 10, `${String(perSecond)} in a second`);
    return `${String(2 * count)} mails at once: at most ${String(peak)} connections of 4, ${String(perSecond)} in a second of 200`;
  });
}

function mostWithin(times: readonly number[], ms: number): number {
  return Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + ms).length));
}

/** F23: mails that can't be made or addressed; repaired, exactly those are sent. */
export async function provePoison(count: number) {
  return withRun({}, async (run) => {
    const good = addresses("ok", count - 2);
    const [unmakeable, unsendable] = ["broken@example.org", "wrong@example.org"] as const;
    await run.queue([unmakeable, ...good, unsendable]);
    const change = (email: string, over: { timeZone?: string; email?: string }) =>
      run.parts.store.write(run.context().scope, async (rows) => {
        const person = await rows.people.find(personOf(email));
        if (person) await rows.people.put({ ...person, ...over }, Date.now());
      });
    await change(unmakeable, { timeZone: "Mars/Olympus" });
    await change(unsendable, { email: "a@example.org, b@example.org" });
    await run.start();
    await run.untilSettled();
    assert.deepEqual((await run.states()).of, { dead: 2, sent: count - 2 });
    assert.deepEqual(countCopies(run.server.taken, good), { lost: 0, doubled: 0, most: 1 });
    const { items } = await run.messages.list({ state: "dead" });
    const listed = items.map(({ person, reason }) => [person, reason ?? ""] as const).sort();
    assert.deepEqual(
      listed.map(([person]) => person),
      ["p-broken-example-org", "p-wrong-example-org"],
    );
    assert.match(listed[0]?.[1] ?? "", /^Rendering failed/);
    assert.match(listed[1]?.[1] ?? "", /one e-mail address each/);
    await change(unmakeable, { timeZone: "Africa/Nairobi" });
    await change(unsendable, { email: unsendable });
    for (const { id } of items) await run.messages.retry(id);
    await run.untilSettled();
    assert.deepEqual((await run.states()).of, { sent: count });
    const late = run.server.taken.slice(count - 2).map(({ to }) => to);
    assert.deepEqual(late.sort(), [unmakeable, unsendable]);
    assert.deepEqual(await outcomesOf(run, unmakeable), ["refused", "asked again", "sent"]);
    return `${String(count - 2)} taken, 2 dead letters with reason and person; repaired and retried, exactly those 2 taken`;
  });
}

/** F29: people who stop their mails while they are being sent get none once they were told that it is done. */
export async function proveStopped(count: number, stopping: number, where: Where = {}) {
  return withRun({ ...where, replyMs: 20, relay: "rate=1000&connections=5" }, async (run) => {
    const all = addresses("ok", count);
    await run.queue(all);
    const web = await run.serve();
    const worker = await run.start();
    while (run.server.taken.length < count / 10) await new Promise((resolve) => setTimeout(resolve, 10));
    const toldAt = new Map<string, number>();
    // From both ends of what is left: some are about to be sent, others have a while.
    const isTaken = (to: string) => run.server.taken.some((one) => one.to === to);
    for (let at = 0; toldAt.size < stopping && at < count; at++) {
      const to = all[at % 2 === 0 ? run.server.taken.length + (at >> 1) : count - 1 - (at >> 1)] ?? "";
      if (to === "" || toldAt.has(to) || isTaken(to)) continue;
      const { unsubscribe = "" } = await run.messageTo(to);
      const reply = await fetch(`${web.base}/u/${unsubscribe}`, {
        method: "POST",
        body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
      });
      assert.ok(reply.ok, `${String(reply.status)}`);
      await reply.text();
      toldAt.set(to, Date.now());
    }
    await run.untilSettled();
    worker.kill("SIGTERM");
    await web.stop();
    assert.equal(toldAt.size, stopping);
    const after = run.server.taken.filter(({ to, at }) => at > (toldAt.get(to) ?? Infinity));
    assert.deepEqual(after, []);
    const suppressed = (await run.states()).of["suppressed"] ?? 0;
    const before = run.server.taken.filter(({ to }) => toldAt.has(to)).length;
    assert.equal(suppressed, stopping - before);
    assert.ok(suppressed > stopping / 2, `${String(suppressed)} suppressed`);
    return `${String(stopping)} of ${String(count)} stopped their mails meanwhile: ${String(after.length)} got one afterwards (${String(suppressed)} suppressed, ${String(before)} had gone before)`;
  });
}
