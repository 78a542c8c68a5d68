import { join } from "node:path";
import { expect, test } from "vitest";
import { backUpUnderLoad } from "./backing-up.ts";
import { newFolder, run } from "./program.ts";
import { serve } from "./served.ts";

test("under load, what was acknowledged before a backup began is in it; a file that was cut short is refused", async () => {
  const found = await backUpUnderLoad(150);
  expect(found).toMatchObject({ lost: 0, codes: [0, 0, 2], integrity: "ok", isCutLeft: false });
  expect(found.before).toBeGreaterThanOrEqual(150);
  expect(found.during).toBeGreaterThan(0);
});

test("who was erased after a backup was made is erased again when it is restored", async () => {
  const folder = newFolder();
  const at = (name: string) => `file:${join(folder, name)}`;
  const served = await serve(at("a.db"));
  const token = await served.invite("gone");
  await served.call("POST", `/r/${token}`, { answers: { csat: 2, why: "canary-words" }, submissionId: "one" });
  await served.invite("back");
  await served.call("DELETE", "/v1/people/p-back");
  await served.close("back-again", { person: { id: "p-back" } });
  const env = (name: string) => ({ AFTERWORD_DATABASE_URL: at(name), AFTERWORD_SECRET: "s".repeat(40) });
  expect((await run(["backup", join(folder, "b.db")], env("a.db"))).code).toBe(0);
  await served.call("DELETE", "/v1/people/p-gone");
  const opted = await served.invite("opted");
  expect(opted).toHaveLength(27);
  const other = await run(["restore", join(folder, "b.db"), "--erasures", join(folder, "a.db")], {
    ...env("r.db"),
    AFTERWORD_SECRET: "t".repeat(40),
  });
  expect([other.code, other.stderr]).toEqual([2, expect.stringContaining("another AFTERWORD_SECRET")]);
  await served.stop();
  const restored = await run(["restore", join(folder, "b.db"), "--replace", "--json"], env("a.db"));
  expect(restored.stderr).toBe("");
  expect(JSON.parse(restored.stdout)).toMatchObject({ people: 1, records: 0 });
  const again = await serve(at("a.db"));
  const has = async (id: string) => (await again.call("GET", `/v1/people/${id}`)).status;
  expect([await has("p-gone"), await has("p-back")]).toEqual([404, 200]);
  const { json, text } = await again.call("GET", "/v1/responses");
  expect([json["items"], text.includes("canary")]).toEqual([
    [expect.objectContaining({ answers: { csat: 2 } })],
    false,
  ]);
  await again.stop();
});
