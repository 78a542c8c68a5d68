import { escalateCase, makeNotice, tellOfCase } from "@afterword/fieldwork";
import type { CaseDetail, CaseItem, CaseQueue } from "@afterword/sdk";
import { rootUnit } from "@afterword/store";
import { expect } from "vitest";
import { answered } from "./cases.ts";
import type { Served } from "./served.ts";
import { makeMember, makeOwner, type SignedIn } from "./signing-in.ts";

interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const clock = () => Date.parse("2026-03-05T09:00:00Z");

/** An owner, a lead of ICT, and a manager of everything. */
async function staffOf(aw: Served) {
  const owner = await makeOwner(aw, clock);
  const made = await owner.browser.call("POST", "/v1/units", { id: "ict", name: "ICT", segments: { desk: ["ICT"] } });
  expect(made.status, made.text).toBe(201);
  const lea = await makeMember(aw, "lea", [{ role: "lead", within: "ict" }], clock);
  const max = await makeMember(aw, "max", [{ role: "manager" }], clock);
  return { owner, lea, max };
}

const mailsTo = async (aw: Served, { email }: Pick<SignedIn, "email">): Promise<readonly Mail[]> =>
  (await aw.call("GET", `/dev/mail.json?to=${email}`)).json as unknown as Mail[];
const subjectsTo = async (aw: Served, to: Pick<SignedIn, "email">) =>
  (await mailsTo(aw, to)).map(({ subject }) => subject.replace("[Test] ", "")).reverse();
const pass = (aw: Served, advance: string) => aw.call("POST", "/dev/clock", { advance });
const cases = async (aw: Served): Promise<readonly CaseItem[]> =>
  (await aw.call("GET", "/v1/cases?limit=500")).json["items"] as CaseItem[];
const casesOf = async (aw: Served, queue: string) => (await cases(aw)).filter((one) => one.queue === queue);

/** Whoever a case is for gets a mail, with no more than they may see. */
export async function expectTold(aw: Served): Promise<void> {
  const { owner, lea, max } = await staffOf(aw);
  const why = "Call +41 79 123 45 67: it took weeks.";
  await answered(aw, { csat: 1, why });
  await answered(aw, { csat: 1, why: "HR never wrote." }, { desk: "HR" });
  await answered(aw, { csat: 5, why: "A man followed me.", unsafe: true });
  await pass(aw, "1s");
  const [opened] = await casesOf(aw, "ict-desk");
  const [told] = await mailsTo(aw, lea);
  expect(await subjectsTo(aw, lea)).toEqual(["A new case in the queue ict-desk"]);
  const link = `${aw.base}/feedback/console/cases/${opened?.id ?? ""}`;
  for (const part of [told?.text, told?.html]) {
    expect(part).toContain(link);
    expect(part).toContain("it took weeks.");
    expect(part).toContain("Very dissatisfied");
    // A lead may read comments, and not who wrote them.
    expect(part).not.toMatch(/123 45 67|Amina/);
  }
  // Nobody leads where the second is: it goes up.
  expect(await subjectsTo(aw, max)).toEqual(["A new case in the queue service-desk"]);
  // Of what few may see only those are told, and nothing of the answer.
  const [restricted] = await mailsTo(aw, owner);
  expect(await subjectsTo(aw, owner)).toEqual(["A new case in the queue safety"]);
  expect(restricted?.text).toContain("Few may see this case.");
  expect(restricted?.text).not.toMatch(/followed|dissatisfied/i);

  // Given to somebody: they are told, and whoever takes a case needs no mail of it.
  await pass(aw, "2h");
  const give = (id: string | undefined, body: object) => aw.call("PATCH", `/v1/cases/${id ?? ""}`, body);
  expect((await give(opened?.id, { revision: 1, owner: max.id, note: "Please." })).status).toBe(200);
  const [other] = await casesOf(aw, "service-desk");
  const taken = await max.browser.call(
    "PATCH",
    `/v1/cases/${other?.id ?? ""}`,
    { revision: 1, owner: max.id },
    { "afterword-mode": "test" },
  );
  expect(taken.status, taken.text).toBe(200);
  await pass(aw, "1s");
  expect((await subjectsTo(aw, max)).slice(1)).toEqual(["You were given a case in the queue ict-desk"]);
  // Moved to where somebody leads, and closed before the mail of it leaves: nobody is told of what is over.
  await give(opened?.id, { revision: 2, queue: "net-desk", owner: null, state: "in_progress" });
  await give(opened?.id, { revision: 3, state: "no_action", reason: "Done elsewhere." });
  await pass(aw, "2h");
  expect(await mailsTo(aw, lea)).toHaveLength(1);
}

