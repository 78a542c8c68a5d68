import { strict as assert } from "node:assert";
import { setTimeout as rest } from "node:timers/promises";
import type { MakePlace, Place } from "./place.ts";
import { beside, eventOf, type Links } from "./prepared.ts";
import { ask, environmentOf, key, launch, startWeb, type Web } from "./victim.ts";

/** What was counted. */
export interface Killed {
  readonly engine: string;
  readonly kills: number;
  /** Answers acknowledged before the kill of their process, and those sent again to the next one. */
  readonly acknowledged: number;
  readonly sentAgain: number;
  readonly answers: number;
  readonly lost: number;
  readonly doubled: number;
  readonly integrity: string;
  readonly recount: string;
}

const atOnce = 4;

/**
 * Kills the web process again and again while answers come in: every other time the moment a client has read its 201, else
 * some milliseconds into the sending. What was not acknowledged is sent once more, as it was, to the next process; what was
 * acknowledged is not.
 *
 * @param meddle what is done to the database behind the program's back before it is counted: to show that the count sees it
 */
export async function killWhileAnswering(
  make: MakePlace,
  kills: number,
  meddle: (place: Place) => Promise<void> = () => Promise.resolve(),
): Promise<Killed> {
  const place = await make();
  const names = Array.from({ length: kills * atOnce }, (_, at) => String(at));
  const all = await beside(place, (hand) => hand.invite(names));
  const environment = environmentOf(place.url);
  const waiting: Links[] = [];
  let [acknowledged, sentAgain] = [0, 0];
  for (let kill = 0; kill < kills; kill++) {
    const web = await startWeb(environment);
    sentAgain += waiting.length;
    const sent = [...waiting.splice(0), ...all.slice(kill * atOnce, (kill + 1) * atOnce)];
    const read = await (kill % 2 === 0
      ? killAtReply(web, sent, 1 + (kill % sent.length))
      : killInFlight(web, sent, kill));
    web.kill();
    assert.equal((await web.ended).signal, "SIGKILL", web.log());
    acknowledged += read.filter(Boolean).length;
    waiting.push(...sent.filter((_, at) => read[at] === false));
    if ((kill + 1) % 100 === 0 && kill + 1 < kills) console.log(`${String(kill + 1)} of ${String(kills)} kills`);
  }
  const last = await startWeb(environment);
  for (const links of waiting) {
    const { status } = await ask(last.base, "POST", `/r/${links.answer}`, answerOf(links));
    assert.ok(status === 201 || status === 200, String(status));
  }
  sentAgain += waiting.length;
  last.kill();
  await last.ended;
  await meddle(place);
  return { kills, acknowledged, sentAgain, answers: all.length, ...(await count(place, all.length)) };
}

const answerOf = ({ name }: Links) => ({ answers: { csat: 1 + (Number(name) % 5) }, submissionId: `of ${name}` });

/** All at once, and the kill the moment the nth of their replies is read. Says which were read. */
function killAtReply(web: Web, sent: readonly Links[], nth: number): Promise<boolean[]> {
  let replies = 0;
  const onReply = () => void (++replies === nth && web.kill());
  return Promise.all(sent.map((links) => answer(web, links, onReply)));
}

/** In two rows, one after another, and the kill some milliseconds after the first reply. Says which were read. */
async function killInFlight(web: Web, sent: readonly Links[], seed: number): Promise<boolean[]> {
  const read = sent.map(() => false);
  let isFirst = true;
  const onReply = () => {
    if (isFirst) void rest((seed * 7) % 23).then(() => web.kill());
    isFirst = false;
  };
  const row = async (from: number) => {
    for (let at = from; at < sent.length; at += 2) {
      const links = sent[at];
      if (links) read[at] = await answer(web, links, onReply);
    }
  };
  await Promise.all([row(0), row(1)]);
  return read;
}

/** Whether the 201 (or, of one that was stored before, the 200) was read. */
async function answer(web: Web, links: Links, onReply: () => void): Promise<boolean> {
  const reply = await fetch(`${web.base}/r/${links.answer}`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
    body: JSON.stringify(answerOf(links)),
  }).catch(() => null);
  if (reply === null) return false;
  onReply();
  assert.ok(reply.status === 201 || reply.status === 200, String(reply.status));
  await reply.text().catch(() => "");
  return true;
}

async function count(place: Place, expected: number) {
  const [{ n } = { n: 0 }] = await place.query("select count(distinct invitation) as n from responses");
  const twice = [
    ...(await place.query("select invitation from responses group by invitation having count(*) > 1")),
    ...(await place.query("select response from response_versions group by response having count(*) > 1")),
    ...(await place.query(
      "select response from measures where metric_key = 'csat' group by response having count(*) > 1",
    )),
  ];
  const recount = launch(["recount"], environmentOf(place.url));
  const { code } = await recount.ended;
  const integrity = await place.integrity();
  const seen = {
    engine: place.engine,
    lost: expected - Number(n),
    doubled: twice.length,
    integrity,
    recount: code === 0 ? "equal" : `differs (${String(code)})`,
  };
  assert.deepEqual(seen, { engine: place.engine, lost: 0, doubled: 0, integrity: "ok", recount: "equal" });
  return seen;
}

/** Twenty posts at once with one link, and fifty equal events at once: over as many web processes as the engine allows. */
export async function proveAtOnce(make: MakePlace): Promise<string> {
  const place = await make();
  const [links, others] = await beside(place, (hand) => hand.invite(["one", "two"]));
  if (!links || !others) throw new Error("Nobody was asked.");
  const environment = environmentOf(place.url);
  const webs = [await startWeb(environment), await startWeb(environment)];
  try {
    const baseOf = (at: number) => webs[at % webs.length]?.base ?? "";
    const post = (at: number, { answer }: Links, submissionId: string) =>
      ask(baseOf(at), "POST", `/r/${answer}`, { answers: { csat: 3 }, submissionId });
    const tally = (got: readonly { status: number }[]) =>
      Object.fromEntries(
        [...Map.groupBy(got, ({ status }) => status)].map(([status, those]) => [String(status), those.length]),
      );
    const twenty = Array.from({ length: 20 }, (_, at) => at);
    const different = tally(await Promise.all(twenty.map((at) => post(at, links, `submission ${String(at)}`))));
    assert.deepEqual(different, { "201": 1, "409": 19 });
    const same = tally(await Promise.all(twenty.map((at) => post(at, others, "one submission"))));
    assert.deepEqual(same, { "200": 19, "201": 1 });
    const fifty = Array.from({ length: 50 }, (_, at) => at);
    const events = tally(await Promise.all(fifty.map((at) => ask(baseOf(at), "POST", "/v1/events", eventOf("fifty")))));
    assert.deepEqual(Object.keys(events), ["200"]);
  } finally {
    for (const web of webs) web.kill();
    await Promise.all(webs.map((web) => web.ended));
  }
  await beside(place, (hand) => hand.decideAll());
  const n = async (text: string) => Number((await place.query(text))[0]?.["n"]);
  assert.equal(await n("select count(*) as n from responses"), 2);
  assert.equal(await n("select count(*) as n from events where id = 'event-ticket.closed-fifty'"), 1);
  assert.equal(await n("select count(*) as n from invitations where person = 'p-fifty'"), 1);
  return "2 × 20 posts with one link each: one answer each; 50 equal events: one invitation";
}
