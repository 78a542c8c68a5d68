import type { CaseDetail, CaseItem } from "@afterword/sdk";
import { expect } from "vitest";
import project from "./cases-project.ts";
import { serve, type Reply, type Served } from "./served.ts";
import { makeMember, makeOwner, type Browser } from "./signing-in.ts";

/** A Thursday. */
export const clock = () => Date.parse("2026-03-05T09:00:00Z");

/** Tells a story about cases that begins then, on a database of its own. */
export async function withCases(database: string, tell: (aw: Served) => Promise<void>): Promise<void> {
  const aw = await serve(database, project, { clock });
  try {
    await tell(aw);
  } finally {
    await aw.stop();
  }
}

let tickets = 0;

/** Asks somebody at a desk and a site, and sends their answers; gives the token of their link. */
export async function answered(
  aw: Served,
  answers: object,
  {
    type = "ticket.closed",
    desk = "ICT",
    ...more
  }: { type?: string; desk?: string; complete?: boolean; locale?: string } = {},
): Promise<{ readonly token: string; readonly reply: Reply; readonly id: string }> {
  const id = `T-${String(++tickets)}`;
  const person = { id: `p-${id}`, name: `Amina of ${id}`, attributes: { site: "KRT" } };
  const { json } = await aw.call("POST", "/v1/events", { id: `evt-${id}`, type, person, data: { id, desk } });
  const { decisions } = (json["results"] as { decisions: { invitationId: string }[] }[])[0] ?? {};
  await aw.call("POST", "/dev/clock", { advance: "1s" });
  const token = aw.afterword.token(decisions?.[0]?.invitationId ?? "");
  const reply = await aw.call("POST", `/r/${token}`, { answers, complete: true, submissionId: `s-${token}`, ...more });
  expect(reply.status, reply.text).toBe(201);
  return { token, reply, id };
}

const list = async (aw: Served, query = ""): Promise<CaseItem[]> =>
  (await aw.call("GET", `/v1/cases?limit=500${query}`)).json["items"] as CaseItem[];
const detail = async (aw: Served, id: string): Promise<CaseDetail> =>
  (await aw.call("GET", `/v1/cases/${id}`)).json as unknown as CaseDetail;
const only = <T>(items: readonly T[]): T => {
  const [first] = items;
  if (items.length !== 1 || first === undefined) throw new Error(`There are ${String(items.length)} cases.`);
  return first;
};
const pathsOf = ({ json }: Reply) => ((json["errors"] ?? []) as { path: string }[]).map(({ path }) => path);