/** Who reads a queue is told first, as far as they may; those who lead there are when they are not there, or time runs out. */
export async function expectQueues(aw: Served): Promise<void> {
  const { lea, max } = await staffOf(aw);
  const uma = await makeMember(aw, "uma", [{ role: "manager" }], clock);
  const hana = await makeMember(aw, "hana", [{ role: "lead", segments: { desk: ["HR"] } }], clock);
  const put = (queue: string, members: readonly string[]) => aw.call("PUT", "/v1/case-queues", { queue, members });
  const listed = async () => (await aw.call("GET", "/v1/case-queues")).json["items"] as CaseQueue[];
  expect((await listed()).map(({ queue, members }) => [queue, members.length])).toEqual([
    ["ict-desk", 0],
    ["safety", 0],
    ["service-desk", 0],
  ]);
  const set = await put("ict-desk", [uma.id, hana.id, uma.id]);
  expect([set.status, set.json]).toEqual([
    200,
    {
      queue: "ict-desk",
      members: [hana, uma].map(({ id }, at) => ({ id, name: ["hana", "uma"][at] })),
      inTurn: false,
    },
  ]);
  expect(await aw.afterword.cases.queues()).toMatchObject({
    items: [{ queue: "ict-desk", members: [{}, {}] }, {}, {}],
  });
  // Nobody who is none, or works on no cases; not by who may work on a part alone, nor without the right.
  const viewer = await makeMember(aw, "vera", [{ role: "viewer" }], clock);
  for (const id of ["mem_none", viewer.id]) {
    const wrong = await put("ict-desk", [uma.id, id]);
    expect([wrong.status, (wrong.json["errors"] as { path: string }[])[0]?.path]).toEqual([422, "members.1"]);
  }
  expect((await put("", [])).status).toBe(422);
  for (const who of [lea, viewer]) {
    const asked = who.browser.call("PUT", "/v1/case-queues", { queue: "x", members: [] }, { "afterword-mode": "test" });
    expect((await asked).status).toBe(403);
  }
  // Hana may not see cases of ICT: Uma is told, and neither Lea nor Max.
  await answered(aw, { csat: 1 });
  await pass(aw, "1s");
  expect(await subjectsTo(aw, uma)).toEqual(["A new case in the queue ict-desk"]);
  for (const other of [lea, max, hana]) expect(await mailsTo(aw, other)).toEqual([]);
  // When its time is over those who lead there are told as well.
  await pass(aw, "5d");
  expect((await mailsTo(aw, lea)).length).toBeGreaterThan(0);
  expect(await mailsTo(aw, max)).toEqual([]);
  // A queue whose reader has left is read by those who lead.
  const before = (await mailsTo(aw, lea)).length;
  await aw.afterword.members.remove(uma.id);
  expect((await listed())[0]?.members.map(({ name }) => name)).toEqual(["hana"]);
  await answered(aw, { csat: 1 });
  await pass(aw, "1s");
  await pass(aw, "2h");
  expect((await mailsTo(aw, lea)).length).toBeGreaterThan(before);
  const audit = (await aw.call("GET", "/v1/audit?action=cases.queue")).json["items"] as { object: { id: string } }[];
  expect(audit.map(({ object }) => object.id)).toEqual(["ict-desk"]);
}

