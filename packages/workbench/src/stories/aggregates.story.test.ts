import type { AggregateFile, AggregateVerdict, ComparedAggregates } from "@afterword/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import project from "./cases-project.ts";
import { serve, type Reply, type Served } from "./served.ts";

// Two organisations tell each other a figure: each signs its own, and whoever compares them trusts neither the way nor the sender.

const clock = () => Date.parse("2026-03-05T09:00:00Z");
const months = { from: "2026-01-01", to: "2026-03-01" };
const asked = { survey: "csat", question: "csat", metric: "csat", ...months };
let works: Served;
let lakes: Served;
let papers = 0;

async function answered(aw: Served, survey: string, values: readonly number[]): Promise<void> {
  for (const csat of values) {
    const body = {
      id: `paper-${String(++papers)}`,
      survey,
      answers: { csat },
      channel: "paper",
      segments: { desk: "ICT" },
    };
    const { status, text } = await aw.call("POST", "/v1/responses", { ...body, answeredAt: "2026-02-10T10:00:00Z" });
    expect(status, text).toBe(201);
  }
}

const of = (n: number, value: number) => Array<number>(n).fill(value);
const faultsOf = ({ json }: Reply) =>
  ((json["errors"] ?? []) as { path: string; code: string }[]).map(({ path, code }) => `${path}: ${code}`);
const signed = async (aw: Served, organisation: string, change: object = {}) => {
  const reply = await aw.call("POST", "/v1/aggregates", { organisation, ...asked, ...change });
  expect(reply.status, reply.text).toBe(200);
  return reply.json as unknown as AggregateFile;
};

beforeAll(async () => {
  works = await serve("file::memory:", project, { clock });
  lakes = await serve("file::memory:", project, { clock, secret: "l".repeat(40) });
  await answered(works, "csat", [...of(60, 5), ...of(20, 1)]);
  await answered(lakes, "csat", [...of(40, 5), ...of(40, 1)]);
  await answered(works, "help", of(4, 5));
}, 60_000);
afterAll(async () => {
  await works.stop();
  await lakes.stop();
});

test("a figure that another organisation signed is compared with one's own", async () => {
  const [ours, theirs] = [await signed(works, "Ministry of Works"), await signed(lakes, "City of Lakes")];
  expect([ours.n, ours.value, ours.k]).toEqual([80, 75, 1]);
  expect(ours.definition).toBe(theirs.definition);
  expect(ours.key).not.toBe(theirs.key);
  const verify = async (aw: Served, file: object) =>
    (await aw.call("POST", "/v1/aggregates/verify", file)).json as unknown as AggregateVerdict;
  expect(await verify(works, theirs)).toMatchObject({ valid: true, own: false, organisation: "City of Lakes" });
  expect(await verify(works, ours)).toMatchObject({ valid: true, own: true, reason: null });
  // Its keys may come in another order: JSON has none.
  const turned = Object.fromEntries(Object.entries(theirs).reverse());
  expect(await verify(works, turned)).toMatchObject({ valid: true });
  const { rows } = (await works.call("POST", "/v1/aggregates/compare", { files: [ours, theirs] }))
    .json as unknown as ComparedAggregates;
  expect(rows.map(({ organisation, value, own }) => [organisation, value, own])).toEqual([
    ["Ministry of Works", 75, true],
    ["City of Lakes", 50, false],
  ]);
  expect(rows[0]?.comparison).toBeNull();
  expect(rows[1]?.comparison).toMatchObject({ difference: -25, verdict: "lower" });
  // The typed client says the same, and nothing of a person or comment is in a file.
  expect(await works.afterword.aggregates.compare([ours, theirs])).toEqual({
    metric: "csat",
    definition: ours.definition,
    rows,
  });
  expect(Object.keys(ours.counts)).toEqual(["kind", "x", "n"]);
});

test("what was changed on its way, or asked otherwise, is refused by name", async () => {
  const [ours, theirs] = [await signed(works, "Ministry of Works"), await signed(lakes, "City of Lakes")];
  const compare = (...files: readonly object[]) => works.call("POST", "/v1/aggregates/compare", { files });
  for (const change of [
    { value: 90 },
    { n: 800 },
    { organisation: "Somebody" },
    { counts: { kind: "share", x: 70, n: 80 } },
    { key: ours.key },
  ]) {
    const reply = await compare(ours, { ...theirs, ...change });
    expect([reply.status, reply.json["code"], faultsOf(reply)]).toEqual([
      422,
      "aggregate_invalid",
      ["files.1.signature: changed"],
    ]);
  }
  const mean = await signed(lakes, "City of Lakes", { metric: "mean" });
  const other = await compare(ours, mean);
  expect([other.status, other.json["code"], faultsOf(other)]).toEqual([
    422,
    "definitions_differ",
    ["files.1.definition: differs"],
  ]);
  for (const [body, fault] of [
    [{ files: [ours] }, "files: too_small"],
    [{ files: [ours, { ...theirs, more: 1 }] }, "files.1.more: unrecognized_keys"],
    [{}, "files: too_small"],
  ] as const)
    expect(faultsOf(await works.call("POST", "/v1/aggregates/compare", body))).toEqual([fault]);
});

test("nothing is told of few people, of months that go on, or of what isn't there; nor by who sees a part", async () => {
  const refused = async (change: object) =>
    faultsOf(await works.call("POST", "/v1/aggregates", { organisation: "Ministry of Works", ...asked, ...change }));
  expect(await refused({ survey: "help" })).toEqual(["question: below_k"]);
  expect(await refused({ survey: "quiet" })).toEqual(["question: below_k"]);
  expect(await refused({ from: "2025-01-01", to: "2025-03-01" })).toEqual(["question: below_k"]);
  expect(await refused({ to: "2026-04-01" })).toEqual(["to: in_future"]);
  expect(await refused({ from: "2026-01-15" })).toEqual(["from: not_a_month"]);
  expect(await refused({ to: "2026-01-01" })).toEqual(["to: out_of_order"]);
  expect(await refused({ metric: "nps" })).toEqual(["metric: unknown"]);
  expect(await refused({ question: "nothing" })).toEqual(["question: unknown"]);
  expect(await refused({ survey: "nothing" })).toEqual(["survey: unknown"]);
  await works.call(
    "POST",
    "/v1/units",
    { id: "ict", name: "ICT", segments: { desk: ["ICT"] } },
    {
      authorization: `Bearer ${await works.keyFor("live")}`,
    },
  );
  const part = await works.call("POST", "/v1/keys", { name: "ICT", scopes: ["results:read"], within: "ict" });
  const ofPart = { authorization: `Bearer ${String(part.json["key"])}` };
  const asPart = await works.call("POST", "/v1/aggregates", { organisation: "ICT", ...asked }, ofPart);
  expect(asPart.status).toBe(403);
});