/** From a score of 1 to somebody who dealt with it, step by step, as a member does it. */
export async function expectFollowedUp(aw: Served): Promise<void> {
  const { browser: olga } = await makeOwner(aw, clock);
  const made = await olga.call("POST", "/v1/units", { id: "ict", name: "ICT", segments: { desk: ["ICT"] } });
  expect(made.status, made.text).toBe(201);
  const lead = await makeMember(aw, "lea", [{ role: "lead", within: "ict" }], clock);
  const test = { "afterword-mode": "test" };
  const as = (who: Browser) => (method: string, path: string, body?: unknown) => who.call(method, path, body, test);
  const call = as(lead.browser);

  const { id: ticket } = await answered(aw, { csat: 1, why: "I am +41 79 123 45 67, and it took weeks." });
  await answered(aw, { csat: 1 }, { desk: "HR" });
  await answered(aw, { csat: 3 });
  expect(await list(aw)).toHaveLength(2);
  const mine = (await call("GET", "/v1/cases")).json["items"] as CaseItem[];
  const opened = only(mine);
  expect(opened).toMatchObject({
    ...{ state: "new", queue: "ict-desk", survey: "csat", rule: "csat:csat", question: "csat", answer: 1 },
    ...{ owner: null, urgent: false, restricted: false, segments: { desk: "ICT", site: "KRT" }, revision: 1 },
    // From Thursday on: Friday and Saturday are off in Khartoum, and Sunday is a holiday.
    ...{ dueAt: "2026-03-09T21:59:59.999Z", overdue: false },
  });
  const path = `/v1/cases/${opened.id}`;
  const seen = (await call("GET", path)).json as unknown as CaseDetail;
  expect(seen).toMatchObject({
    ...{ person: null, subject: null, answers: { csat: 1 }, contactedAt: null },
    due: { contact: "2026-03-10T21:59:59.999Z", resolve: "2026-03-22T21:59:59.999Z" },
    notes: [{ kind: "opened", by: "alert csat:csat" }],
  });
  expect(seen.answers["why"]).not.toContain("123 45 67");
  expect(await detail(aw, opened.id)).toMatchObject({ person: { name: `Amina of ${ticket}` }, subject: ticket });

  const change = async (body: object): Promise<CaseDetail> => {
    const reply = await call("PATCH", path, body);
    expect(reply.status, reply.text).toBe(200);
    return reply.json as unknown as CaseDetail;
  };
  expect((await change({ revision: 1, state: "acknowledged" })).dueAt).toBe("2026-03-10T21:59:59.999Z");
  const given = await change({ revision: 2, owner: lead.id, contacted: true, note: "Called; she is glad we did." });
  expect(given).toMatchObject({ state: "assigned", owner: { id: lead.id, name: "lea" }, revision: 3 });
  expect(given.dueAt).toBe("2026-03-22T21:59:59.999Z");
  const done = { state: "resolved", causes: ["timeliness"], actionTaken: "Paid the claim." };
  expect(await change({ revision: 3, ...done })).toMatchObject({ ...done, dueAt: null });
  await aw.call("POST", "/dev/clock", { advance: "1d" });
  const last = await change({ revision: 4, state: "verified" });
  expect(last.notes.map(({ kind, state, by }) => [kind, state, by])).toEqual([
    ["opened", "new", "alert csat:csat"],
    ["state", "acknowledged", "lea"],
    ["owner", null, "lea"],
    ["state", "assigned", "lea"],
    ["contact", null, "lea"],
    ["note", null, "lea"],
    ["state", "resolved", "lea"],
    ["state", "verified", "lea"],
  ]);
  expect(Object.keys(last.entered).sort()).toEqual(["acknowledged", "assigned", "new", "resolved", "verified"]);

  const foreign = only(await list(aw, "&queue=service-desk"));
  for (const [method, body] of [["GET"], ["PATCH", { revision: 1, state: "acknowledged" }]] as const) {
    const reply = await call(method, `/v1/cases/${foreign.id}`, body);
    expect([reply.status, reply.json["code"]]).toEqual([404, "not_found"]);
  }
  expect((await call("POST", "/v1/cases", { response: foreign.response, queue: "mine" })).status).toBe(404);
  const outside = await aw.call("PATCH", `/v1/cases/${foreign.id}`, { revision: 1, owner: lead.id });
  expect([outside.status, pathsOf(outside)]).toEqual([422, ["owner"]]);
  expect((await detail(aw, foreign.id)).revision).toBe(1);
  const audit = (await aw.call("GET", "/v1/audit?action=cases.change")).json["items"] as { object: { id: string } }[];
  expect(audit.map(({ object }) => object.id)).toEqual([opened.id, opened.id, opened.id, opened.id]);
}