/** A storm is one mail, and then one an hour; at night and on days off there is none but of what is urgent. */
export async function expectDigests(aw: Served): Promise<void> {
  const { owner, lea } = await staffOf(aw);
  const many = 25;
  for (let n = 0; n < many; n++) await answered(aw, { csat: 1, why: `Reason ${String(n)}.` });
  await pass(aw, "1s");
  expect(await subjectsTo(aw, lea)).toEqual(["A new case in the queue ict-desk"]);
  await pass(aw, "58m");
  expect(await mailsTo(aw, lea)).toHaveLength(1);
  await pass(aw, "2m");
  const [digest] = await mailsTo(aw, lea);
  expect(await subjectsTo(aw, lea)).toEqual(["A new case in the queue ict-desk", `${String(many - 1)} cases need you`]);
  expect(digest?.text.match(/\/console\/cases\/cas_/g)).toHaveLength(10);
  expect(digest?.text).toContain(`${String(many - 11)} more cases are in the list.`);
  await pass(aw, "9h");
  expect(await mailsTo(aw, lea)).toHaveLength(2);

  // Thursday evening in Khartoum; Sunday is a holiday there.
  await answered(aw, { csat: 2 });
  await answered(aw, { csat: 5, unsafe: true });
  await pass(aw, "1s");
  expect(await subjectsTo(aw, owner)).toEqual(["A new case in the queue safety"]);
  await pass(aw, "3d");
  const before = await subjectsTo(aw, lea);
  expect(before).toHaveLength(2);
  await pass(aw, "10h");
  expect((await mailsTo(aw, lea)).length).toBe(3);
}

/** When the time for a step runs out those are told who can still help, once; of what is done nobody is. */
export async function expectEscalated(aw: Served): Promise<void> {
  const { lea, max } = await staffOf(aw);
  await answered(aw, { csat: 1 });
  const [{ id } = { id: "" }] = await cases(aw);
  const happened = async () =>
    ((await aw.call("GET", `/v1/cases/${id}`)).json as unknown as CaseDetail).notes.map(({ kind, text }) =>
      [kind, text].filter(Boolean).join(" "),
    );
  // Until Monday at midnight in Khartoum; 80 % of that is 19:12, when no mails go.
  await pass(aw, "4d");
  expect(await happened()).toEqual(["opened"]);
  await pass(aw, "9h");
  expect(await happened()).toEqual(["opened", "warned acknowledge"]);
  expect(await subjectsTo(aw, lea)).toHaveLength(1);
  await pass(aw, "13h");
  expect(await happened()).toEqual(["opened", "warned acknowledge", "missed acknowledge"]);
  expect((await subjectsTo(aw, lea)).slice(1)).toEqual(["A case in the queue ict-desk is late"]);
  expect((await mailsTo(aw, lea))[0]?.text).toContain("Nobody has acknowledged it yet.");
  // The time is over: it is told one rung up, and to the address that the alert names, without what was written.
  expect(await subjectsTo(aw, max)).toEqual(["A case in the queue ict-desk is late"]);
  expect(await subjectsTo(aw, { email: "head@example.org" })).toEqual(["A case in the queue ict-desk is late"]);

  const change = (body: object) => aw.call("PATCH", `/v1/cases/${id}`, body);
  await change({ revision: 1, owner: lea.id, contacted: true });
  expect((await change({ revision: 2, state: "resolved", causes: ["policy"], actionTaken: "Said why." })).status).toBe(
    200,
  );
  await pass(aw, "40d");
  expect(await happened()).not.toContain("warned resolve");
  await change({ revision: 3, state: "reopened" });
  await pass(aw, "40d");
  expect((await happened()).at(-1)).toBe("missed resolve");
  expect((await subjectsTo(aw, lea)).at(-1)).toBe("A case in the queue ict-desk is late");
}

