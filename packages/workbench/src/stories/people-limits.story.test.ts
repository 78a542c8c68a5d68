import type { PersonResult } from "@afterword/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve, type Served } from "./served.ts";

let aw: Served;
beforeAll(async () => {
  aw = await serve();
});
afterAll(() => aw.stop());

const put = (body: unknown) => aw.call("POST", "/v1/people", body);
const putFile = (lines: readonly string[]) =>
  aw.call("POST", "/v1/people", lines.join("\r\n"), { "content-type": "text/csv" });

test("a file's empty lines count as nothing, wherever they are; too many rows are refused", async () => {
  const blank = Array.from({ length: 12_000 }, () => "");
  const reply = await putFile(["id,name", ...blank, "l1,Lea", ...blank, "l2,Lou", "l1,Leo", ""]);
  expect((reply.json["results"] as PersonResult[]).map(({ id, status, line }) => [id, status, line])).toEqual([
    ["l1", "added", 12_002],
    ["l2", "added", 24_003],
    ["l1", "rejected", 24_004],
  ]);
  const rows = Array.from({ length: 5_001 }, (_, at) => `n${String(at)}`);
  for (const lines of [
    ["id", ...rows],
    ["id", ...rows.flatMap((row) => [row, "", ""])],
  ])
    expect((await putFile(lines)).json).toMatchObject({ code: "invalid_request", errors: [{ code: "too_many" }] });
  const columns = Array.from({ length: 400_000 }, (_, at) => `c${String(at)}`).join(",");
  const startedAt = performance.now();
  expect((await putFile([`id,${columns}`])).json).toMatchObject({ errors: [{ code: "too_many" }] });
  expect(performance.now() - startedAt).toBeLessThan(5_000);
});

test("as many people as fit in one call may each say what they opted out of", async () => {
  const people = Array.from({ length: 5_000 }, (_, at) => ({
    id: `o${String(at)}`,
    email: `o${String(at)}@example.org`,
    ...(at % 1_000 === 0 ? { optOuts: ["all"] } : { optOuts: [] }),
  }));
  expect((await put(people)).json["counts"]).toEqual({ added: 5_000, changed: 0, unchanged: 0, rejected: 0 });
  const moved = people.map((one) => ({ ...one, email: `new-${one.email}` }));
  expect((await put(moved)).json["counts"]).toEqual({ added: 0, changed: 5_000, unchanged: 0, rejected: 0 });
  expect((await aw.call("GET", "/v1/people/o3000")).json["optOuts"]).toMatchObject([{ scope: "all" }]);
}, 60_000);
