import { createClient } from "@afterword/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readWorkbook, unzipped } from "./read-workbook.ts";
import { serve, type Served } from "./served.ts";
import { makeMember, makeOwner, type SignedIn } from "./signing-in.ts";

// What a page of results asks for besides figures: lists of answers, files of figures, and views that are kept.

let aw: Served;
let owner: SignedIn;
beforeAll(async () => {
  aw = await serve();
  owner = await makeOwner(aw);
  const answers = [
    { id: "a", team: "ICT", csat: 5, why: "Quick", day: "2026-03-01" },
    { id: "b", team: "ICT", csat: 2, why: 'They said "why":"%_" to me', day: "2026-03-02" },
    { id: "c", team: "HR", csat: 1, why: "", day: "2026-03-03" },
    { id: "d", team: "HR", csat: 2, why: "Slow", day: "2026-04-01" },
    { id: "e", team: "HR", csat: 3, day: "2026-04-02" },
  ];
  for (const { id, team, csat, why, day } of answers) {
    const given = { csat, ...(why === undefined || why === "" ? {} : { why }) };
    const body = { survey: "ticket-csat", answers: given, channel: "phone", segments: { team }, id };
    const { status, text } = await aw.call("POST", "/v1/responses", { ...body, answeredAt: `${day}T09:00:00Z` });
    expect(status, text).toBe(201);
  }
}, 60_000);
afterAll(() => aw.stop());

const listed = async (query: string): Promise<unknown[]> => {
  const { json, text, status } = await aw.call("GET", `/v1/responses?survey=ticket-csat&${query}`);
  expect(status, text).toBe(200);
  return (json["items"] as { answers: { csat: number } }[]).map(({ answers }) => answers.csat);
};

test.each([
  ["written=true", [2, 2, 5]],
  ["written=false", [3, 2, 1, 2, 5]],
  ["where[team]=HR", [3, 2, 1]],
  ["where[team]=HR&written=true", [2]],
  ["question=csat&most=2", [2, 1, 2]],
  ["question=csat&least=2&most=2", [2, 2]],
  ["from=2026-03-02&to=2026-04-01", [1, 2]],
  ["language=fr", []],
])("answers are listed by %s", async (query, scores) => {
  expect(await listed(query)).toEqual(scores);
});

test.each([
  ["most=2", "question"],
  ["question=why&most=2", "question"],
  ["question=nothing&most=2", "question"],
  ["from=2026-04-01&to=2026-03-01", "to"],
  ["quarantined=true&written=true", "quarantined"],
  ["language=FRE", "language"],
  ["written=yes", "written"],
])("a list by %s is refused, naming %s", async (query, path) => {
  const { status, json } = await aw.call("GET", `/v1/responses?survey=ticket-csat&${query}`);
  expect([status, (json["errors"] as { path: string }[] | undefined)?.[0]?.path]).toEqual([422, path]);
});

test("the rows of a metric are a workbook where that is asked for, in both ways", async () => {
  const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const query = { survey: "ticket-csat", question: "csat", by: ["team"] };
  const path = "/v1/metrics/csat?survey=ticket-csat&question=csat&by=team";
  const reply = await aw.call("GET", path, undefined, { accept: xlsx });
  expect([reply.status, reply.headers.get("content-type"), reply.text.slice(0, 2)]).toEqual([200, xlsx, "PK"]);
  expect(reply.headers.get("content-disposition")).toBe('attachment; filename="figures.xlsx"');
  expect((await aw.call("GET", path)).headers.get("content-type")).toContain("json");
  const parts: Uint8Array[] = [];
  for await (const part of aw.afterword.figures.file({ metric: "csat", query }, "csv")) parts.push(part);
  const remote = createClient({ url: `${aw.base}/feedback`, apiKey: aw.key });
  const book = async (language: string) => {
    const bytes: Uint8Array[] = [];
    const asked = { metric: "csat", query: { ...query, from: "2026-01-01" } } as const;
    for await (const part of remote.figures.file(asked, "xlsx", language)) bytes.push(part);
    return Buffer.concat(bytes);
  };
  const english = readWorkbook(await book("en"));
  expect(english).toHaveLength(4);
  const [results = [], definitions = [], filter = [], coverage = []] = english;
  expect(results[0]?.slice(0, 4)).toEqual(["group.team", "period", "value", "n"]);
  expect(definitions.slice(0, 2)).toEqual([
    ["Version of the definitions", 1],
    ["csat", "Share of answers of 4 and 5 on a scale from 1 to 5, in percent."],
  ]);
  expect(filter).toEqual(
    expect.arrayContaining([
      ["survey", "ticket-csat"],
      ["by", "team"],
      ["from", "2026-01-01"],
      ["k", 1],
    ]),
  );
  expect(coverage.map(([name]) => name).slice(1, 4)).toEqual(["Could be asked", "Asked", "Delivered"]);
  const arabic = unzipped(await book("ar"));
  expect(arabic.get("xl/workbook.xml")?.toString()).toMatch(/name="النتائج".*name="التعاريف".*name="التغطية"/);
  expect(arabic.get("xl/worksheets/sheet1.xml")?.toString()).toContain('rightToLeft="1"');
  expect(
    unzipped(await book("en"))
      .get("xl/worksheets/sheet1.xml")
      ?.toString(),
  ).not.toContain("rightToLeft");
  const csv = await aw.call("GET", path, undefined, { accept: "text/csv" });
  expect(Buffer.concat(parts).toString()).toBe(csv.text);
  expect(csv.text.split("\r\n")).toHaveLength(4);
});

