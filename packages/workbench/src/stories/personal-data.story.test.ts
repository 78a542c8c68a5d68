import { join } from "node:path";
import { expect, test } from "vitest";
import { privateProject } from "./private-project.ts";
import { newFolder, run } from "./program.ts";
import { serve } from "./served.ts";
import { eraseOneOfTwo, exportOneOfTwo, limitedButPeople, retainOneOfTwo } from "./traces.ts";

test("an erasure leaves no word of any column that the registry says goes, in tables, files, logs and mails", async () => {
  const folder = newFolder();
  const database = `file:${join(folder, "afterword.db")}`;
  const aw = await serve(database);
  await eraseOneOfTwo(aw, database, folder);
  await aw.stop();
});

test("a person is given every column of theirs, and nothing of anybody else", async () => {
  const database = `file:${join(newFolder(), "afterword.db")}`;
  const aw = await serve(database);
  await exportOneOfTwo(aw, database);
  const { parts } = await aw.afterword.people.export("cnry-zq-person");
  expect(parts[0]).toMatchObject({ table: "people", rows: [{ email: "cnry-zq-address@example.org" }] });
  const env = { AFTERWORD_DATABASE_URL: database, AFTERWORD_SECRET: "s".repeat(40) };
  const told = await run(["export", "--person", "cnry-zq-person"], env);
  expect([told.code, told.stderr]).toEqual([0, ""]);
  expect((JSON.parse(told.stdout) as { parts: object[] }).parts).toEqual(parts);
  expect((await run(["export", "--person", "nobody"], env)).code).toBe(2);
  expect((await run(["export"], env)).code).toBe(2);
  expect((await aw.call("GET", "/v1/people/nobody/export")).status).toBe(404);
  const authorization = `Bearer ${await aw.keyFor("test", ["comments:read", "results:read"])}`;
  expect((await aw.call("GET", "/v1/people/nobody/export", undefined, { authorization })).status).toBe(403);
  await aw.stop();
});

test("of a survey that shows nobody's answers it tells that they were asked, and no more", async () => {
  const aw = await serve("file::memory:", privateProject);
  const exported = async (answers: boolean, type: string): Promise<string> => {
    const id = `${type}-${String(answers)}`;
    const person = { id, email: `${id}@example.org` };
    await aw.call("POST", "/v1/events", { id, type, person, data: { id, site: "HQ" } });
    await aw.call("POST", "/dev/clock", { advance: "1m" });
    const mails = (await aw.call("GET", `/dev/mail.json?to=${person.email}`)).json as unknown as { text: string }[];
    const token = /\/r\/([0-9A-Za-z]{27})/.exec(mails[0]?.text ?? "")?.[1] ?? "";
    await aw.call("GET", `/r/${token}`);
    const body = { answers: { csat: 1, wrong: ["slow"], why: "violet wing" }, submissionId: "one" };
    if (answers) expect((await aw.call("POST", `/r/${token}`, body)).status).toBeLessThan(300);
    const { text } = await aw.call("GET", `/v1/people/${id}/export`);
    expect(text).toContain('"table":"invitations"');
    expect(text).not.toContain("violet");
    // The same but for names, ids and times.
    return text
      .replaceAll(id, "")
      .replaceAll(/(?:inv|msg|rsp)_\w+|[0-9a-f]{64}/g, "")
      .replaceAll(/\d{4}-\d\d-[\w:.-]+Z/g, "");
  };
  for (const type of ["visit.ended", "visit.left"])
    expect(await exported(true, type)).toBe(await exported(false, type));
  await aw.stop();
});

test("a pass over what is old takes every column that its field limits, and no other", async () => {
  const database = `file:${join(newFolder(), "afterword.db")}`;
  const aw = await serve(database, limitedButPeople);
  await retainOneOfTwo(aw, database);
  await aw.stop();
});
