import { join } from "node:path";
import { expect, test } from "vitest";
import { privateProject } from "./private-project.ts";
import { newFolder, run } from "./program.ts";
import { goOnElsewhere, letTimePass, limited } from "./retaining.ts";
import { serve } from "./served.ts";

const newFile = () => `file:${join(newFolder(), "afterword.db")}`;

test("what a project does not keep goes in its time, night by night, and no figure changes", async () => {
  const database = newFile();
  const aw = await serve(database, limited);
  await letTimePass(aw, database);
  await aw.stop();
});

test("a pass that was cut short goes on where it was", async () => {
  const database = newFile();
  const aw = await serve(database, limited);
  await goOnElsewhere(aw, database);
  await aw.stop();
});

test("a project without limits keeps everything, and has no nights", async () => {
  const database = newFile();
  const aw = await serve(database);
  await aw.invite("p1");
  await aw.call("POST", "/dev/clock", { advance: "900d" });
  expect((await aw.call("GET", "/v1/people/p-p1")).status).toBe(200);
  await aw.stop();
  const env = { AFTERWORD_DATABASE_URL: database, AFTERWORD_SECRET: "s".repeat(40) };
  const told = await run(["retain", "--dry-run"], env);
  expect([told.code, told.stdout]).toEqual([0, expect.stringContaining("The project limits nothing")]);
});

test("where fewer than k may not be seen the same is shown and hidden, also of people who answered twice", async () => {
  const aw = await serve("file::memory:", { ...privateProject, retention: { identities: "4mo", comments: "3mo" } });
  let visits = 0;
  const answer = async (person: string, team: string) => {
    const id = `V-${String(++visits)}`;
    const email = `${person}@example.org`;
    const of = { id: person, email, attributes: { dept: team.slice(0, 1), team } };
    await aw.call("POST", "/v1/events", { id, type: "visit.ended", person: of, data: { id, site: "HQ" } });
    await aw.call("POST", "/dev/clock", { advance: "2h" });
    const mails = (await aw.call("GET", `/dev/mail.json?to=${email}`)).json as unknown as { text: string }[];
    const token = /\/r\/([0-9A-Za-z]{27})/.exec(mails[0]?.text ?? "")?.[1] ?? "";
    const answers = { csat: 3 + (visits % 3), why: "so it was" };
    expect((await aw.call("POST", `/r/${token}`, { answers, submissionId: "s" })).status).toBe(201);
  };
  // In the first hours of a month, so that all is of one.
  const start = new Date(aw.parts.clock.now());
  const next = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 1, 1);
  await aw.call("POST", "/dev/clock", { advance: `${String(Math.ceil((next - start.getTime()) / 1_000))}s` });
  // Four people who answered twice are four: with one more answer by somebody else the team would be shown.
  for (const team of ["A1", "A2"]) for (let at = 0; at < 6; at++) await answer(`${team}-${String(at)}`, team);
  for (let twice = 0; twice < 2; twice++) {
    for (let at = 0; at < 4; at++) await answer(`B1-${String(at)}`, "B1");
    await aw.call("POST", "/dev/clock", { advance: "25h" });
  }
  await aw.call("POST", "/dev/clock", { advance: "62d" });
  const figures = async () => {
    const of = (query: string) => aw.call("GET", `/v1/metrics/csat?survey=quiet&question=csat${query}`);
    const rate = await aw.call("GET", "/v1/metrics/response-rate?survey=quiet&by=team");
    return [(await of("")).json["rows"], (await of("&by=team")).json["rows"], rate.json["rows"]];
  };
  const before = await figures();
  expect(JSON.stringify(before)).toContain("below_k");
  expect(before[0]).toMatchObject([{ withheld: null }]);
  await aw.call("POST", "/dev/clock", { advance: "150d" });
  expect(await figures()).toEqual(before);
  const { json } = await aw.call("GET", "/v1/people/A1-0/export");
  const parts = json["parts"] as { table: string; rows: object[] }[];
  expect(parts.find(({ table }) => table === "invitations")?.rows).toEqual([]);
  expect((await aw.call("GET", "/v1/responses?survey=quiet")).json["items"]).toEqual([]);
  await aw.stop();
});
