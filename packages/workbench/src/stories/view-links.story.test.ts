import { afterAll, beforeAll, expect, test } from "vitest";
import { serve, type Reply, type Served } from "./served.ts";
import { makeMember, makeOwner, type SignedIn } from "./signing-in.ts";
import project from "./units-project.ts";

// A link shows one saved view to somebody without an account: its figures, until it ends, and nothing else.

let aw: Served;
let owner: SignedIn;
const clock = { ahead: 0 };
const day = 24 * 60 * 60_000;

const answers = [
  ["HR", "Payroll", 5],
  ["HR", "Visa", 4],
  ["HR", "Visa", 1],
  ["ICT", "Laptops", 2],
  ["ICT", "Laptops", 1],
] as const;

beforeAll(async () => {
  aw = await serve("file::memory:", project, { clock: () => Date.now() + clock.ahead });
  owner = await makeOwner(aw, () => Date.now() + clock.ahead);
  for (const [at, [department, line, csat]] of answers.entries()) {
    const { status, text } = await aw.call("POST", "/v1/responses", {
      survey: "ticket-csat",
      answers: { csat, why: `Words of ${line}` },
      channel: "phone",
      segments: { department, line, station: "GVA" },
      id: `a-${String(at)}`,
      answeredAt: "2026-03-01T09:00:00Z",
    });
    expect(status, text).toBe(201);
  }
  await aw.afterword.units.create({ id: "hr", name: "Human resources", segments: { department: ["HR"] } });
}, 60_000);
afterAll(() => aw.stop());

const time = "span=days&from=2026-01-01&to=2027-01-01";
const ofHr = `where=${encodeURIComponent('{"department":"HR"}')}`;
const seen = "from=2026-01-01&to=2027-01-01&where[department]=HR";

interface Link {
  readonly id: string;
  readonly view: string;
  readonly token: string;
}

/** Saves a view as a member, and makes a link to it. */
async function linkTo(address: string, by: SignedIn = owner, how: object = {}): Promise<Link> {
  const view = await by.browser.call("POST", "/v1/views", { name: "Visa", address });
  expect(view.status, view.text).toBe(201);
  const made = await by.browser.call("POST", `/v1/views/${String(view.json["id"])}/links`, how);
  expect(made.status, made.text).toBe(201);
  const [page, token = ""] = String(made.json["link"]).split("#");
  expect(page).toBe(`${aw.base}/feedback/console/shown`);
  expect(token).toMatch(/^awv_[0-9A-Za-z]{43}$/);
  return { id: String(made.json["id"]), view: String(view.json["id"]), token };
}

const open = (token: string, path = "/v1/shown-view", headers: Record<string, string> = {}): Promise<Reply> =>
  aw.call("GET", path, undefined, { authorization: `Bearer ${token}`, ...headers });
const csat = (query: string) => `/v1/metrics/csat?survey=ticket-csat&question=csat&${query}`;
/** A reply without what is of each request. */
const said = ({ status, json: { requestId: _, ...json } }: Reply) => ({ status, ...json });

test("a link shows the figures of its view, for seven days unless told", async () => {
  const { token } = await linkTo(`/results?survey=ticket-csat&${time}&${ofHr}&by=line&compare=1y`);
  const { status, json } = await open(token);
  expect([status, json["name"], json["mode"]]).toEqual([200, "Visa", "test"]);
  expect(json["survey"]).toMatchObject({ id: "ticket-csat" });
  expect(Date.parse(String(json["until"])) - Date.now()).toBeGreaterThan(6.9 * day);
  expect(Date.parse(String(json["until"])) - Date.now()).toBeLessThan(7.1 * day);
  const shown = async (path: string) => (await open(token, path)).json["rows"];
  expect(await shown(csat(seen))).toMatchObject([{ n: 3 }]);
  expect(await shown(csat(`${seen}&by=line`))).toHaveLength(2);
  const compared = `${seen}&compare=previous&compareFrom=2025-01-01&compareTo=2026-01-01`;
  expect((await open(token, csat(compared))).status).toBe(200);
  expect(
    (await open(token, `/v1/metrics/csat/trend?survey=ticket-csat&question=csat&${seen}&period=month`)).status,
  ).toBe(200);
  const channels = await shown(`/v1/metrics/response-rate?survey=ticket-csat&${seen}&channels=true`);
  expect(channels).toMatchObject([{ channels: [{ origin: "staff", channel: "phone", came: 3 }] }]);
  const wide = await linkTo(`/results?survey=ticket-csat&${time}&${ofHr}&by=line&limits=adjusted`);
  const plain = `/v1/metrics/csat/benchmark?survey=ticket-csat&question=csat&${seen}&by=line`;
  const asked = `${plain}&limits=adjusted`;
  expect([(await open(token, plain)).status, (await open(token, asked)).status]).toEqual([200, 403]);
  expect((await open(wide.token, plain)).status).toBe(403);
  expect((await open(wide.token, asked)).json).toMatchObject({ limits: "adjusted", dispersion: null });
  // A file of figures it is not.
  const reply = await open(token, csat(seen), { accept: "text/csv" });
  expect(reply.headers.get("content-type")).toContain("json");
});

