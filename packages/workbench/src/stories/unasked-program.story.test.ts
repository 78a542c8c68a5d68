import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formsOf, visitorOf } from "./form-pages.ts";
import { newFolder, run, startProgram } from "./program.ts";
import type { Reply } from "./served.ts";

const config = join(import.meta.dirname, "unasked.config.ts");

/** A browser at a program that serves at the root of its address. */
const browserAt = (base: string) =>
  visitorOf({
    call: async (method, path, body): Promise<Reply> => {
      const init = body instanceof URLSearchParams ? { method, body } : { method };
      const { status, headers, ...reply } = await fetch(base + path, { ...init, redirect: "manual" }).then(
        async (got) => ({ status: got.status, headers: got.headers, text: await got.text() }),
      );
      return { status, headers, text: reply.text, json: {} };
    },
  });

test("codes are made, drawn and ended, and what came in is answered, from the command line", async () => {
  const folder = newFolder();
  const env = { AFTERWORD_DATABASE_URL: `file:${join(folder, "afterword.db")}`, AFTERWORD_CONFIG: config };
  const server = await startProgram(env);
  const own = { ...env, AFTERWORD_PUBLIC_URL: server.base };
  const made = await run(
    ["codes", "add", "direct", "--channel", "kiosk", "--label", "Lobby", "--segment", "site=KRT", "--json"],
    own,
  );
  const { id, code, url } = JSON.parse(made.stdout) as { id: string; code: string; url: string };
  expect(url).toBe(`${server.base}/c/${code}`);
  expect((await run(["codes", "list"], own)).stdout).toBe(`${id}  ${code}  direct  kiosk  Lobby  site=KRT\n`);
  expect(await run(["codes", "add", "ticket-csat"], own)).toMatchObject({ code: 2 });
  expect(await run(["codes", "add", "direct", "--segment", "site"], own)).toMatchObject({ code: 2 });

  const [svg, png] = [join(folder, "code.svg"), join(folder, "code.png")];
  expect((await run(["qr", code.toLowerCase(), "--out", svg], own)).stdout).toBe(`${svg}: ${url}\n`);
  expect(readFileSync(svg, "utf8")).toContain(`<title>QR code that opens ${url}</title>`);
  expect(await run(["qr", "direct", "--format", "png", "--size", "300", "--out", png], own)).toMatchObject({
    code: 0,
  });
  expect(readFileSync(png).subarray(1, 4).toString()).toBe("PNG");
  expect(JSON.parse((await run(["qr", id, "--out", svg, "--json"], own)).stdout)).toEqual({ url, file: svg });
  for (const none of ["climate", "ZZZZ-ZZZZ", "cod_none", "nothing"])
    expect([none, (await run(["qr", none, "--out", svg], own)).code]).toEqual([none, 2]);

  const visitor = browserAt(server.base);
  const said = await visitor.send(await visitor.open(`/c/${code}`), { "q.kind": "thanks" });
  const last = await visitor.send(said, { "q.said": "Well done." });
  expect((await visitor.send(last, {})).status).toBe(201);
  const records = (...args: string[]) => run(["records", ...args], own);
  const [item] = JSON.parse((await records("list", "--json", "--state", "received")).stdout) as {
    reference: string;
  }[];
  const reference = item?.reference ?? "";
  expect((await records("list")).stdout).toMatch(
    new RegExp(`^${reference}  direct  received  .*  direct  thanks  Lobby  site=KRT\n$`),
  );
  expect((await records("list", "--survey", "helped")).stdout).toBe("There is no record.\n");
  expect((await records("acknowledge", reference)).stdout).toContain("  acknowledged  ");
  expect((await records("show", reference)).stdout).toContain("  said: Well done.");
  expect((await records("reply", reference, "--text", "Thank you.")).stdout).toContain("  answered  ");
  expect((await records("close", reference)).stdout).toContain("  closed  ");
  expect((await records("show", reference)).stdout).toMatch(/host records {2}→ answered {2}Thank you\.\n.*→ closed/);
  expect(await records("reply", reference, "--text", "Again.")).toMatchObject({ code: 2 });
  expect(await records("show", "FB-000000")).toMatchObject({ code: 2 });
  expect((await records("list", "--kind", "forum")).stdout).toBe("There is no record.\n");

  const file = join(folder, "old.csv");
  writeFileSync(file, "ref,kind,text\no-1,thanks,Well done.\n");
  const imported = ["feedback", "import", file, "--survey", "direct", "--map", "id=ref", "--map", "said=text"];
  expect((await run(imported, own)).stdout).toBe("1 rows: 1 stored, 0 already there.\n");
  writeFileSync(file, "ref,kind,text\no-1,thanks,Well done.\no-2,praise,\n");
  expect(await run(imported, own)).toMatchObject({
    ...{ code: 2, stdout: "2 rows: nothing was stored, 0 could be, 1 already there, 1 can't be used.\n" },
    stderr: "line 3, kind: There is no such option. (unknown_choice)\n",
  });
  const box = join(folder, "Maildir");
  mkdirSync(join(box, "new"), { recursive: true });
  const mail = "From: Bo <bo@example.org>\nMessage-ID: <1@example.org>\nSubject: Lift\n\nIt is broken.\n";
  writeFileSync(join(box, "new", "1.M1.mx"), mail);
  writeFileSync(join(box, "new", "2.M2.mx"), mail);
  writeFileSync(join(box, "new", "3.M3.mx"), "Subject:\n\n");
  const mbox = join(folder, "old.mbox");
  writeFileSync(mbox, `From bo@example.org Mon Mar  2 10:00:00 2026\n${mail}`);
  const mailbox = (from: string) =>
    run(
      ["feedback", "mailbox", from, "--survey", "direct", "--answer", "kind=complaint", "--segment", "site=KRT"],
      own,
    );
  expect((await mailbox(box)).stdout).toBe("taken  1\nduplicate  1\nunclear  1\n");
  expect([readdirSync(join(box, "done")), readdirSync(join(box, "refused"))]).toEqual([
    ["1.M1.mx", "2.M2.mx"],
    ["3.M3.mx"],
  ]);
  expect((await mailbox(mbox)).stdout).toBe("duplicate  1\n");
  expect((await run(["feedback", "channels", "--by", "site"], own)).stdout).toBe(
    "KRT  direct  kiosk  1\nKRT  direct  mailbox  1\n(none)  direct  csv  1\nNot in it, as their figures need several people: climate.\n",
  );

  const goals = (...args: string[]) => run(["goals", ...args], own);
  const csat = ["--survey", "ticket-csat", "--metric", "csat", "--question", "csat"];
  const set = await goals("set", "80", ...csat, "--json");
  const goal = JSON.parse(set.stdout) as { id: string };
  expect(goal).toMatchObject({ survey: "ticket-csat", metric: "csat", segment: null, goal: 80 });
  expect((await goals("list")).stdout).toBe(`${goal.id}  ticket-csat  csat  csat  80\n`);
  expect(await goals("set", "much", ...csat)).toMatchObject({ code: 2 });
  expect((await goals("remove", goal.id)).stdout).toContain("No goal any more");
  expect((await goals("list")).stdout).toBe("There is no goal.\n");

  expect((await run(["codes", "revoke", id], own)).stdout).toContain("revoked");
  expect((await visitor.open(`/c/${code}`)).status).toBe(410);
  expect(formsOf((await visitor.open("/f/helped")).text)).toHaveLength(2);

  const begun = await visitor.open("/");
  expect([begun.status, begun.headers.get("location")]).toEqual([302, `${server.base}/dev`]);
  const home = await visitor.open("/dev");
  for (const path of ["/f/direct", "/f/helped", "/dev/mail", "/dev/preview"])
    expect(home.text).toContain(`<a href="${path}">`);
  expect(home.text).not.toContain("/f/climate");
  expect((await server.stop()).stdout).toContain(`  Form      ${server.base}/f/direct\n`);
}, 240_000);

