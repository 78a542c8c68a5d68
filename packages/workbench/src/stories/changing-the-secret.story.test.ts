import { secretFrom, tokenOf } from "@afterword/fieldwork";
import { join } from "node:path";
import { expect, test } from "vitest";
import { changed as expected, changeTheSecret, first, second } from "./changing-the-secret.ts";
import { newFolder, run, startProgram } from "./program.ts";

test("what was made with a secret holds while it is told, and what is made then is made with the new one", async () => {
  expect(await changeTheSecret(`file:${join(newFolder(), "a.db")}`)).toEqual(expected);
}, 60_000);

test("the program takes a new secret with the one before it, and ends what was made with that once it is not told", async () => {
  const env = { AFTERWORD_DATABASE_URL: `file:${join(newFolder(), "b.db")}`, AFTERWORD_SECRET: first };
  const before = await startProgram(env);
  const old = await before.invite("A1");
  await before.stop();

  const changed = { ...env, AFTERWORD_SECRET: second, AFTERWORD_SECRET_OLD: first };
  const both = await startProgram(changed);
  const answer = { answers: { csat: 4 }, submissionId: "s1", complete: true };
  expect((await both.call("POST", `/r/${old}`, answer)).status).toBe(201);
  const link = await both.invite("A2");
  const invitation =
    ((await both.call("GET", "/v1/invitations?person=p-A2")).json.items as { id: string }[])[0]?.id ?? "";
  expect(link).toBe(tokenOf(secretFrom(second), "answer", invitation));
  await both.stop();
  const { code, stdout } = await run(["rekey", "--json"], changed);
  expect([code, JSON.parse(stdout)]).toEqual([0, { optOuts: 0, codes: 0 }]);

  const after = await startProgram({ ...env, AFTERWORD_SECRET: second });
  expect((await after.call("GET", `/r/${old}`)).status).toBe(404);
  expect((await after.call("GET", `/r/${link}`)).status).toBe(200);
  await after.stop();
}, 60_000);
