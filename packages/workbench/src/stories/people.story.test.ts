import { createClient, ProblemError } from "@afterword/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import project from "./project.ts";
import { serve, type Served } from "./served.ts";

let aw: Served;
beforeAll(async () => {
  aw = await serve();
});
afterAll(() => aw.stop());

interface Result {
  id: string;
  status: string;
  line?: number;
  problem?: { code: string; errors?: { path: string; code: string; column?: string }[] };
}
const resultsOf = (json: Record<string, unknown>) => json["results"] as Result[];
const put = (body: unknown, query = "") => aw.call("POST", `/v1/people${query}`, body);
const putFile = (lines: readonly (string | Buffer)[], query = "") =>
  aw.call("POST", `/v1/people${query}`, lines.join("\r\n"), { "content-type": "text/csv" });
const read = async (id: string) => (await aw.call("GET", `/v1/people/${encodeURIComponent(id)}`)).json;

test("a person is added, changed by what is given, and unchanged by the same again", async () => {
  const amina = {
    id: "amina",
    email: "Amina@example.org",
    name: "Amina",
    locale: "ar",
    attributes: { site: "KRT", grade: 4 },
  };
  const statuses: string[] = [];
  for (const one of [
    amina,
    amina,
    { id: "amina", timeZone: "Africa/Khartoum", attributes: { remote: true } },
    { id: "amina", name: null, attributes: { grade: null } },
  ])
    statuses.push(resultsOf((await put(one)).json)[0]?.status ?? "");
  expect(statuses).toEqual(["added", "unchanged", "changed", "changed"]);
  expect(await read("amina")).toMatchObject({
    id: "amina",
    email: "Amina@example.org",
    name: null,
    locale: "ar",
    timeZone: "Africa/Khartoum",
    attributes: { site: "KRT", remote: true },
    optOuts: [],
  });
  expect((await read("amina"))["attributes"]).not.toHaveProperty("grade");
});

test("one who can't be used takes none of the others with it, and the path is named", async () => {
  const reply = await put([
    { id: "b1" },
    { id: "b2", email: "no address" },
    { id: "b3", timeZone: "Mars/Base" },
    { id: "b4", timeZone: "+01:00" },
    { id: "b5", locale: "english please" },
    { id: "b6", attributes: { country: "Egypt" } },
    { id: "b7", optOuts: ["no-survey"] },
    { id: "b8", attributes: { "a.b": 1 } },
    { id: "b1", name: "Another" },
    { name: "Nobody" },
    "no person",
  ]);
  expect(reply.status).toBe(200);
  expect(resultsOf(reply.json).map(({ status, problem }) => problem?.errors?.[0]?.path ?? status)).toEqual([
    "added",
    "email",
    "timeZone",
    "timeZone",
    "locale",
    "attributes.country",
    "optOuts.0",
    "attributes.a.b",
    "id",
    "id",
    "",
  ]);
  expect(reply.json["counts"]).toEqual({ added: 1, changed: 0, unchanged: 0, rejected: 10 });
  expect((await aw.call("GET", "/v1/people/b2")).status).toBe(404);
});

test("a single person who can't be used is answered with the problem", async () => {
  const reply = await put({ id: "c", email: "a@b.test, evil@x.test" });
  expect(reply.status).toBe(422);
  expect(reply.json).toMatchObject({ code: "invalid_request", errors: [{ path: "email" }] });
});

test("a dry run says the same and stores nothing", async () => {
  const people = [{ id: "d1" }, { id: "d2", email: "" }, { id: "amina" }, { id: "d1" }];
  const dry = await put(people, "?dryRun=true");
  expect((await aw.call("GET", "/v1/people/d1")).status).toBe(404);
  const wet = await put(people);
  expect(dry.json).toEqual(wet.json);
  expect(resultsOf(dry.json).map(({ status }) => status)).toEqual(["added", "rejected", "unchanged", "unchanged"]);
});