test("a link shows nothing but its view: another survey, time, filter, split or question is refused", async () => {
  const { token } = await linkTo(`/results?survey=ticket-csat&${time}&${ofHr}&by=line`);
  for (const query of [
    seen.replace("HR", "ICT"),
    "from=2026-01-01&to=2027-01-01",
    `${seen}&where[station]=GVA`,
    seen.replace("from=2026-01-01", "from=2026-02-01"),
    seen.replace("to=2027-01-01", "to=2026-04-01"),
    "where[department]=HR",
    "where[department]=HR&last=90d",
    `${seen}&by=station`,
    `${seen}&by=line,station`,
    `${seen}&by=department`,
    `${seen}&period=day`,
    `${seen}&weight=station`,
    `${seen}&compare=previous&compareFrom=2020-01-01&compareTo=2021-01-01`,
    `${seen}&fiscalYearStart=4`,
  ])
    expect(said(await open(token, csat(query))), query).toMatchObject({ status: 403, code: "forbidden" });
  for (const path of [
    `/v1/metrics/csat?survey=other&question=csat&${seen}`,
    `/v1/metrics/distribution?survey=ticket-csat&question=why&${seen}`,
    `/v1/metrics/sla?event=ticket.closed&${seen}`,
    `/v1/metrics/csat/trend?survey=ticket-csat&question=csat&${seen}&period=week`,
    `/v1/metrics/csat/benchmark?survey=ticket-csat&question=csat&${seen}&by=station`,
    "/v1/coverage?survey=ticket-csat&from=2026-01-01&to=2027-01-01",
  ])
    expect(said(await open(token, path)), path).toMatchObject({ status: 403, code: "forbidden" });
});

test("every other route takes a link for no key at all", async () => {
  const { token, id } = await linkTo(`/results?survey=ticket-csat&${time}`);
  const nothing = said(await open("aw_test_abcdefgh_nothing", "/v1/surveys"));
  expect(nothing).toMatchObject({ status: 401, code: "unauthorized" });
  for (const path of [
    "/v1/surveys",
    "/v1/responses",
    "/v1/exports/responses?survey=ticket-csat&format=csv",
    "/v1/people",
    "/v1/members",
    "/v1/me",
    "/v1/views",
    "/v1/view-links",
    "/v1/project",
    "/v1/audit",
    "/v1/keys",
    "/v1/events/evt-1",
  ])
    expect(said(await open(token, path)), path).toEqual(nothing);
  for (const [method, path] of [
    ["POST", "/v1/events"],
    ["POST", "/v1/views"],
    ["DELETE", `/v1/view-links/${id}`],
  ] as const) {
    const body = method === "POST" ? {} : undefined;
    expect((await aw.call(method, path, body, { authorization: `Bearer ${token}` })).status, path).toBe(401);
  }
  expect((await open(token)).status).toBe(200);
});

