import { join } from "node:path";
import type { CaseItem } from "@afterword/sdk";
import { expect, test } from "vitest";
import project from "./cases-project.ts";
import { answered } from "./cases.ts";
import { newFolder, run } from "./program.ts";
import { serve } from "./served.ts";

test("the command lists and shows cases, and says what is not there", { timeout: 120_000 }, async () => {
  const database = `file:${newFolder()}/cases.db`;
  const env = { AFTERWORD_DATABASE_URL: database, AFTERWORD_CONFIG: join(import.meta.dirname, "cases-project.ts") };
  const cases = async (...args: string[]) => {
    const { code, stdout, stderr } = await run(["cases", ...args], env);
    return { code, text: stdout.trim(), said: stderr.trim() };
  };
  expect((await cases("list")).text).toBe("There is no case.");
  const aw = await serve(database, project);
  await answered(aw, { csat: 1, why: "It took weeks." });
  await answered(aw, { csat: 5, unsafe: true });
  await aw.stop();
  const listed = JSON.parse((await cases("list", "--json")).text) as CaseItem[];
  expect(listed.map(({ queue }) => queue)).toEqual(["safety", "ict-desk"]);
  const { id = "" } = listed[1] ?? {};
  expect((await cases("list", "--queue", "ict-desk", "--state", "new", "--owner", "none")).text).toMatch(
    new RegExp(`^${id}  new  ict-desk  csat  csat=1  20\\S+Z$`),
  );
  expect((await cases("list", "--overdue")).text).toBe("There is no case.");
  const shown = await cases("show", id);
  for (const part of ["why: It took weeks.", "Amina of", "alert csat:csat  opened  new"])
    expect(shown.text).toContain(part);
  expect((await cases("export", "--queue", "ict-desk")).text.split("\r\n")).toHaveLength(2);
  const begins = await cases("templates", id);
  expect(begins.text).toContain("No answer can be sent: no_address.\nreceived  Thank you for telling us.");
  expect(await cases("answer", id, "--template", "sorry")).toMatchObject({ code: 2, text: "" });
  const safety = listed[0]?.id ?? "";
  expect((await cases("merge", id, "--into", safety)).text).toContain(`merged  ${safety}`);
  expect((await cases("merge", id, "--into", safety)).code).toBe(2);
  expect((await cases("unmerge", id)).text).toMatch(new RegExp(`^${id}  new  ict-desk`));
  expect((await cases("figures", "--queue", "ict-desk")).text).toMatch(
    /Open +1, 0 late[^]*Recovery rate +nothing to count, 0 asked/,
  );
  expect(await cases("show", "cas_none")).toMatchObject({ code: 2, text: "" });
  expect((await cases("list", "--state", "closed")).code).toBe(2);
});