test("what somebody opted out of is set, read, and holds their mails back", async () => {
  await put({ id: "e", email: "e@example.org", optOuts: ["ticket-csat"] });
  expect((await read("e"))["optOuts"]).toMatchObject([{ scope: "ticket-csat", reason: "admin" }]);
  const event = (id: string) => ({ type: "ticket.closed", person: { id: "e" }, data: { id, team: "ICT" } });
  const decisionOf = async (id: string) =>
    (resultsOf((await aw.call("POST", "/v1/events", event(id))).json)[0] as unknown as { decisions: object[] })
      .decisions[0];
  expect(await decisionOf("E-1")).toMatchObject({ outcome: "skipped", reason: "opted_out" });
  expect(resultsOf((await put({ id: "e", optOuts: ["ticket-csat"] })).json)[0]?.status).toBe("unchanged");
  expect(resultsOf((await put({ id: "e", optOuts: [] })).json)[0]?.status).toBe("changed");
  expect((await read("e"))["optOuts"]).toEqual([]);
  expect(await decisionOf("E-2")).toMatchObject({ outcome: "scheduled" });
});

test("that an address bounces is no wish: it stays when the opt-outs are set", async () => {
  const contactHash = aw.parts.secret.hmac("contact", "email", "f@example.org").toString("hex");
  await put({ id: "f", email: "f@example.org" });
  const scope = { unit: "org", mode: "test" } as const;
  await aw.parts.store.write(scope, (rows) =>
    rows.optOuts.add({ contactHash, scope: "@bounced", reason: "bounced", createdAt: 1 }),
  );
  await put({ id: "f", optOuts: [] });
  expect((await read("f"))["optOuts"]).toEqual([
    { scope: "@bounced", reason: "bounced", since: "1970-01-01T00:00:00.001Z" },
  ]);
});

test("a file's columns are mapped, blank cells leave what is stored, and mistakes have a line and a column", async () => {
  await put({ id: "g1", name: "Before" });
  const map = "?map[id]=Staff no.&map[email]=Mail&map[attributes.station]=Duty%20station";
  const lines = [
    "\uFEFFStaff no.,Mail,Duty station,name,person.grade,Room",
    'g1,g1@example.org,"KRT,\nnorth",,P3,1',
    "",
    "g2,not an address,KRT,Bo,P4,2",
    "g3,g3@example.org,KRT,Cy,P5,3,",
    "g4,g4@example.org",
  ];
  const dry = await putFile(lines, `${map}&dryRun=true`);
  expect((await aw.call("GET", "/v1/people/g3")).status).toBe(404);
  const reply = await putFile(lines, map);
  expect(reply.json).toEqual(dry.json);
  expect(resultsOf(reply.json).map(({ id, status, line, problem }) => [id, status, line, problem?.errors])).toEqual([
    ["g1", "rejected", 2, [expect.objectContaining({ path: "attributes.station", column: "Duty station" })]],
    ["g2", "rejected", 5, [expect.objectContaining({ path: "email", column: "Mail" })]],
    ["g3", "added", 6, undefined],
    ["g4", "rejected", 7, [expect.objectContaining({ code: "columns" })]],
  ]);
  expect(await read("g3")).toMatchObject({ name: "Cy", attributes: { station: "KRT", grade: "P5" } });
  await putFile(["Staff no.,Mail,Duty station", "g1,,KRT"], map);
  expect(await read("g1")).toMatchObject({ name: "Before", email: null, attributes: { station: "KRT" } });
});

test("attributes of a file are text, unless their type is said", async () => {
  const lines = ["id,person.vip,Grade", "t1,yes,3", "t2,maybe,4"];
  const query = "?map[attributes.grade]=Grade&type[person.vip]=boolean&type[attributes.grade]=number";
  const reply = await putFile(lines, query);
  expect(resultsOf(reply.json).map(({ id, status, line, problem }) => [id, status, line, problem?.errors])).toEqual([
    ["t1", "added", 2, undefined],
    ["t2", "rejected", 3, [expect.objectContaining({ path: "attributes.vip", code: "type", column: "person.vip" })]],
  ]);
  expect(await read("t1")).toMatchObject({ attributes: { vip: true, grade: 3 } });
});

