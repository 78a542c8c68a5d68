import type { CollectionDetail, DriverCount } from "@afterword/sdk";
import { expect } from "vitest";
import project from "./collections-project.ts";
import { serve, type Reply, type Served } from "./served.ts";
import { makeMember, makeOwner, type Browser } from "./signing-in.ts";

/** A Wednesday. */
const clock = () => Date.parse("2026-04-15T09:00:00Z");
const asTest = { "afterword-mode": "test" };
export { project };
const [thumbs, full] = ["transactional-trust-thumbs", "transactional-trust-full"];
let papers = 0;

/** Answers that staff took down in the first quarter. */
export async function answered(aw: Served, survey: string, times: number, answers: object): Promise<void> {
  for (let at = 0; at < times; at++) {
    const body = { id: `paper-${String(++papers)}`, survey, answers, channel: "paper" };
    const { status, text } = await aw.call("POST", "/v1/responses", { ...body, answeredAt: "2026-02-10T10:00:00Z" });
    expect(status, text).toBe(201);
  }
}

/** One answer that few may see. */
async function confided(aw: Served): Promise<void> {
  const person = { id: "p-1", email: "p-1@example.org" };
  const event = { id: "evt-1", type: "ticket.closed", person, data: { id: "T-1" } };
  const { json } = await aw.call("POST", "/v1/events", event);
  const { decisions } = (json["results"] as { decisions: { invitationId: string }[] }[])[0] ?? {};
  await aw.call("POST", "/dev/clock", { advance: "1s" });
  const token = aw.afterword.token(decisions?.[0]?.invitationId ?? "");
  const answers = { trust: false, badly: ["staff"] };
  const reply = await aw.call("POST", `/r/${token}`, { answers, complete: true, submissionId: `s-${token}` });
  expect(reply.status, reply.text).toBe(201);
}

const detailOf = ({ json }: Reply) => json as unknown as CollectionDetail;
const counts = (drivers: readonly DriverCount[]) =>
  Object.fromEntries(
    drivers.map(({ driver, side, ones, zeros, notOffered }) => [`${side} ${driver}`, [ones, zeros, notOffered]]),
  );
const refusedWith = ({ status, json }: Reply) => [
  status,
  json["code"],
  ((json["errors"] ?? []) as { path: string; code: string }[]).map(({ path, code }) => `${path}: ${code}`).join(),
];

