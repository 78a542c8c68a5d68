import { routes, scopes, type AuditEntry, type KeyInput, type Route } from "@afterword/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve, type Reply, type Served } from "./served.ts";
import { toldOfLegal } from "./units-told.ts";
import project from "./units-project.ts";

let aw: Served;
/** A key of the human resources department, and one of the desk for information technology. */
let hr: Record<string, string>;
let ict: Record<string, string>;

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
const all: KeyInput["scopes"] = [...scopes];

async function keyOf(of: Partial<KeyInput>): Promise<Record<string, string>> {
  const made = await aw.call("POST", "/v1/keys", { name: "Part", scopes: all, ...of });
  expect(made.status, made.text).toBe(201);
  return bearer(String(made.json["key"]));
}

const tickets = [
  { id: "HR-1", department: "HR", line: "Payroll", station: "GVA", csat: 5 },
  { id: "HR-2", department: "HR", line: "Visa", station: "NBO", csat: 4 },
  { id: "HR-3", department: "HR", line: "Visa", station: "GVA", csat: 1 },
  { id: "IT-1", department: "ICT", line: "Laptops", station: "GVA", csat: 2 },
  { id: "IT-2", department: "ICT", line: "Laptops", station: "NBO", csat: 1 },
] as const;

const personOf = (id: string) => `p-${id}`;
const closing = ({ id, department, line, station }: (typeof tickets)[number]) => ({
  id: `evt-${id}`,
  type: "ticket.closed",
  person: { id: personOf(id), email: `${personOf(id)}@example.org`, attributes: { station } },
  data: { id, department, line },
});

beforeAll(async () => {
  aw = await serve("file::memory:", project);
  for (const ticket of tickets) {
    const { id } = ticket;
    expect((await aw.call("POST", "/v1/events", closing(ticket))).status).toBe(200);
    await aw.call("POST", "/dev/clock", { advance: "1m" });
    const of = { survey: "ticket-csat", channel: "phone", person: personOf(id), subject: id };
    const said = await aw.call("POST", "/v1/responses", {
      ...of,
      answers: { csat: ticket.csat, why: `Because of ${id}` },
    });
    expect(said.status, said.text).toBe(201);
    const code = { survey: "voice", segments: { department: ticket.department }, label: `Poster ${id}` };
    expect((await aw.call("POST", "/v1/codes", code)).status).toBe(201);
    const note = { survey: "voice", channel: "phone", segments: { department: ticket.department } };
    await aw.call("POST", "/v1/responses", { ...note, answers: { said: `Voice of ${id}` } });
  }
  const live = bearer(await aw.keyFor("live"));
  const department = { id: "hr", name: "Human resources", segments: { department: ["HR"] } };
  expect((await aw.call("POST", "/v1/units", department, live)).status).toBe(201);
  const team = { id: "visa", kind: "team", parent: "hr", name: "Visa", segments: { line: ["Visa"] } };
  expect((await aw.call("POST", "/v1/units", team, live)).status).toBe(201);
  hr = await keyOf({ within: "hr" });
  ict = await keyOf({ segments: { department: ["ICT"] } });
});
afterAll(() => aw.stop());

