import { strict as assert } from "node:assert";
import { alert, answer, defineProject, defineSurvey, defineWave, everyone, q } from "@afterword/sdk";
import { serve, type Served } from "../stories/served.ts";
import { makeMember, makeOwner } from "../stories/signing-in.ts";

const annual = defineSurvey(
  "annual",
  { csat: q.csat("How satisfied are you?"), why: q.comment("Why?").optional() },
  { kind: "relational" },
);
const wave = { every: "year", anchor: "2026-03-02T09:00", timeZone: "UTC", audience: everyone, open: "21d" } as const;
const project = defineProject({
  surveys: [annual],
  waves: [defineWave("annual", annual, wave)],
  alerts: [alert(annual).when(answer("csat").atMost(2)).to("desk")],
});
/** A Tuesday, in working hours. */
const clock = () => Date.parse("2026-03-03T09:00:00Z");
const hourMs = 3_600_000;

/** What a storm ended in. */
export interface Stormed {
  readonly cases: number;
  /** Mails to each reader in the hour of the storm, and all that were sent in the rest of that day. */
  readonly mails: readonly number[];
  /** The largest of them, in bytes of its HTML. */
  readonly largest: number;
}

interface Mail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly sentAt: string;
}

/**
 * A wave in which everybody gives a low score within an hour: each opens a case, and whoever leads there is told at once of the
 * first and an hour later of all others in one mail of the usual size; nobody else is told.
 *
 * @param people how many answer
 */
export async function proveStormOf(people: number): Promise<Stormed> {
  const aw = await serve("file::memory:", project, { clock });
  try {
    const owner = await makeOwner(aw, clock);
    const leads = [
      await makeMember(aw, "lea", [{ role: "lead" }], clock),
      await makeMember(aw, "max", [{ role: "lead" }], clock),
    ];
    await answerLow(aw, people);
    const page = (await aw.call("GET", "/v1/case-figures")).json as { readonly opened: number };
    assert.equal(page.opened, people);
    for (let hours = 0; hours < 8; hours++) await aw.call("POST", "/dev/clock", { advance: "1h" });
    const told = await Promise.all(leads.map(({ email }) => mailsTo(aw, email)));
    assert.deepEqual(await mailsTo(aw, owner.email), []);
    for (const mails of told) holdDigests(mails, people);
    return {
      cases: people,
      mails: told.map(({ length }) => length),
      largest: Math.max(...told.flat().map(({ html }) => Buffer.byteLength(html))),
    };
  } finally {
    await aw.stop();
  }
}

async function answerLow(aw: Served, people: number): Promise<void> {
  const all = Array.from({ length: people }, (_, at) => ({
    id: `p${String(at)}`,
    email: `p${String(at)}@example.org`,
  }));
  for (let at = 0; at < people; at += 500) await aw.call("POST", "/v1/people", all.slice(at, at + 500));
  const launched = await aw.call("POST", "/v1/waves/annual/launch");
  assert.equal(launched.status, 200, launched.text);
  await aw.call("POST", "/dev/clock", { advance: "1s" });
  const ids: string[] = [];
  for (let cursor: unknown = ""; typeof cursor === "string";) {
    const { json } = await aw.call("GET", `/v1/invitations?limit=500${cursor === "" ? "" : `&cursor=${cursor}`}`);
    ids.push(...(json["items"] as { id: string }[]).map(({ id }) => id));
    cursor = json["nextCursor"];
  }
  assert.equal(ids.length, people);
  // The worker looks while they come in, as it does in a program of its own.
  for (const [at, size] of batches(people)) {
    await Promise.all(ids.slice(at, at + size).map((id) => giveLow(aw, id)));
    await aw.call("POST", "/dev/clock", { advance: "1s" });
  }
}

/** One by itself, and then fifty at a time: where each begins, and how many they are. */
function* batches(people: number): Generator<readonly [at: number, size: number]> {
  yield [0, 1];
  for (let at = 1; at < people; at += 50) yield [at, 50];
}

async function giveLow(aw: Served, id: string): Promise<void> {
  const token = aw.afterword.token(id);
  const body = { answers: { csat: 1, why: "It took too long." }, complete: true, submissionId: `s-${token}` };
  const { status, text } = await aw.call("POST", `/r/${token}`, body);
  assert.equal(status, 201, text);
}

const mailsTo = async (aw: Served, email: string): Promise<readonly Mail[]> =>
  ((await aw.call("GET", `/dev/mail.json?to=${email}`)).json as unknown as Mail[]).toReversed();

/** One mail an hour at most, two in all; the last counts all that were not told before, and names ten. */
function holdDigests(mails: readonly Mail[], people: number): void {
  const times = mails.map(({ sentAt }) => Date.parse(sentAt));
  for (const [at, time] of times.entries()) if (at > 0) assert.ok(time - (times[at - 1] ?? 0) >= hourMs - 1_000);
  assert.ok(mails.length <= 2, `${String(mails.length)} mails`);
  const counts = mails.map(({ subject }) =>
    Number(/([\d,.\u00a0]+) cases need you/.exec(subject)?.[1]?.replace(/\D/g, "") ?? 1),
  );
  assert.equal(
    counts.reduce((sum, count) => sum + count, 0),
    people,
  );
  for (const { html, text } of mails) {
    assert.ok((text.match(/\/console\/cases\/cas_/g) ?? []).length <= 10);
    // Gmail cuts a mail off at 102 KB.
    assert.ok(Buffer.byteLength(html) < 102 * 1024, `${String(Buffer.byteLength(html))} bytes`);
  }
}
