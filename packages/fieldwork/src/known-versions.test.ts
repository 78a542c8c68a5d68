import { defineSurvey, q } from "@afterword/sdk";
import { openStore, type Scope } from "@afterword/store";
import { expect, test } from "vitest";
import { knownVersion, readVersion } from "./known-versions.ts";

const scope: Scope = { unit: "org", mode: "test" };

test("each version is read once and told apart; the first ones are forgotten", async () => {
  const store = await openStore("file::memory:");
  const { definition } = defineSurvey("desk", { csat: q.csat("?") });
  const versions = Array.from({ length: 201 }, (_, at) => at + 1);
  await store.write(scope, async ({ surveys }) => {
    for (const version of versions)
      await surveys.addVersion({
        survey: "desk",
        version,
        definition,
        contentHash: `h${String(version)}`,
        publishedAt: 0,
      });
  });
  const read = (version: number) => store.read(scope, (rows) => readVersion(store, scope, rows, "desk", version));
  await expect(read(999)).rejects.toThrow('Version 999 of "desk" is missing.');
  const [first, second] = [await read(1), await read(2)];
  expect([first.contentHash, second.contentHash]).toEqual(["h1", "h2"]);
  expect(await read(1)).toBe(first);
  expect(knownVersion(store, { ...scope, unit: "another" }, "desk", 1)).toBeUndefined();
  for (const version of versions) expect((await read(version)).version).toBe(version);
  expect(knownVersion(store, scope, "desk", 1)).toBeUndefined();
  expect(knownVersion(store, scope, "desk", 2)).toBe(second);
  await store.close();
});
