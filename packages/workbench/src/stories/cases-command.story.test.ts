import { join } from "node:path";
import type { ActionInput, CaseItem } from "@afterword/sdk";
import { expect, test } from "vitest";
import project from "./cases-project.ts";
import { answered } from "./cases.ts";
import { newFolder, run } from "./program.ts";
import { serve } from "./served.ts";
import { makeMember } from "./signing-in.ts";

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
  expect((await cases("queues")).text).toBe(
    "ict-desk  those who lead\nsafety  those who lead\nservice-desk  those who lead",
  );
  expect((await cases("queue", "ict-desk", "--members", "mem_none")).code).toBe(2);
  expect((await cases("queue", "ict-desk")).text).toBe("ict-desk  those who lead");
  expect((await cases("figures", "--queue", "ict-desk")).text).toMatch(
    /Open +1, 0 late[^]*Recovery rate +nothing to count, 0 asked/,
  );
  expect(await cases("show", "cas_none")).toMatchObject({ code: 2, text: "" });
  expect((await cases("list", "--state", "closed")).code).toBe(2);
  const alerts = async (...args: string[]) => (await run(["alerts", ...args], env)).stdout.trim();
  const of = ["--survey", "csat", "--when", "csat <= 4", "unsafe = yes"];
  expect(await alerts("try", ...of)).toBe("Of 2 answers in the last 90 days 0 would have opened a case.");
  expect(
    await alerts("add", ...of, "--queue", "look", "--route", "desk=HR:hr-look", "--escalate", "h@example.org"),
  ).toBe("csat:csat-2  csat  csat <= 4 or unsafe = yes  -> look, HR: hr-look  escalates to h@example.org");
  expect(await alerts("change", "csat:csat-2", "--urgent", "--escalate", "none")).toBe(
    "csat:csat-2  csat  csat <= 4 or unsafe = yes  -> look, HR: hr-look  urgent",
  );
  expect((await alerts("list", "--survey", "csat")).split("\n").map((line) => line.split("  ")[0])).toEqual([
    "csat:unsafe",
    "csat:csat",
    "csat:csat-2",
  ]);
  expect(await alerts("remove", "csat:csat-2")).toMatch(/^Opens no case any more: csat:csat-2/);
});

test("the command writes a card, which somebody else publishes, and takes it back", { timeout: 120_000 }, async () => {
  const database = `file:${newFolder()}/cards.db`;
  const env = { AFTERWORD_DATABASE_URL: database, AFTERWORD_CONFIG: join(import.meta.dirname, "cases-project.ts") };
  const cards = async (...args: string[]) => {
    const { code, stdout, stderr } = await run(["cards", ...args], env);
    return { code, text: stdout.trim(), said: stderr.trim() };
  };
  const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);
  const aw = await serve(database, project);
  const { id: owner } = await makeMember(aw, "lea", [{ role: "manager" }]);
  for (let at = 0; at < 6; at++)
    await aw.call("POST", "/v1/responses", {
      ...{ id: `p-${String(at)}`, survey: "csat", answers: { csat: 2 }, channel: "paper", segments: { desk: "ICT" } },
      answeredAt: `${day(-9)}T10:00:00Z`,
    });
  const action = await aw.afterword.actions.add({
    ...{ title: "Answer by phone", problem: "They wait.", owner, resources: "Two people.", goal: "Two days." },
    measure: { survey: "csat", question: "csat", metric: "csat", where: { desk: "ICT" }, from: day(-20), to: day(0) },
    ...{ startsOn: day(0), dueOn: day(5), reviewsOn: [day(2)] },
  } satisfies ActionInput);
  await aw.afterword.actions.change(action.id, { revision: 1, state: "doing" });
  const review = [
    "actions",
    "review",
    action.id,
    "--found",
    "Few know.",
    "--decision",
    "change",
    "--reason",
    "Tell them.",
  ];
  const reviewed = await run(review, env);
  expect(reviewed.stdout, reviewed.stderr).toContain(`  ${day(2)}  change  Few know. (Tell them.)`);
  expect((await aw.afterword.actions.get(action.id)).reviews).toMatchObject([{ decision: "change", by: null }]);
  await aw.afterword.actions.change(action.id, { revision: 3, state: "done" });
  const own = await aw.afterword.cards.add({ action: action.id, said: { en: "Slow." }, did: { en: "By fone." } });
  await aw.stop();
  expect((await cards("publish", own.id)).text).toContain(`${own.id}  published  did  ${action.id}  desk=ICT`);
  expect((await cards("back", own.id)).text).toContain("draft");
  const changed = await cards("change", own.id, "--did", "By phone.");
  expect(changed.text).toContain("said (en)  Slow.\n  did (en)  By phone.");
  // Who wrote it last can't publish it.
  expect(await cards("publish", own.id)).toMatchObject({ code: 2, text: "" });
  const made = await cards(
    "write",
    "--action",
    action.id,
    "--said",
    "Lent.",
    "--did",
    "Plus vite.",
    "--language",
    "fr",
  );
  expect(made.text).toContain("did (fr)  Plus vite.");
  expect((await cards("list")).text.split("\n")).toHaveLength(6);
  expect((await cards("archive", "crd_none")).code).toBe(2);
  expect((await cards("write", "--action", "act_none", "--said", "x", "--did", "y")).code).toBe(2);
});