test("a link that ended, was taken back or never was looks like one that is none", async () => {
  const address = `/results?survey=ticket-csat&${time}`;
  const gone = said(await open(`awv_${"a".repeat(43)}`));
  expect(gone).toMatchObject({ status: 404, code: "not_found" });
  const short = await linkTo(address, owner, { days: 1 });
  const ended = await linkTo(address);
  const viewless = await linkTo(address);
  await aw.call("GET", "/v1/surveys");
  expect((await owner.browser.call("DELETE", `/v1/view-links/${ended.id}`)).status).toBe(200);
  expect((await owner.browser.call("DELETE", `/v1/view-links/${ended.id}`)).status).toBe(404);
  expect((await owner.browser.call("DELETE", `/v1/views/${viewless.view}`)).status).toBe(200);
  for (const { token } of [ended, viewless]) {
    expect(said(await open(token))).toEqual(gone);
    expect(said(await open(token, csat(seen)))).toEqual(gone);
  }
  expect((await open(short.token)).status).toBe(200);
  clock.ahead += day + 1;
  expect(said(await open(short.token))).toEqual(gone);
  clock.ahead -= day + 1;
  expect(said(await aw.call("GET", "/v1/shown-view"))).toEqual(gone);
});

test("it shows at most what its maker may see, and nothing when they may see nothing", async () => {
  const lead = await makeMember(aw, "lena", [{ role: "lead", within: "hr" }]);
  const { token } = await linkTo(`/results?survey=ticket-csat&${time}`, lead);
  const all = csat("from=2026-01-01&to=2027-01-01");
  expect((await open(token, all)).json["rows"]).toMatchObject([{ n: 3 }]);
  const roles = (role: string, within: string | null) =>
    owner.browser.call("PATCH", `/v1/members/${lead.id}`, { roles: [{ role, within }] });
  expect((await roles("viewer", null)).status).toBe(200);
  expect((await open(token, all)).json["rows"]).toMatchObject([{ n: 5 }]);
  expect((await roles("privacy", null)).status).toBe(200);
  expect((await open(token, all)).status).toBe(404);
  expect((await roles("viewer", null)).status).toBe(200);
  expect((await open(token, all)).status).toBe(200);
  expect((await owner.browser.call("PATCH", `/v1/members/${lead.id}`, { disabled: true })).status).toBe(200);
  expect((await open(token, all)).status).toBe(404);
});

test("a link is listed with who made it and how it was used, and its secret is nowhere", async () => {
  const mona = await makeMember(aw, "mona", [{ role: "viewer" }]);
  const nina = await makeMember(aw, "nina", [{ role: "viewer" }]);
  const { id, token, view } = await linkTo(`/results?survey=ticket-csat&${time}`, mona, { days: 30 });
  const listed = async (who: SignedIn) =>
    ((await who.browser.open("/v1/view-links")).json["items"] as { id: string }[]).find((one) => one.id === id);
  expect(await listed(mona)).toMatchObject({
    own: true,
    opened: 0,
    lastUsedAt: null,
    view: { id: view, name: "Visa" },
  });
  await open(token);
  await open(token);
  expect(await listed(mona)).toMatchObject({ opened: 2, lastUsedAt: expect.stringMatching(/^20/) as string });
  expect(await listed(owner)).toMatchObject({ own: false, maker: { kind: "member", id: mona.id, name: "mona" } });
  expect(await listed(nina)).toBeUndefined();
  expect((await nina.browser.call("DELETE", `/v1/view-links/${id}`)).status).toBe(404);
  expect((await nina.browser.call("POST", `/v1/views/${view}/links`, {})).status).toBe(404);
  expect((await owner.browser.call("DELETE", `/v1/view-links/${id}`)).status).toBe(200);
  const audit = await aw.call("GET", "/v1/audit?limit=500");
  const of = (audit.json["items"] as { action: string; object: { id: string }; actor: { id: string } }[])
    .filter(({ object }) => object.id === id)
    .map(({ action }) => action);
  expect(of.toSorted()).toEqual(["views.link", "views.unlink"]);
  expect(audit.text + aw.lines.join("")).not.toContain(token.slice(4));
});

test("a link shows no comments, and lasts for a number of days that is offered", async () => {
  const add = async (address: string) =>
    String((await owner.browser.call("POST", "/v1/views", { name: "x", address })).json["id"]);
  const comments = await owner.browser.call("POST", `/v1/views/${await add("/results/comments")}/links`, {});
  expect([comments.status, comments.json["code"]]).toEqual([422, "invalid_request"]);
  for (const days of [0, 2, 365, "7", null])
    expect((await owner.browser.call("POST", `/v1/views/${await add("/results")}/links`, { days })).status).toBe(422);
});