/** A quarter's report to the public: from a draft with live figures to one that is published, by two members. */
export async function expectCollections(
  database: string,
  program?: (command: readonly string[]) => Promise<{ readonly code: number | null; readonly stdout: string }>,
): Promise<void> {
  const aw = await serve(database, project, { clock });
  try {
    const olga = await makeOwner(aw, clock);
    const bo = await makeMember(aw, "bo", [{ role: "administrator" }], clock);
    const as = (who: { readonly browser: Browser }) => (method: string, path: string, body?: unknown) =>
      who.browser.call(method, path, body, asTest);
    await answered(aw, thumbs, 6, { trust: true, well: ["effective", "easy"] });
    await answered(aw, thumbs, 2, { trust: true, well: ["other"] });
    await answered(aw, thumbs, 1, { trust: true });
    await answered(aw, thumbs, 3, { trust: false, badly: ["timely", "staff"] });
    await answered(aw, full, 4, { satisfied: 5, trust: 5, effective: 4, easy: 2, fair: "doesNotApply" });
    await answered(aw, full, 2, { satisfied: 2, trust: 2, effective: 1 });

    const begin = (survey: string, period = "2026-Q1") => as(olga)("POST", "/v1/collections", { survey, period });
    expect(refusedWith(await begin("transactional-trust"))).toEqual([422, "invalid_request", "survey: unknown"]);
    expect(refusedWith(await begin(thumbs, "2026-Q3"))).toEqual([422, "invalid_request", "period: in_future"]);
    const first = await begin(thumbs);
    expect(first.status, first.text).toBe(201);
    const { id, figures } = detailOf(first);
    expect([(await begin(thumbs)).status, detailOf(await begin(thumbs)).id]).toEqual([200, id]);
    // Ticked, there and not ticked, not offered: who trusts is not asked what went badly.
    expect(figures).toMatchObject({ shape: "thumbs", trust: { ones: 9, n: 12 }, withheld: null });
    expect(counts(figures.drivers)).toMatchObject({
      "positive effectiveness": [6, 3, 3],
      "positive efficiency": [0, 9, 3],
      "positive other": [2, 7, 3],
      "negative efficiency": [3, 0, 9],
      "negative employee": [3, 0, 9],
      "negative other": [0, 3, 9],
    });
    expect(figures.drivers).toHaveLength(14);
    expect(figures.volumes).toEqual({ customers: null, offered: 0, respondents: 12 });
    const statements = detailOf(await begin(full)).figures;
    expect([statements.shape, statements.trust]).toEqual(["five-point", { ones: 4, n: 6 }]);
    expect(counts(statements.drivers)).toEqual({
      "statement effectiveness": [4, 2, 0],
      "statement ease": [0, 4, 2],
      "statement efficiency": [0, 0, 6],
      "statement transparency": [0, 0, 6],
      "statement humanity": [0, 0, 6],
      "statement employee": [0, 0, 6],
    });
    await confided(aw);
    const few = detailOf(await begin("quiet", "2026-Q2"));
    for (const period of ["0000-Q1", "1999-Q4", "2026-Q5", "2999-Q1"])
      expect(refusedWith(await begin("quiet", period))[2]).toMatch(/^period: /);
    expect(few.figures).toMatchObject({ trust: null, drivers: [], withheld: { k: 10 } });

    const change = (who: typeof olga | typeof bo, body: object, of = id) =>
      as(who)("PATCH", `/v1/collections/${of}`, body);
    const submit = (revision: number, more: object = {}) => change(olga, { revision, state: "submitted", ...more });
    expect(refusedWith(await submit(1))).toEqual([422, "invalid_request", "customers: required"]);
    expect(refusedWith(await submit(1, { customers: 50 }))).toEqual([422, "invalid_request", "offered: out_of_range"]);
    expect(refusedWith(await submit(1, { customers: 50, offered: 90 }))).toEqual([
      422,
      "invalid_request",
      "customers: out_of_range",
    ]);
    expect(refusedWith(await submit(1, { customers: -1 }))).toEqual([422, "invalid_request", "customers: too_small"]);
    expect(refusedWith(await change(olga, { revision: 1, customers: 90, state: "submitted" }, few.id))[2]).toBe(
      "state: in_future",
    );
    expect(refusedWith(await change(bo, { revision: 1, state: "published" }))).toEqual([409, "collection_state", ""]);
    expect(detailOf(await as(olga)("GET", `/v1/collections/${id}`))).toMatchObject({
      revision: 1,
      state: "draft",
      customers: null,
    });
    const silent = detailOf(await begin(thumbs, "2025-Q4")).id;
    expect(refusedWith(await change(olga, { revision: 1, customers: 90, state: "submitted" }, silent))[2]).toBe(
      "state: below_k",
    );
    const submitted = await submit(1, { customers: 900, offered: 100 });
    expect([submitted.status, detailOf(submitted).state, detailOf(submitted).own]).toEqual([200, "submitted", true]);
    // What is answered later is not in it, and who submitted it does not publish it.
    await answered(aw, thumbs, 1, { trust: true });
    expect(detailOf(await as(bo)("GET", `/v1/collections/${id}`)).figures.trust).toEqual({ ones: 9, n: 12 });
    expect(refusedWith(await change(olga, { revision: 2, state: "published" }))).toEqual([409, "collection_state", ""]);
    expect(refusedWith(await change(bo, { revision: 1, state: "published" }))).toEqual([409, "collection_changed", ""]);
    expect(refusedWith(await change(bo, { revision: 2, customers: 5 }))).toEqual([409, "collection_state", ""]);
    expect(refusedWith(await change(bo, { revision: 2, state: "change_requested" }))[2]).toBe("reason: required");
    const asked = await change(bo, { revision: 2, state: "change_requested", reason: "Count again." });
    expect(detailOf(asked)).toMatchObject({
      state: "change_requested",
      reason: "Count again.",
      figures: { trust: { n: 13 } },
    });
    expect((await submit(3)).status).toBe(200);
    if (program) expect((await program(["collections", "publish", id])).stdout).toMatch(/ {2}published\n/);
    else expect((await change(bo, { revision: 4, state: "published" })).status).toBe(200);
    expect(detailOf(await as(olga)("GET", `/v1/collections/${id}`))).toMatchObject({
      state: "published",
      ...(program ? {} : { decidedBy: "bo" }),
      reason: null,
      figures: { trust: { ones: 10, n: 13 } },
    });
    const csv = await as(bo)("GET", `/v1/exports/collections/${id}`);
    const lines = csv.text.trim().split("\r\n");
    expect(lines).toHaveLength(16);
    expect(lines[0]).toMatch(/driver,side,ones,zeros,not_offered,volume_of_customers,/);
    expect(lines[2]).toBe(`${thumbs},2026-Q1,published,thumbs,effectiveness,positive,6,4,3,900,100,13,`);
    const listed = (await as(bo)("GET", "/v1/collections")).json["items"] as unknown[];
    expect(listed).toHaveLength(4);
    // Who sees a part of the organisation reports nothing to the public.
    const lea = await makeMember(aw, "lea", [{ role: "viewer" }], clock);
    expect((await as(lea)("POST", "/v1/collections", { survey: thumbs, period: "2026-Q1" })).status).toBe(403);
  } finally {
    await aw.stop();
  }
}