/** Whoever is away gets nothing: who stands in does, or it stays in the queue. */
export async function expectAway(aw: Served): Promise<void> {
  const { lea, max } = await staffOf(aw);
  const say = (who: SignedIn, absence: object | null) => who.browser.call("PATCH", "/v1/me", { absence });
  const wrong = async (absence: object) => {
    const reply = await say(lea, absence);
    return [reply.status, (reply.json["errors"] as { path: string }[]).map(({ path }) => path)];
  };
  const week = { from: "2026-03-04", until: "2026-03-12" };
  expect(await wrong({ from: "2026-03-09", until: "2026-03-05" })).toEqual([422, ["absence.until"]]);
  expect(await wrong({ from: "2026-02-30", until: "2026-03-05" })).toEqual([422, ["absence.from"]]);
  expect(await wrong({ ...week, standIn: lea.id })).toEqual([422, ["absence.standIn"]]);
  expect(await wrong({ ...week, standIn: "mem_none" })).toEqual([422, ["absence.standIn"]]);
  expect((await say(lea, { ...week, standIn: max.id })).json["absence"]).toEqual({
    ...week,
    standIn: { id: max.id, name: "max" },
  });
  await answered(aw, { csat: 1 });
  await pass(aw, "1s");
  expect([await mailsTo(aw, lea), await subjectsTo(aw, max)]).toEqual([[], ["A new case in the queue ict-desk"]]);
  const [{ id } = { id: "" }] = await cases(aw);
  const workers = (await aw.call("GET", `/v1/case-workers?case=${id}`)).json["items"];
  expect(workers).toContainEqual({
    ...{ id: lea.id, name: "lea", awayUntil: week.until, standIn: { id: max.id, name: "max" } },
  });
  const given = await aw.call("PATCH", `/v1/cases/${id}`, { revision: 1, owner: lea.id });
  expect([given.status, given.json["owner"]]).toEqual([200, { id: max.id, name: "max" }]);

  await say(lea, week);
  const refused = await aw.call("PATCH", `/v1/cases/${id}`, { revision: 2, owner: lea.id });
  expect([refused.status, refused.json["errors"]]).toEqual([
    422,
    [expect.objectContaining({ path: "owner", code: "away" })],
  ]);
  expect((await say(lea, null)).json["absence"]).toBeNull();
  const back = await aw.call("PATCH", `/v1/cases/${id}`, { revision: 2, owner: lea.id });
  expect([back.status, (back.json["owner"] as { id: string }).id]).toEqual([200, lea.id]);
}

/** A worker that ends between its claim and its work loses nothing, and one that wakes up late adds nothing. */
export async function expectOnceTold(aw: Served): Promise<void> {
  const { lea } = await staffOf(aw);
  const { store, contextOf } = aw.parts;
  await answered(aw, { csat: 1 });
  await pass(aw, "4d");
  expect(await mailsTo(aw, lea)).toHaveLength(1);
  const due = clock() + 5 * 86_400_000;
  const claim = () => {
    const how = { owner: "dead", now: due, leaseNow: Date.now(), leaseMs: -1, limit: 50 };
    return store.writeAnywhere((rows) => rows.claimTimers(how));
  };
  const scope = { unit: rootUnit, mode: "test" } as const;
  const late = await claim();
  expect(late.map(({ kind }) => kind)).toContain("escalate-case");
  await pass(aw, "23h");
  for (const timer of late) {
    const ctx = { ...contextOf(scope, { kind: "worker", id: "late" }), now: due };
    if (timer.kind === "escalate-case") await escalateCase(ctx, timer);
    if (timer.kind === "tell-case") await tellOfCase(ctx, timer);
    if (timer.kind === "make-notice") await makeNotice(ctx, timer);
  }
  await pass(aw, "2h");
  expect(await subjectsTo(aw, lea)).toEqual([
    "A new case in the queue ict-desk",
    "A case in the queue ict-desk is late",
  ]);
  const [{ id } = { id: "" }] = await cases(aw);
  const { notes } = (await aw.call("GET", `/v1/cases/${id}`)).json as unknown as CaseDetail;
  expect(notes.map(({ kind }) => kind)).toEqual(["opened", "missed"]);
}