test("whom a survey reached is a file too, and each channel a line of one", async () => {
  const data = { id: "INC-1", team: "ICT" };
  const person = { id: "amina", email: "amina@example.org" };
  await aw.call("POST", "/v1/events", { id: "closed-1", type: "ticket.closed", person, data });
  await aw.call("POST", "/dev/clock", { advance: "31m" });
  const remote = createClient({ url: `${aw.base}/feedback`, apiKey: aw.key });
  const bytesOf = async (...of: Parameters<typeof remote.figures.file>) => {
    const bytes: Uint8Array[] = [];
    for await (const part of remote.figures.file(...of)) bytes.push(part);
    return Buffer.concat(bytes);
  };
  const query = { survey: "ticket-csat", by: ["team"] };
  const csv = await aw.call("GET", "/v1/coverage?survey=ticket-csat&by=team", undefined, { accept: "text/csv" });
  expect([csv.status, csv.headers.get("content-type")]).toEqual([200, expect.stringContaining("text/csv")]);
  expect((await bytesOf({ of: "coverage", query }, "csv")).toString()).toBe(csv.text);
  const [header = "", ...lines] = csv.text.trim().split("\r\n");
  const columns = header.split(",");
  expect(columns.slice(0, 4)).toEqual(["group.team", "eligible", "pending", "asked"]);
  expect(columns.at(-1)).toBe("query.definitions");
  const rows = await remote.figures.coverage(query);
  expect(lines.map((line) => line.split(",").slice(0, 4))).toEqual(
    rows.map(({ group, eligible, pending, asked }) => [group["team"] ?? "", ...[eligible, pending, asked].map(String)]),
  );
  const [results = [], definitions = [], filter = []] = readWorkbook(await bytesOf({ of: "coverage", query }, "xlsx"));
  expect(results[0]?.slice(0, 3)).toEqual(["group.team", "eligible", "pending"]);
  expect(definitions).toContainEqual(["answered", "Started"]);
  expect(filter).toContainEqual(["by", "team"]);
  const rate = { survey: "ticket-csat", channels: "true" } as const;
  const file = (await bytesOf({ metric: "response-rate", query: rate }, "csv")).toString();
  const [head = "", ...channels] = file.trim().split("\r\n");
  expect(head).toContain(",channel.origin,channel,channel.asked,channel.answered,channel.came,");
  const [row] = await remote.figures.rows("response-rate", rate);
  expect(channels).toHaveLength(row?.channels?.length ?? 0);
  expect(channels.length).toBeGreaterThan(0);
});

test("a survey says what it asks, how many people its figures need, and by what they can be split", async () => {
  const { items } = await aw.afterword.surveys.list();
  expect(items.find(({ id }) => id === "ticket-csat")).toMatchObject({
    title: null,
    k: 1,
    segments: ["team"],
    questions: [{ name: "csat", text: "How satisfied are you?", scale: { min: 1, max: 5 } }, {}, { name: "why" }],
  });
});

test("a view is kept, shared, and removed by its owner alone; both is noted", async () => {
  const lead = await makeMember(aw, "lena", [{ role: "lead", segments: { team: ["HR"] } }]);
  const made = await owner.browser.call("POST", "/v1/views", {
    name: "All",
    address: "/results?span=3m",
    shared: true,
  });
  const secret = await owner.browser.call("POST", "/v1/views", { name: "Mine", address: "/results/measure?by=team" });
  expect([made.status, secret.status]).toEqual([201, 201]);
  const names = async (member: SignedIn) =>
    ((await member.browser.open("/v1/views")).json["items"] as { name: string; own: boolean }[]).map(
      ({ name, own }) => `${name} ${String(own)}`,
    );
  expect(await names(owner)).toEqual(["All true", "Mine true"]);
  expect(await names(lead)).toEqual(["All false"]);
  const id = String(made.json["id"]);
  expect((await lead.browser.call("DELETE", `/v1/views/${id}`)).status).toBe(404);
  expect((await owner.browser.call("DELETE", `/v1/views/${id}`)).status).toBe(200);
  expect(await names(lead)).toEqual([]);
  for (const address of ["https://evil.example/results", "//results", "/resultsx", "/keys", "/results/../keys"])
    expect((await owner.browser.call("POST", "/v1/views", { name: "x", address })).status, address).toBe(422);
  const audit = (await aw.call("GET", "/v1/audit?limit=500")).json["items"] as { action: string }[];
  const actions = audit.map(({ action }) => action).filter((action) => action.startsWith("views."));
  expect(actions.toSorted()).toEqual(["views.add", "views.add", "views.remove"]);
});