/** Each refusal leaves the case as it was. */
export async function expectRefusals(aw: Served): Promise<void> {
  await answered(aw, { csat: 2 });
  const { id } = only(await list(aw));
  const change = (body: object) => aw.call("PATCH", `/v1/cases/${id}`, { revision: 1, ...body });
  const refusals: readonly (readonly [body: object, status: number, code: string, paths?: readonly string[]])[] = [
    [{}, 422, "invalid_request"],
    [{ state: "closed" }, 422, "invalid_request", ["state"]],
    [{ state: "resolved", causes: ["timeliness"], actionTaken: "Paid." }, 409, "case_state"],
    [{ state: "assigned" }, 422, "invalid_request", ["owner"]],
    [{ owner: "nobody" }, 422, "invalid_request", ["owner"]],
    [{ state: "no_action" }, 422, "invalid_request", ["reason"]],
    [{ state: "duplicate" }, 422, "invalid_request", ["duplicateOf"]],
    [{ state: "duplicate", duplicateOf: id }, 422, "invalid_request", ["duplicateOf"]],
    [{ state: "duplicate", duplicateOf: "cas_none" }, 422, "invalid_request", ["duplicateOf"]],
    [{ state: "acknowledged", reason: "None." }, 422, "invalid_request", ["reason"]],
    [{ note: " \n" }, 422, "invalid_request", ["note"]],
    [{ causes: ["weather"] }, 422, "invalid_request", ["causes.0"]],
    [{ revision: 2, state: "acknowledged" }, 409, "case_changed"],
    [{ other: 1 }, 422, "invalid_request"],
  ];
  const before = await detail(aw, id);
  for (const [body, status, code, paths] of refusals) {
    const reply = await change(body);
    expect([reply.status, reply.json["code"]], JSON.stringify(body)).toEqual([status, code]);
    if (paths) expect(pathsOf(reply), JSON.stringify(body)).toEqual(paths);
  }
  expect(await detail(aw, id)).toEqual(before);
  const both = await Promise.all([
    change({ state: "acknowledged" }),
    change({ state: "no_action", reason: "Thanks." }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);

  const { revision, state } = await detail(aw, id);
  const path = `/v1/cases/${id}`;
  if (state === "acknowledged") await aw.call("PATCH", path, { revision, state: "in_progress" });
  else await aw.call("PATCH", path, { revision, state: "reopened" });
  const late = { revision: revision + 1, state: "resolved" };
  expect(pathsOf(await aw.call("PATCH", path, late))).toEqual(["causes", "actionTaken"]);
  const closing = { ...late, causes: ["policy"], actionTaken: "Explained the rule." };
  expect((await aw.call("PATCH", path, closing)).status).toBe(200);
  const closed = await aw.call("PATCH", path, { revision: revision + 2, queue: "other" });
  expect([closed.status, closed.json["code"]]).toEqual([409, "case_state"]);
  const again = await aw.call("PATCH", path, { revision: revision + 2, state: "reopened" });
  expect([again.status, again.json["state"]]).toEqual([200, "reopened"]);
  for (const query of ["state=closed", "overdue=maybe", "cursor=x", "limit=0"])
    expect((await aw.call("GET", `/v1/cases?${query}`)).status, query).toBe(422);
}

/** Once for each alert and answer; the first that fits; a change of the answer opens no second. */
export async function expectOnce(aw: Served): Promise<void> {
  const { token, reply } = await answered(aw, { csat: 1 });
  const edit = (answers: object, n: number) =>
    aw.call("POST", `/r/${token}`, {
      ...{ answers, complete: true, submissionId: `s${String(n)}-${token}`, editToken: reply.json["editToken"] },
    });
  expect((await edit({ csat: 5 }, 2)).status).toBe(200);
  expect((await edit({ csat: 2 }, 3)).status).toBe(200);
  const first = only(await list(aw));
  expect([first.answer, (await detail(aw, first.id)).answers["csat"]]).toEqual([1, 2]);
  expect((await edit({ csat: 2, unsafe: true }, 4)).status).toBe(200);
  expect((await list(aw)).map(({ queue, restricted, urgent }) => [queue, restricted, urgent])).toEqual([
    ["safety", true, true],
    ["ict-desk", false, false],
  ]);
  await aw.call("PATCH", `/v1/cases/${first.id}`, { revision: 1, contacted: true });
  expect((await edit({ csat: 5 }, 5)).status).toBe(409);

  const { reply: fine } = await answered(aw, { csat: 5 });
  const handOn = { response: fine.json["responseId"], queue: "praise", note: "Please say thank you." };
  const [made, same] = [await aw.call("POST", "/v1/cases", handOn), await aw.call("POST", "/v1/cases", handOn)];
  expect([made.status, same.status, same.json]).toEqual([201, 200, made.json]);
  expect(made.json).toMatchObject({ rule: null, answer: null, queue: "praise", notes: [{}, { text: handOn.note }] });
  expect((await aw.call("POST", "/v1/cases", { response: "rsp_none", queue: "x" })).status).toBe(404);
}

/** Restricted cases are nowhere for those who may not see them. */
export async function expectRestricted(aw: Served): Promise<void> {
  const followed = "He follows me to my room every evening.";
  const { reply } = await answered(aw, { csat: 5, unsafe: true, why: followed });
  const { id } = only(await list(aw));
  await makeOwner(aw, clock);
  const lead = await makeMember(aw, "lea", [{ role: "lead" }], clock);
  const call = (method: string, path: string, body?: unknown) =>
    lead.browser.call(method, path, body, { "afterword-mode": "test" });
  expect((await call("GET", "/v1/cases")).json["items"]).toEqual([]);
  expect((await call("GET", `/v1/cases/${id}`)).status).toBe(404);
  expect((await call("PATCH", `/v1/cases/${id}`, { revision: 1, state: "acknowledged" })).status).toBe(404);
  const given = await aw.call("PATCH", `/v1/cases/${id}`, { revision: 1, owner: lead.id });
  expect([given.status, pathsOf(given)]).toEqual([422, ["owner"]]);
  // Nor are they read by way of a case that somebody opens by hand on the same response, whatever they say.
  const byHand = await call("POST", "/v1/cases", { response: reply.json["responseId"], queue: "mine" });
  expect([byHand.status, byHand.json["answers"]]).toEqual([201, { csat: 5, unsafe: true, why: "[restricted]" }]);
  await call("PATCH", `/v1/cases/${String(byHand.json["id"])}`, {
    revision: 1,
    state: "no_action",
    reason: "Not ours.",
  });
  expect((await detail(aw, id)).answers["why"]).toBe(followed);
  // Words about safety, harassment or fraud go to the restricted queue alone, and are quoted nowhere else.
  await answered(aw, { csat: 1, why: "My supervisor asked for a bribe." });
  await answered(aw, { csat: 1, why: "It was late, and nobody told me." });
  await aw.call("POST", "/dev/clock", { advance: "2s" });
  expect((await list(aw)).map(({ queue, rule, restricted }) => [queue, rule, restricted])).toEqual([
    ["ict-desk", "csat:csat", false],
    ["restricted", "restricted-words", true],
    ["mine", null, false],
    ["safety", "csat:unsafe", true],
  ]);
  const [, byWords] = await list(aw);
  expect((await detail(aw, byWords?.id ?? "")).answers["why"]).toBe("My supervisor asked for a bribe.");
  expect((await call("GET", "/v1/cases")).json["items"]).toMatchObject([{ queue: "ict-desk" }, { queue: "mine" }]);
  const whys = (json: { readonly items?: unknown }) =>
    (json.items as { answers: { why?: string } }[]).flatMap(({ answers: { why } }) => why ?? []).sort();
  const path = "/v1/responses?survey=csat";
  const open = "It was late, and nobody told me.";
  expect(whys((await call("GET", path)).json)).toEqual([open, "[restricted]", "[restricted]"]);
  expect(whys((await aw.call("GET", path)).json)).toEqual([followed, open, "My supervisor asked for a bribe."]);
  expect((await aw.call("GET", `${path}&search=bribe`)).json["items"]).toEqual([]);
  const key = await aw.call("POST", "/v1/keys", { name: "Reader", scopes: ["comments:read", "results:read"] });
  const authorization = `Bearer ${String(key.json["key"])}`;
  const file = await aw.call("GET", "/v1/exports/responses?survey=csat&format=csv", undefined, { authorization });
  expect([file.text.includes("bribe"), file.text.includes("[restricted]"), file.text.includes(open)]).toEqual([
    false,
    true,
    true,
  ]);
}

/** Of a survey that shows nobody a case is opened for those alone who agreed, and by nobody's hand. */
export async function expectConsent(aw: Served): Promise<void> {
  const type = "visit.ended";
  const { reply } = await answered(aw, { csat: 1 }, { type });
  await answered(aw, { csat: 1, contact: false }, { type });
  await answered(aw, { csat: 5, contact: true }, { type });
  expect(await list(aw)).toEqual([]);
  const byHand = await aw.call("POST", "/v1/cases", { response: reply.json["responseId"], queue: "x" });
  expect([byHand.status, byHand.json["code"]]).toEqual([404, "not_found"]);
  const { id } = await answered(aw, { csat: 1, contact: true }, { type });
  const opened = only(await list(aw));
  expect(opened).toMatchObject({ survey: "quiet", rule: "quiet:csat", answer: 1 });
  expect((await detail(aw, opened.id)).subject).toBe(id);
}

/** Lists by what a case is, a page at a time; what is late is said to be. */
export async function expectLists(aw: Served): Promise<void> {
  for (const desk of ["ICT", "ICT", "HR"]) await answered(aw, { csat: 1 }, { desk });
  const all = await list(aw);
  const [newest, second, oldest] = all;
  expect(all.map(({ queue }) => queue)).toEqual(["service-desk", "ict-desk", "ict-desk"]);
  await aw.call("PATCH", `/v1/cases/${second?.id ?? ""}`, { revision: 1, state: "no_action", reason: "A test." });
  const ids = async (query: string) => (await list(aw, query)).map(({ id }) => id);
  expect(await ids("&queue=ict-desk&state=new")).toEqual([oldest?.id]);
  expect(await ids("&owner=none")).toHaveLength(3);
  expect(await ids("&survey=quiet")).toEqual([]);
  expect(await ids("&overdue=true")).toEqual([]);
  await aw.call("POST", "/dev/clock", { advance: "6d" });
  expect(await ids("&overdue=true")).toEqual([newest?.id, oldest?.id]);
  expect((await list(aw)).map(({ overdue }) => overdue)).toEqual([true, false, true]);
  expect(await ids(`&dueBefore=${oldest?.dueAt ?? ""}`)).toEqual([]);
  expect(await ids("&dueBefore=2099-01-01T00:00:00Z")).toEqual([newest?.id, oldest?.id]);
  const figures = async (query: string) => (await aw.call("GET", `/v1/case-figures${query}`)).json;
  const done = { opened: 3, contacted: 0, contactMedianHours: null, closed: 1, closedInTime: 100 };
  expect(await figures("?from=2026-01-01")).toMatchObject({ open: 2, late: 2, ...done });
  expect(await figures("?queue=ict-desk")).toMatchObject({ open: 1, late: 1, opened: 2, closed: 1 });
  expect(await figures("?from=2020-01-01&to=2021-01-01")).toMatchObject({ open: 2, opened: 0, closedInTime: null });
  expect(await figures("?from=2021-01-01&to=2021-01-01")).toMatchObject({ code: "invalid_query" });
  const file = await aw.call("GET", "/v1/exports/cases?queue=ict-desk");
  const [head, ...lines] = file.text.trim().split("\r\n");
  expect([file.status, lines.length]).toEqual([200, 2]);
  expect(head).toMatch(/^id,response,survey,rule,question,answer,segments,queue,owner,state,/);
  expect(lines[0]).toContain(`${second?.id ?? ""},${second?.response ?? ""},csat,csat:csat,csat,1,desk=ICT; site=KRT,`);
  expect(file.text).not.toContain("Amina");
  const book = await fetch(`${aw.base}/feedback/v1/exports/cases?format=xlsx`, {
    headers: { authorization: `Bearer ${aw.key}` },
  });
  expect(
    Buffer.from(await book.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");
  expect((await aw.call("GET", "/v1/exports/cases?format=pdf")).status).toBe(422);
  const audit = (await aw.call("GET", "/v1/audit?action=cases.read")).json["items"] as { object: { kind: string } }[];
  expect(audit.filter(({ object }) => object.kind === "export")).toHaveLength(2);
  const page = await aw.call("GET", "/v1/cases?limit=2");
  expect(page.json["items"]).toHaveLength(2);
  const next = await aw.call("GET", `/v1/cases?limit=2&cursor=${String(page.json["nextCursor"])}`);
  expect([(next.json["items"] as CaseItem[]).map(({ id }) => id), next.json["nextCursor"]]).toEqual([
    [oldest?.id],
    null,
  ]);
}

/** An erasure leaves the case, its causes and times, and nothing that was written or leads to whom it was about. */
export async function expectErased(aw: Served): Promise<void> {
  const { id } = await answered(aw, { csat: 1, why: "The Zephyr desk." });
  const opened = only(await list(aw));
  const path = `/v1/cases/${opened.id}`;
  await aw.call("PATCH", path, { revision: 1, state: "no_action", reason: "Zephyr left.", note: "Zephyr called." });
  const given = await aw.call("GET", `/v1/people/p-${id}/export`);
  expect([given.status, given.text]).toEqual([200, expect.stringContaining("Zephyr called.")]);
  expect((await aw.call("DELETE", `/v1/people/p-${id}`)).status).toBe(200);
  const { text, json } = await aw.call("GET", path);
  expect(text).not.toMatch(/Zephyr|Amina|T-\d/);
  expect(json).toMatchObject({ state: "no_action", person: null, subject: null, reason: null, answer: 1 });
}

/** Two cases about the same thing become one, and two again as they were: both histories say so, and who did it is audited. */
export async function expectMerged(aw: Served): Promise<void> {
  await answered(aw, { csat: 1 });
  await answered(aw, { csat: 2 });
  const [second, first] = (await list(aw)).map(({ id }) => id);
  const [goesOn = "", repeats = ""] = [first, second];
  const change = (id: string, body: object) => aw.call("PATCH", `/v1/cases/${id}`, body);
  await change(repeats, { revision: 1, state: "acknowledged" });
  const before = await detail(aw, repeats);
  const merged = await change(repeats, { revision: 2, state: "duplicate", duplicateOf: goesOn });
  expect(merged.json).toMatchObject({ state: "duplicate", duplicateOf: goesOn, dueAt: null, merged: [] });
  const into = await detail(aw, goesOn);
  expect(into).toMatchObject({ state: "new", merged: [repeats], revision: 2 });
  expect(into.notes.at(-1)).toMatchObject({ kind: "merged", text: repeats });
  // Whoever had the other one open is told; neither can repeat the other now, and only what is merged is taken apart.
  expect((await change(goesOn, { revision: 1, state: "acknowledged" })).json["code"]).toBe("case_changed");
  expect(pathsOf(await change(goesOn, { revision: 2, state: "duplicate", duplicateOf: repeats }))).toEqual([
    "duplicateOf",
  ]);
  const undo = (id: string, body: object) => aw.call("POST", `/v1/cases/${id}/unmerge`, body);
  expect((await undo(goesOn, { revision: 2 })).json["code"]).toBe("case_state");
  expect((await undo(repeats, { revision: 2 })).json["code"]).toBe("case_changed");
  expect((await undo(repeats, {})).status).toBe(422);
  expect((await undo("cas_none", { revision: 1 })).status).toBe(404);
  // While it is merged nobody is told that it is late; and both at once do it once.
  await aw.call("POST", "/dev/clock", { advance: "7d" });
  const twice = await Promise.all([undo(repeats, { revision: 3 }), undo(repeats, { revision: 3 })]);
  expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
  const after = await detail(aw, repeats);
  const { state, duplicateOf, entered, due } = before;
  expect(after).toMatchObject({ state, duplicateOf, entered, due, dueAt: before.dueAt, overdue: true });
  expect(after.notes.map(({ kind }) => kind)).toEqual(["opened", "state", "state", "merged", "unmerged", "state"]);
  expect(await detail(aw, goesOn)).toMatchObject({ merged: [] });
  // What is left of its time is looked at again.
  await aw.call("POST", "/dev/clock", { advance: "14d" });
  expect((await detail(aw, repeats)).notes.at(-1)).toMatchObject({ kind: "missed", text: "resolve" });
  const audit = (await aw.call("GET", "/v1/audit?action=cases.unmerge")).json["items"] as { object: { id: string } }[];
  expect(audit.map(({ object }) => object.id)).toEqual([repeats]);
  // Opened again by hand it is no part of the other one either.
  const { revision } = await detail(aw, repeats);
  await change(repeats, { revision, state: "duplicate", duplicateOf: goesOn });
  expect((await change(repeats, { revision: revision + 1, state: "reopened" })).status).toBe(200);
  expect(await detail(aw, goesOn)).toMatchObject({ merged: [] });
  await Promise.all([
    change(repeats, { revision: revision + 2, state: "duplicate", duplicateOf: goesOn }),
    detail(aw, goesOn).then((seen) =>
      change(goesOn, { revision: seen.revision, state: "duplicate", duplicateOf: repeats }),
    ),
  ]);
  const states = await Promise.all([repeats, goesOn].map(async (id) => (await detail(aw, id)).state));
  expect(states.filter((one) => one === "duplicate")).toHaveLength(1);
}