test("what can't be drawn is told in a sentence", async () => {
  const folder = newFolder();
  const own = { AFTERWORD_DATABASE_URL: `file:${join(folder, "afterword.db")}`, AFTERWORD_CONFIG: config };
  const [svg, png] = [join(folder, "code.svg"), join(folder, "code.png")];
  const nowhere = await run(["qr", "direct", "--out", join(folder, "none", "code.svg")], own);
  expect([nowhere.code, nowhere.stderr.trim().split("\n").length]).toEqual([2, 1]);
  expect(nowhere.stderr).toContain("code.svg can't be written: ");
  const small = await run(["qr", "direct", "--format", "png", "--size", "64", "--out", png], own);
  expect([small.code, small.stderr]).toEqual([2, expect.stringMatching(/needs at least --size \d+/)]);
  const soon = await run(["codes", "add", "direct", "--expires", "soon"], own);
  expect([soon.code, soon.stderr]).toEqual([2, expect.stringContaining("such as 2026-11-21T09:00:00Z")]);
  const { stdout } = await run(["codes", "add", "direct", "--json"], own);
  const { id, code } = JSON.parse(stdout) as { id: string; code: string };
  await run(["codes", "revoke", id], own);
  for (const over of [id, code]) {
    const ended = await run(["qr", over, "--out", svg], own);
    expect([ended.code, ended.stderr]).toEqual([2, "This code opens nothing any more.\n"]);
  }
}, 120_000);
