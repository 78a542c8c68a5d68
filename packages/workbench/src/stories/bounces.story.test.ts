import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as story from "./bounces.ts";
import { autoReply, reportOf, startBouncing } from "./bouncing.ts";
import { expectReplies } from "./case-replies.ts";
import { newFolder, run } from "./program.ts";

const on = (tell: (database: string) => Promise<void>) => () => tell("file::memory:");

test("an address that takes no mail is left alone, figures follow, and another address is asked", on(story.expectHard));
test("what is forged, late, automatic or written by hand is counted and changes nothing", on(story.expectIgnored));
test("a mailbox that is full again and again is left alone after a while", on(story.expectSoft));
test("a mail whose fate nobody knew is not sent again once it bounced", on(story.expectInDoubt));
test("bounces tell nothing of who answered where several are needed for a figure", on(story.expectPrivate));

test("a reply to a mail about a case comes back to it, once", on(expectReplies));

test("a folder of mails is taken in once, by two at once and again, and nothing is deleted", async () => {
  const folder = newFolder();
  const database = `file:${folder}/afterword.db`;
  const world = await startBouncing(database);
  const box = join(folder, "Maildir");
  for (const name of ["new", "cur", "tmp", "done"]) mkdirSync(join(box, name), { recursive: true });
  const put = (name: string, raw: string) => {
    writeFileSync(join(box, name), raw);
  };
  const names = (of: string) => readdirSync(join(box, of)).sort();
  const report = { code: "5.1.1", recipient: "amina@example.org", to: await world.ask("e1", "amina") };
  put("new/1.M1.mx", reportOf(report));
  put("cur/2.M2.mx:2,S", reportOf({ ...report, to: await world.ask("e2", "juma"), recipient: "x@example.org" }));
  put("new/3.M3.mx", autoReply(report.to));
  put("new/.hidden", "not a mail");
  // Of the same name as one that was taken in before; and one whose returned mail is long.
  put("done/3.M3.mx", "an earlier one");
  const long = "x".repeat(3_000_000);
  put(
    "new/4.M4.mx",
    `${reportOf({ ...report, to: await world.ask("e3", "pia"), recipient: "pia@example.org" })}${long}`,
  );
  symlinkSync("/etc/hostname", join(box, "new/5.M5.mx"));

  const env = { AFTERWORD_DATABASE_URL: database, AFTERWORD_SECRET: "s".repeat(40) };
  const bounces = (from: string, input?: string, over = {}) =>
    run(["bounces", from, "--mode", "live", "--json"], { ...env, ...over }, undefined, input);
  const both = await Promise.all([bounces(box), bounces(box)]);
  expect(both.map(({ code, stderr }) => [code, stderr])).toEqual([
    [0, ""],
    [0, ""],
  ]);
  const counts = both.map(({ stdout }) => JSON.parse(stdout) as Record<string, number>);
  expect((counts[0]?.["hard"] ?? 0) + (counts[1]?.["hard"] ?? 0)).toBe(2);
  expect(names("new")).toEqual([".hidden", "5.M5.mx"]);
  expect(names("cur")).toEqual([]);
  expect(names("done").filter((name) => !name.endsWith(".1") && !name.endsWith(".2"))).toEqual([
    "1.M1.mx",
    "3.M3.mx",
    "4.M4.mx",
  ]);
  expect(names("done")).toContain("3.M3.mx.1");
  expect(names("refused")[0]).toBe("2.M2.mx:2,S");
  expect(await world.optOutsOf("amina")).toHaveLength(1);
  expect(await world.optOutsOf("juma")).toEqual([]);
  expect(await world.ratesOf("now")).toMatchObject({
    dispositions: { nonContact: 0, unknown: 3 },
    funnel: { bounced: 2 },
  });

  // Whatever was killed between taking in and moving is taken in again, and changes nothing.
  put("new/1.M1.mx", reportOf(report));
  expect(JSON.parse((await bounces(box)).stdout)).toMatchObject({ hard: 0, duplicate: 1 });
  expect((await run(["bounces", box, "--mode", "live"], env)).stdout).toBe("There is no mail.\n");

  // As a mail server's pipe does, which keeps the mail when the database is away.
  const piped = reportOf({
    ...report,
    code: "5.2.2",
    to: await world.ask("e4", "rosa"),
    recipient: "rosa@example.org",
  });
  expect(JSON.parse((await bounces("-", piped)).stdout)).toMatchObject({ soft: 1 });
  const away = await bounces("-", piped, { AFTERWORD_DATABASE_URL: "postgres://127.0.0.1:1/none" });
  expect([away.code, away.stdout]).toEqual([75, ""]);
  expect((await bounces(join(box, "none"))).code).toBe(2);
  expect((await bounces(folder)).stderr).toContain("neither new nor cur");
  expect((await bounces(join(box, "done/1.M1.mx"))).stdout).toContain('"duplicate":1');
  await world.stop();
});