test.each<[string, readonly (string | Buffer)[], string, number, string]>([
  ["a type that isn't there", ["id,person.a", "1,A"], "?type[person.a]=int", 422, "invalid_query"],
  ["a type of no column", ["id,name", "1,A"], "?type[attributes.a]=text", 422, "invalid_request"],
  ["a type of what is no attribute", ["id,name", "1,A"], "?type[name]=text", 422, "invalid_request"],
  ["no column for the id", ["number,name", "1,A"], "", 422, "invalid_request"],
  ["a column of a map that isn't there", ["id,name", "1,A"], "?map[email]=mail", 422, "invalid_request"],
  ["a field of a map that isn't there", ["id,name", "1,A"], "?map[mail]=name", 422, "invalid_request"],
  ["a column twice", ["id,id", "1,2"], "", 422, "invalid_request"],
  ["an empty file", [""], "", 400, "malformed"],
  ["a quotation mark that is never closed", ["id,name", '1,"A'], "", 400, "malformed"],
])("%s is refused", async (_, lines, query, status, code) => {
  const reply = await putFile(lines, query);
  expect([reply.status, reply.json["code"]]).toEqual([status, code]);
});

test("a file in another encoding is refused", async () => {
  const reply = await fetch(`${aw.base}/feedback/v1/people`, {
    method: "POST",
    headers: { authorization: `Bearer ${aw.key}`, "content-type": "text/csv" },
    body: Buffer.from("id,name\n1,M\u00fcller\n", "latin1"),
  });
  expect([reply.status, await reply.json()]).toEqual([
    400,
    expect.objectContaining({ detail: "The file is not UTF-8." }),
  ]);
});

test("people are listed in pages, and found by their address whatever its case", async () => {
  const seen: string[] = [];
  let cursor: unknown = "";
  while (typeof cursor === "string") {
    const reply = await aw.call("GET", `/v1/people?limit=2${cursor === "" ? "" : `&cursor=${cursor}`}`);
    seen.push(...(reply.json["items"] as { id: string }[]).map(({ id }) => id));
    cursor = reply.json["nextCursor"];
  }
  expect(seen).toEqual([...new Set(seen)].sort());
  expect(seen).toEqual(expect.arrayContaining(["amina", "b1", "e", "g3"]));
  const found = await aw.call("GET", "/v1/people?email=amina@EXAMPLE.org");
  expect((found.json["items"] as { id: string }[]).map(({ id }) => id)).toEqual(["amina"]);
  expect((await aw.call("GET", "/v1/people?cursor=x")).json).toMatchObject({ code: "invalid_query" });
});

test("a key sees the people of its own mode, and needs the scope", async () => {
  const live = { authorization: `Bearer ${await aw.keyFor("live")}` };
  expect((await aw.call("GET", "/v1/people/amina", undefined, live)).status).toBe(404);
  expect((await aw.call("DELETE", "/v1/people/amina", undefined, live)).status).toBe(404);
  const reader = { authorization: `Bearer ${await aw.keyFor("test", ["results:read"])}` };
  expect((await aw.call("GET", "/v1/people/amina", undefined, reader)).status).toBe(403);
  expect((await aw.call("DELETE", "/v1/people/amina", undefined, reader)).status).toBe(403);
});

test("too many people are refused at once", async () => {
  const many = Array.from({ length: 5_001 }, (_, at) => ({ id: `n${String(at)}` }));
  expect((await put(many)).json).toMatchObject({ code: "invalid_request", errors: [{ code: "too_many" }] });
});

test("the client and the runner in this process do the same", async () => {
  const client = createClient({ url: `${aw.base}/feedback`, apiKey: aw.key, project });
  for (const [api, id] of [
    [client, "odd/id ünï?"],
    [aw.afterword, "odd/id ünï!"],
  ] as const) {
    expect((await api.people.put({ id, email: "h@example.org" })).counts.added).toBe(1);
    expect((await api.people.put([{ id }, { id: "" }], { dryRun: true })).counts).toMatchObject({
      unchanged: 1,
      rejected: 1,
    });
    expect((await api.people.get(id)).email).toBe("h@example.org");
    expect((await api.people.list({ email: "h@example.org" })).items.map((one) => one.id)).toEqual([id]);
    expect(await api.people.erase(id)).toMatchObject({ erased: true });
    const problem = await api.people.get(id).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(ProblemError);
    expect(problem).toMatchObject({ code: "not_found" });
    await expect(api.people.put({ id, email: "no" })).rejects.toMatchObject({ code: "invalid_request" });
  }
});