/** What is said of a thing, but for the number of the request. */
const said = ({ status, text }: Reply) => [status, text.replace(/"requestId":"[^"]*"/, "")];
const itemsOf = ({ json }: Reply) => json["items"] as { readonly id: string; readonly [field: string]: unknown }[];
const rowsOf = ({ status, text, json }: Reply) => {
  expect(status, text).toBe(200);
  return json["rows"] as { value: number | null; n: number | null; group: object; comparison?: { n: number } | null }[];
};

test("each route either works in a part of the organisation, or takes the whole of it", async () => {
  for (const [name, { method, path, action, reach }] of Object.entries<Route>(routes)) {
    if (action === null || action === "self") continue;
    const body = method === "GET" || method === "DELETE" ? undefined : {};
    const { status, text } = await aw.call(method, path.replaceAll(/\{\w+\}/g, "none"), body, hr);
    expect(status === 403, `${name}: ${text}`).toBe(reach === "whole");
    if (status === 403) expect(text).toContain("a part of the organisation only");
  }
});

/** Every list that works in a part, and how many of HR's are in it. */
const lists: readonly (readonly [path: string, count: number])[] = [
  ["/v1/responses?survey=ticket-csat", 3],
  ["/v1/responses", 6],
  ["/v1/invitations", 3],
  ["/v1/codes", 3],
  ["/v1/records", 3],
];

test("lists have what is of the part, and nothing else", async () => {
  for (const [path, count] of lists) {
    const reply = await aw.call("GET", path, undefined, hr);
    expect(itemsOf(reply), path).toHaveLength(count);
    expect(reply.text, path).not.toMatch(/IT-|ICT/);
    expect(itemsOf(await aw.call("GET", path, undefined, ict)), path).toHaveLength((count / 3) * 2);
  }
});

test("a file of answers has those of the part, and who gave them only for who may read that", async () => {
  const path = "/v1/exports/responses?survey=ticket-csat&format=csv";
  const [header, ...lines] = (await aw.call("GET", path, undefined, hr)).text.trim().split(/\r?\n/);
  expect(header).toContain(",person,subject,");
  expect(lines.map((line) => /HR-\d/.exec(line)?.[0]).sort()).toEqual(["HR-1", "HR-2", "HR-3"]);
  const words = await keyOf({ within: "hr", scopes: ["results:read", "comments:read"] });
  const listed = await aw.call("GET", "/v1/responses?survey=ticket-csat", undefined, words);
  expect(itemsOf(listed).map(({ person, subject }) => [person, subject])).toEqual(Array(3).fill([null, null]));
  expect(listed.text).toContain("Because of HR-1");
  expect((await aw.call("GET", path, undefined, words)).text).not.toMatch(/p-HR|,person,/);
});

test("people are in a part by what is known of them", async () => {
  const geneva = await keyOf({ segments: { station: ["GVA"] } });
  const people = itemsOf(await aw.call("GET", "/v1/people", undefined, geneva)).map(({ id }) => id);
  expect(people).toEqual(["p-HR-1", "p-HR-3", "p-IT-1"]);
  expect((await aw.call("GET", "/v1/people/p-HR-1", undefined, geneva)).status).toBe(200);
  const elsewhere = await aw.call("GET", "/v1/people/p-HR-2", undefined, geneva);
  expect(said(elsewhere)).toEqual(said(await aw.call("GET", "/v1/people/nobody", undefined, geneva)));
  expect(itemsOf(await aw.call("GET", "/v1/people?email=p-hr-2@example.org", undefined, geneva))).toEqual([]);
});

test("I44: what is of another department looks like what does not exist, and changes nothing", async () => {
  const [invitation] = itemsOf(await aw.call("GET", "/v1/invitations?person=p-IT-1"));
  const [record] = itemsOf(await aw.call("GET", "/v1/records", undefined, ict));
  const [code] = itemsOf(await aw.call("GET", "/v1/codes")).filter(({ label }) => label === "Poster IT-1");
  const [response] = itemsOf(await aw.call("GET", "/v1/responses?survey=ticket-csat", undefined, ict));
  const opened = String((await aw.call("POST", "/v1/cases", { response: response?.id, queue: "desk" })).json["id"]);
  const view = await aw.call("POST", "/v1/views", { name: "All", address: "/results", shared: true });
  const ownView = await aw.call("POST", "/v1/views", { name: "Mine", address: "/results" });
  const link = await aw.call("POST", `/v1/views/${String(ownView.json["id"])}/links`, {});
  const ids: Readonly<Record<string, string>> = {
    ...(await toldOfLegal(aw)),
    ...{ removeView: String(view.json["id"]), addViewLink: String(ownView.json["id"]) },
    removeViewLink: String(link.json["id"]),
    ...{ explainEvent: "evt-IT-1", explainInvitation: invitation?.id ?? "" },
    ...{ readPerson: "p-IT-1", revokeCode: code?.id ?? "" },
    ...{ readRecord: record?.id ?? "", changeRecord: record?.id ?? "" },
    ...{ readCase: opened, changeCase: opened, unmergeCase: opened, listCaseTemplates: opened, answerCase: opened },
    // Nothing is asked by wave here: that another unit's looks like none is told beside the waves that are signed off.
    ...{ signWave: "pulse.1", unsignWave: "pulse.1" },
  };
  const bodies: Record<string, object> = {
    answerCase: { revision: 1, text: "x" },
    ...{ changeReport: { by: null }, makeEdition: {}, unmergeCase: { revision: 1 }, settleWarning: { settled: true } },
    ...{ changeCase: { revision: 1, note: "x" }, changeAction: { revision: 1, title: "x" } },
    reviewAction: { revision: 1, found: "x", decision: "go_on" },
    ...{ changeCard: { revision: 1, state: "archived" }, PATCH: { state: "closed" }, POST: { unit: "hr" } },
  };
  // What is below /me is whoever asks: a key has none of it.
  const objects = Object.entries<Route>(routes).filter(
    ([, { action, reach, path }]) => action !== null && reach === "part" && /^(?!\/v1\/me).*\{id\}/.test(path),
  );
  expect(objects.map(([name]) => name).sort()).toEqual(Object.keys(ids).sort());
  for (const [name, { method, path }] of objects) {
    const body = bodies[name] ?? bodies[method];
    const at = (id: string) => path.replace("{id}", id);
    const foreign = await aw.call(method, at(ids[name] ?? ""), body, hr);
    expect(foreign.status, name).toBe(404);
    expect(said(foreign), name).toEqual(said(await aw.call(method, at("none"), body, hr)));
    if (method === "GET") expect((await aw.call(method, at(ids[name] ?? ""), body)).status, name).toBe(200);
  }
  const picture = await aw.call("GET", `/v1/codes/${ids["revokeCode"] ?? ""}/qr`, undefined, hr);
  expect(picture.status).toBe(404);
  const [still] = itemsOf(await aw.call("GET", "/v1/codes")).filter(({ id }) => id === code?.id);
  expect(still).toMatchObject({ revokedAt: null });
  expect((await aw.call("GET", `/v1/records/${record?.id ?? ""}`)).json).toMatchObject({ state: "received" });
  expect((await aw.call("GET", `/v1/cases/${ids["readCase"] ?? ""}`)).json).toMatchObject({ state: "new" });
  const log = await aw.call("GET", `/v1/audit?actor=${hr["authorization"]?.split("_")[2] ?? ""}&limit=500`);
  const denied = (log.json["items"] as AuditEntry[]).filter(({ outcome }) => outcome === "denied");
  expect(denied.map(({ action }) => action)).toContain("decisions.read");
});

const csatOf = async (query: string, key: Record<string, string>, kind = "") =>
  aw.call("GET", `/v1/metrics/csat${kind}?survey=ticket-csat&question=csat${query}`, undefined, key);

test("figures are those of the part, whatever is asked for", async () => {
  expect(rowsOf(await csatOf("", hr))).toMatchObject([{ n: 3, value: 200 / 3 }]);
  expect(rowsOf(await csatOf("", ict))).toMatchObject([{ n: 2, value: 0 }]);
  expect(rowsOf(await csatOf("&where[department]=HR", hr))).toMatchObject([{ n: 3 }]);
  expect(rowsOf(await csatOf("&by=department", hr)).map(({ group }) => group)).toEqual([{ department: "HR" }]);
  expect(rowsOf(await csatOf("&by=line,station", hr))).toHaveLength(3);
  const elsewhere = rowsOf(await csatOf("&where[department]=ICT", hr));
  expect(elsewhere).toEqual(rowsOf(await csatOf("&where[department]=Nowhere", hr)));
  expect(elsewhere).toMatchObject([{ n: 0, value: null }]);
  const rest = rowsOf(await csatOf("&by=line&compare=rest", hr));
  expect(rest.map(({ comparison }) => comparison?.n)).toEqual([2, 1]);
  const against = await csatOf("&by=line&compare=group&against=Laptops", hr);
  const nobody = await csatOf("&by=line&compare=group&against=Nothing", hr);
  expect(said(against).join(" ").replaceAll("Laptops", "Nothing")).toBe(said(nobody).join(" "));
  const trend = await csatOf("&period=month", hr, "/trend");
  expect((trend.json["rows"] as { n: number }[]).reduce((sum, { n }) => sum + n, 0)).toBe(3);
  const benchmark = await csatOf("&by=line", hr, "/benchmark");
  expect(benchmark.json).toMatchObject({ n: 3 });
  expect(benchmark.text).not.toContain("Laptops");
  const rate = await aw.call("GET", "/v1/metrics/response-rate?survey=ticket-csat", undefined, hr);
  expect(rowsOf(rate)).toMatchObject([{ n: 3, value: 100 }]);
  const coverage = await aw.call("GET", "/v1/coverage?survey=ticket-csat&by=department", undefined, hr);
  expect(rowsOf(coverage)).toMatchObject([{ group: { department: "HR" }, asked: 3 }]);
});

test("a unit has no more than the one above it, and a change of it holds at once", async () => {
  const visa = await keyOf({ within: "visa", segments: { station: ["GVA"] } });
  expect(rowsOf(await csatOf("", visa))).toMatchObject([{ n: 1, value: 0 }]);
  const live = bearer(await aw.keyFor("live"));
  await aw.call("PATCH", "/v1/units/visa", { segments: { line: ["Visa", "Payroll"] } }, live);
  // Several lines are not added up: somebody says which, or sees each.
  const both = await csatOf("", visa);
  expect([both.status, both.text]).toEqual([422, expect.stringContaining('"where.line"')]);
  expect(rowsOf(await csatOf("&by=line", visa)).map(({ n }) => n)).toEqual([1, 1]);
  expect(rowsOf(await csatOf("&where[line]=Payroll", visa))).toMatchObject([{ n: 1, value: 100 }]);
  await aw.call("PATCH", "/v1/units/visa", { segments: { line: ["Visa"] } }, live);
  expect(itemsOf(await aw.call("GET", "/v1/responses?survey=ticket-csat", undefined, visa))).toHaveLength(1);
  expect((await aw.call("DELETE", "/v1/units/visa", undefined, live)).json["code"]).toBe("unit_in_use");
  expect((await aw.call("DELETE", "/v1/units/org", undefined, live)).json["code"]).toBe("unit_in_use");
});

test("a key sends the events of its part, and those that follow them", async () => {
  const event = (id: string, department: string) => ({
    id: `new-${id}`,
    type: "ticket.closed",
    person: { id: "p-new" },
    data: { id, department, line: "Visa" },
  });
  const results = await aw.call("POST", "/v1/events", [event("HR-9", "HR"), event("IT-9", "ICT")], hr);
  expect(results.json["results"]).toMatchObject([
    { id: "new-HR-9", status: "accepted" },
    { id: "new-IT-9", status: "rejected", problem: { code: "forbidden" } },
  ]);
  expect((await aw.call("POST", "/v1/events", event("IT-9", "ICT"), hr)).status).toBe(403);
  expect((await aw.call("GET", "/v1/events/new-IT-9")).status).toBe(404);
  const again = (id: string) => ({ type: "ticket.reopened", person: { id: "p-new" }, data: { id } });
  expect((await aw.call("POST", "/v1/events", again("HR-9"), hr)).status).toBe(200);
  expect((await aw.call("POST", "/v1/events", again("IT-1"), hr)).status).toBe(403);
  expect((await aw.call("POST", "/v1/events", again("nothing"), hr)).status).toBe(403);
});

test("a key of a part changes nobody who is known, and takes no subject that is another's", async () => {
  const send = async (event: object, key = hr) => (await aw.call("POST", "/v1/events", event, key)).status;
  const of = { department: "HR", line: "Visa" };
  const redirect = { id: "p-IT-1", email: "evil@example.net", attributes: { station: "NBO" } };
  expect(await send({ type: "ticket.closed", person: redirect, data: { id: "HR-20", ...of } })).toBe(200);
  expect((await aw.call("GET", "/v1/people/p-IT-1")).json).toMatchObject({
    email: "p-IT-1@example.org",
    attributes: { station: "GVA" },
  });
  const geneva = await keyOf({ segments: { station: ["GVA"] } });
  const claimed = { id: "p-IT-2", attributes: { station: "GVA" } };
  expect(await send({ type: "ticket.closed", person: claimed, data: { id: "G-1", ...of } }, geneva)).toBe(403);
  expect((await aw.call("GET", "/v1/people/p-IT-2", undefined, geneva)).status).toBe(404);
  expect(await send({ type: "ticket.closed", person: { id: "p-x" }, data: { id: "IT-1", ...of } })).toBe(403);
  expect(await send({ type: "ticket.reopened", person: claimed, data: { id: "IT-2" } }, geneva)).toBe(403);
  const open = await aw.call("GET", "/v1/events/evt-IT-1", undefined, ict);
  expect(open.json).toMatchObject({ decisions: [{ outcome: "scheduled" }] });
});

test("what follows an event of the part is taken again and again, and read again", async () => {
  const closed = {
    type: "ticket.closed",
    person: { id: "p-y" },
    data: { id: "HR-30", department: "HR", line: "Visa" },
  };
  const reopened = (id: string) => ({ id, type: "ticket.reopened", person: { id: "p-y" }, data: { id: "HR-30" } });
  const both = await aw.call("POST", "/v1/events", [{ ...closed, id: "y1" }, reopened("y2")], hr);
  expect(both.json["results"]).toMatchObject([{ status: "accepted" }, { status: "accepted" }]);
  const again = await aw.call("POST", "/v1/events", [reopened("y2"), reopened("y3")], hr);
  expect(again.json["results"]).toMatchObject([{ status: "duplicate" }, { status: "accepted" }]);
  expect((await aw.call("GET", "/v1/events/y2", undefined, hr)).status).toBe(200);
  expect((await aw.call("GET", "/v1/events/y2", undefined, ict)).status).toBe(404);
});

test("why somebody was asked is told without what other departments asked them", async () => {
  const gatesOf = async (key?: Record<string, string>) => {
    const { json } = await aw.call("GET", "/v1/events/evt-HR-1", undefined, key);
    const { decisions } = json as { decisions: { gates: { gate: string; compared: object }[] }[] };
    return decisions[0]?.gates ?? [];
  };
  const [whole, part] = [await gatesOf(), await gatesOf(hr)];
  expect(part.map(({ gate }) => gate)).toEqual(whole.map(({ gate }) => gate));
  expect(part.map(({ compared }) => compared)).toEqual(part.map(() => ({})));
  expect(JSON.stringify(whole)).toContain("hasAddress");
});

test("what can't be a unit or a place is named, and nothing is made", async () => {
  const live = bearer(await aw.keyFor("live"));
  const refused: readonly (readonly [body: object, path: string])[] = [
    [{ id: "Big Unit", name: "x", segments: { line: ["a"] } }, "id"],
    [{ id: "x", name: "x", segments: {} }, "segments"],
    [{ id: "x", name: "x", segments: { colour: ["red"] } }, "segments.colour"],
    [{ id: "x", name: "x", parent: "nowhere", segments: { line: ["a"] } }, "parent"],
    [{ id: "hr", name: "x", segments: { line: ["a"] } }, "id"],
    [{ id: "x", name: "x", parent: "hr", segments: { department: ["ICT"] } }, "segments"],
  ];
  for (const [body, path] of refused) {
    const { status, text } = await aw.call("POST", "/v1/units", body, live);
    expect([status, text], path).toEqual([422, expect.stringContaining(`"path":"${path}"`)]);
  }
  for (const [place, path] of [
    [{ within: "nowhere" }, "within"],
    [{ segments: { colour: ["red"] } }, "segments.colour"],
    [{ within: "hr", segments: { department: ["ICT"] } }, "segments"],
  ] as const) {
    const made = await aw.call("POST", "/v1/keys", { name: "x", scopes: ["results:read"], ...place });
    expect([made.status, made.text], path).toEqual([422, expect.stringContaining(`"path":"${path}"`)]);
  }
  const byTest = await aw.call("POST", "/v1/units", { id: "x", name: "x", segments: { line: ["a"] } });
  expect(byTest.status).toBe(403);
  const units = itemsOf(await aw.call("GET", "/v1/units")).map(({ id }) => id);
  expect(units).toEqual(["org", "hr", "visa"]);
});

test("a page of a part is full while there is more, and its cursor leads on from what it shows", async () => {
  const geneva = await keyOf({ segments: { station: ["GVA"] } });
  const paths = [
    ["/v1/people?limit=1", geneva],
    ["/v1/codes?limit=1", hr],
    ["/v1/records?limit=1", hr],
    ["/v1/invitations?limit=1", hr],
  ] as const;
  for (const [path, key] of paths) {
    const all = itemsOf(await aw.call("GET", path.replace("limit=1", "limit=500"), undefined, key)).map(({ id }) => id);
    expect(all.length, path).toBeGreaterThan(2);
    const walked: (string | undefined)[] = [];
    for (let cursor: string | null = ""; cursor !== null;) {
      const reply: Reply = await aw.call("GET", `${path}${cursor && `&cursor=${cursor}`}`, undefined, key);
      const items = itemsOf(reply);
      expect(items, path).toHaveLength(1);
      walked.push(items[0]?.id);
      cursor = reply.json["nextCursor"] as string | null;
      if (cursor === null) break;
      const named = [JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")) as unknown].flat().at(-1);
      expect(named, path).toBe(items[0]?.id);
    }
    expect(walked, path).toEqual(all);
  }
});

test("the link of an invitation is for who may read what was answered, and by whom", async () => {
  const [invitation] = itemsOf(await aw.call("GET", "/v1/invitations?person=p-HR-1"));
  const codeWith = async (scopes: KeyInput["scopes"]) =>
    aw.call("POST", "/v1/codes", { invitation: invitation?.id }, await keyOf({ scopes, within: "hr" }));
  for (const scopes of [
    ["admin"],
    ["admin", "comments:read"],
    ["admin", "people:write", "results:read"],
  ] satisfies KeyInput["scopes"][]) {
    const refused = await codeWith(scopes);
    expect([refused.status, refused.text], scopes.join()).toEqual([403, expect.stringContaining("what was answered")]);
  }
  expect((await codeWith(["admin", "comments:read", "people:write"])).status).toBe(201);
  // The rights have to be there in the part that the codes are of.
  const form = { survey: "voice", segments: { department: "HR" } };
  expect((await aw.call("POST", "/v1/codes", form, await keyOf({ scopes: ["admin"], within: "hr" }))).status).toBe(201);
});

test("a code of an invitation is of the part that the invitation is of", async () => {
  const [invitation] = itemsOf(await aw.call("GET", "/v1/invitations?person=p-HR-2"));
  const made = await aw.call("POST", "/v1/codes", { invitation: invitation?.id }, hr);
  expect(made.status, made.text).toBe(201);
  const id = String(made.json["id"]);
  const listed = async (key: Record<string, string>) =>
    itemsOf(await aw.call("GET", "/v1/codes?limit=500", undefined, key)).some((code) => code.id === id);
  expect([await listed(hr), await listed(ict)]).toEqual([true, false]);
  const end = (key: Record<string, string>) => aw.call("DELETE", `/v1/codes/${id}`, undefined, key);
  expect((await end(ict)).status).toBe(404);
  const picture = (key: Record<string, string>) => aw.call("GET", `/v1/codes/${id}/qr`, undefined, key);
  expect((await picture(ict)).json["code"]).toBe("not_found");
  const ended = await end(hr);
  expect([ended.status, ended.json]).toEqual([
    200,
    expect.objectContaining({ revokedAt: expect.any(String) as string }),
  ]);
  expect((await picture(hr)).json["code"]).toBe("code_ended");
});

test("coverage does not add parts up either", async () => {
  const two = await keyOf({ segments: { department: ["HR", "ICT"] } });
  const coverage = (more: string) => aw.call("GET", `/v1/coverage?survey=ticket-csat${more}`, undefined, two);
  const refused = await coverage("");
  expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('"where.department"')]);
  expect((await coverage("&by=line")).status).toBe(422);
  const rows = rowsOf(await coverage("&by=department"));
  expect(rows.map(({ group }) => group)).toEqual([{ department: "HR" }, { department: "ICT" }]);
});

test("where a page of people who get no mails ends names nobody of another part", { timeout: 30_000 }, async () => {
  const wave = (from: number) =>
    Array.from({ length: 1_000 }, (_, at) => ({ id: `hidden-${String(from + at).padStart(5, "0")}` }));
  for (let from = 0; from < 6_000; from += 1_000)
    expect((await aw.call("POST", "/v1/people", wave(from))).status).toBe(200);
  const first = (await aw.call("GET", "/v1/suppressions", undefined, hr)).json;
  expect(first["items"]).toEqual([]);
  const cursor = String(first["nextCursor"]);
  expect([cursor, ...cursor.split(".")].map((part) => Buffer.from(part, "base64url").toString()).join()).not.toMatch(
    /hidden|p-/,
  );
  const then = await aw.call("GET", `/v1/suppressions?cursor=${cursor}`, undefined, hr);
  expect(then.json).toEqual({ items: [], nextCursor: null });
  const forged = await aw.call("GET", `/v1/suppressions?cursor=${btoa('["p-HR-1"]')}`, undefined, hr);
  expect([forged.status, forged.json["code"]]).toEqual([422, "invalid_query"]);
});
