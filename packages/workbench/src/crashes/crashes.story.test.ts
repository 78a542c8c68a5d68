import { describe, expect, test } from "vitest";
import { killWhileAnswering, proveAtOnce } from "./answers.ts";
import { onFile } from "./place.ts";
import { dieOnPath } from "./die-on-path.ts";
import { webPaths } from "./web-paths.ts";
import { dieAtWork, workerPaths } from "./worker-paths.ts";

const shortly = new Set(["intake", "answer, form", "anonymous ballot"]);

// Some points and some kills; `npm run prove -- crashes` takes all of them.
describe("processes that are killed, on SQLite", { timeout: 120_000 }, () => {
  test.each(webPaths.filter(({ name }) => shortly.has(name)))(
    "$name: killed between two writes, and sent again",
    async (path) => void (await dieOnPath(path, await onFile(), 2)),
  );

  test("decision and sending: killed between two writes, and done by another", async () => {
    const [path] = workerPaths;
    if (path) expect((await dieAtWork(path, onFile, 4)).kills).toBeGreaterThanOrEqual(3);
  });

  test("a case: killed between its timer and its mails, and told once by another", async () => {
    const path = workerPaths.find(({ name }) => name === "a case and its mails");
    if (path) expect((await dieAtWork(path, onFile, 4)).kills).toBeGreaterThanOrEqual(3);
  });

  test("a question to a client: killed between its timer and its mail, and asked once by another", async () => {
    const path = workerPaths.find(({ name }) => name === "the question to a client");
    if (path) expect((await dieAtWork(path, onFile, 4)).kills).toBeGreaterThanOrEqual(3);
  });

  test("a report: killed between its timer and its mail, and sent once by another", async () => {
    const path = workerPaths.find(({ name }) => name === "a report");
    if (path) expect((await dieAtWork(path, onFile, 1)).kills).toBe(1);
  });

  test("F04: killed while answers come in, none lost and none twice", async () => {
    expect(await killWhileAnswering(onFile, 5)).toMatchObject({ kills: 5, answers: 20, lost: 0, doubled: 0 });
  });

  test("an answer that is lost is missed", async () => {
    const lost = killWhileAnswering(onFile, 1, async (place) => {
      const one = "(select min(id) from responses)";
      for (const table of ["measures", "response_versions"])
        await place.query(`delete from ${table} where response = ${one}`);
      await place.query(`delete from responses where id = ${one}`);
    });
    await expect(lost).rejects.toThrow(/lost: 1/);
  });

  test("F03: twenty answers and fifty events at once", () => proveAtOnce(onFile));
});
