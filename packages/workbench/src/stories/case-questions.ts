import type { CaseDetail, CaseFigures, CaseItem, CaseNote } from "@afterword/sdk";
import { expect } from "vitest";
import { told } from "./case-answers.ts";
import type { Served } from "./served.ts";

interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const detail = async (aw: Served, id: string): Promise<CaseDetail> =>
  (await aw.call("GET", `/v1/cases/${id}`)).json as unknown as CaseDetail;
const mailsTo = async (aw: Served, to: string): Promise<readonly Mail[]> =>
  (await aw.call("GET", `/dev/mail.json?to=${to}`)).json as unknown as Mail[];
const pass = (aw: Served, advance: string) => aw.call("POST", "/dev/clock", { advance });
const kinds = ({ notes }: CaseDetail) => notes.map(({ kind, state }: CaseNote) => state ?? kind);

/** Resolves a case as somebody at the desk does. */
export async function resolve(aw: Served, id: string): Promise<void> {
  const { revision, state } = await detail(aw, id);
  const steps = state === "new" ? ["acknowledged", "in_progress"] : ["in_progress"];
  const last = { state: "resolved", causes: ["timeliness"], actionTaken: "Paid the claim." };
  for (const [at, step] of [...steps.map((one) => ({ state: one })), last].entries()) {
    const reply = await aw.call("PATCH", `/v1/cases/${id}`, { revision: revision + at, ...step });
    expect(reply.status, reply.text).toBe(200);
  }
}

/** The path of the question that somebody was sent last. */
async function questionOf(aw: Served, to: string): Promise<string> {
  const [mail] = await mailsTo(aw, to);
  return /\/h\/[0-9A-Za-z]{27}/.exec(mail?.text ?? "")?.[0] ?? "";
}

/** Presses a button of the page, as a person does who reads it first. */
async function press(aw: Served, path: string, fields: Readonly<Record<string, string>>, waits = "5s") {
  const page = await fetch(`${aw.base}/feedback${path}`);
  const nonce = /name="nonce" value="([^"]+)"/.exec(await page.text())?.[1] ?? "";
  await pass(aw, waits);
  const body = new URLSearchParams({ nonce, ...fields });
  const reply = await fetch(`${aw.base}/feedback${path}`, { method: "POST", body });
  return { status: reply.status, text: await reply.text() };
}

/** After a case was resolved its client is asked once, in their language; a no opens it again, and a yes verifies it. */
export async function expectAsked(aw: Served): Promise<void> {
  const { id, to, ...of } = await told(aw, { csat: 1 }, { locale: "ar" });
  await resolve(aw, of.case);
  await pass(aw, "23h");
  expect(await mailsTo(aw, to)).toEqual([]);
  await pass(aw, "1h");
  const [mail, ...more] = await mailsTo(aw, to);
  expect(more).toEqual([]);
  expect(mail?.subject).toContain(`هل سُوّي أمر الطلب ${id}؟`);
  expect(mail?.html).toContain('lang="ar" dir="rtl"');
  expect(mail?.text).not.toContain("Paid the claim.");
  // Who wants to be asked nothing more says so there.
  expect(mail?.text).toMatch(/\/u\/[0-9A-Za-z]{27}/);
  expect((await detail(aw, of.case)).notes.at(-1)).toMatchObject({ kind: "asked", mail: { state: "sent" } });
  const path = await questionOf(aw, to);
  expect(path).toMatch(/^\/h\//);

  // Neither a look, nor a program's form or haste is an answer.
  const before = await detail(aw, of.case);
  for (const answer of ["yes", "no"]) {
    const page = await fetch(`${aw.base}/feedback${path}?answer=${answer}`);
    expect([page.status, page.headers.get("content-security-policy")]).toEqual([
      200,
      expect.stringContaining("default"),
    ]);
    expect(await page.text()).toContain("هل أنتم راضون عن الحل؟");
  }
  await fetch(`${aw.base}/feedback${path}`, { method: "HEAD" });
  expect((await press(aw, path, {})).status).toBe(422);
  expect((await press(aw, path, { answer: "maybe" })).status).toBe(422);
  expect((await press(aw, path, { answer: "no", nonce: "x" })).status).toBe(422);
  const hasty = await press(aw, path, { answer: "no", words: "<b>Zephyr</b>" }, "0s");
  expect([hasty.status, hasty.text.includes("&lt;b&gt;Zephyr&lt;/b&gt;")]).toEqual([422, true]);
  const json = await aw.call("POST", path, { answer: "no" });
  expect(json.status).toBe(415);
  expect(await detail(aw, of.case)).toEqual(before);

  const no = await press(aw, path, { answer: "no", words: "Zephyr still waits." });
  expect([no.status, no.text.includes("أعدنا فتحه")]).toEqual([200, true]);
  const again = await detail(aw, of.case);
  expect([again.state, again.dueAt !== null, kinds(again).slice(-3)]).toEqual([
    "reopened",
    true,
    ["asked", "unsettled", "reopened"],
  ]);
  expect(again.notes.find(({ kind }) => kind === "unsettled")).toMatchObject({
    by: "client",
    text: "Zephyr still waits.",
  });
  // The same once more changes nothing; whoever takes it back is heard, and those who work on it go on.
  expect((await press(aw, path, { answer: "no" })).status).toBe(200);
  expect((await detail(aw, of.case)).revision).toBe(again.revision);
  expect((await press(aw, path, { answer: "yes" })).status).toBe(200);
  expect((await press(aw, path, { answer: "no" })).status).toBe(409);
  expect((await detail(aw, of.case)).state).toBe("reopened");

  await resolve(aw, of.case);
  await pass(aw, "4d");
  expect(await mailsTo(aw, to)).toHaveLength(2);
  const second = await questionOf(aw, to);
  expect(second).not.toBe(path);
  const words = "It is. But your officer asked for a bribe.";
  expect((await press(aw, second, { answer: "yes", words })).status).toBe(200);
  expect(await detail(aw, of.case)).toMatchObject({ state: "verified" });
  // What few may read opens a case for them: those who work on this one read nothing of it.
  const [few] = (await aw.call("GET", "/v1/cases?queue=restricted")).json["items"] as CaseItem[];
  expect(few).toMatchObject({ restricted: true, rule: "restricted-words", question: null, answer: null });
  expect((await detail(aw, few?.id ?? "")).notes.map(({ text }) => text)).toEqual([null, words]);
  const figures = (await aw.call("GET", "/v1/case-figures")).json as unknown as CaseFigures;
  expect(figures.recovery).toMatchObject({ asked: 1, answered: 1, settled: 1, value: 100, withheld: null });
  expect(await aw.afterword.cases.figures()).toEqual(figures);
  expect((await aw.call("GET", "/h/000000000000000000000000000")).status).toBe(404);

  // An erasure ends the link, and takes what was written.
  await aw.call("DELETE", `/v1/people/${of.person}`);
  expect((await fetch(`${aw.base}/feedback${second}`)).status).toBe(404);
  expect((await aw.call("GET", `/v1/cases/${of.case}`)).text).not.toContain("Zephyr");
  expect((await aw.call("GET", `/v1/cases/${few?.id ?? ""}`)).text).not.toContain("bribe");
}

/** Nobody is asked who can't be written to, was asked of late, or whose case goes on; and nobody for ever. */
export async function expectNotAsked(aw: Served): Promise<void> {
  const first = await told(aw, { csat: 1 });
  const same = await told(aw, { csat: 1 }, { email: first.to });
  const [stops, goesOn, unknown] = [
    await told(aw, { csat: 1 }),
    await told(aw, { csat: 1 }),
    await told(aw, { csat: 1 }, { email: null }),
  ];
  const quiet = await told(aw, { csat: 1, contact: true }, { type: "visit.ended" });
  for (const one of [first, same, stops, goesOn, unknown, quiet]) await resolve(aw, one.case);
  await aw.call("POST", "/v1/people", { id: stops.person, optOuts: ["all"] });
  const edit = { answers: { csat: 1, contact: false }, complete: true, submissionId: "again" };
  await aw.call("POST", `/r/${quiet.token}`, { ...edit, editToken: quiet.reply.json["editToken"] });
  const { revision } = await detail(aw, goesOn.case);
  await aw.call("PATCH", `/v1/cases/${goesOn.case}`, { revision, state: "reopened" });
  await pass(aw, "4d");
  expect(await mailsTo(aw, first.to)).toHaveLength(1);
  const ofFirst = [await detail(aw, first.case), await detail(aw, same.case)].flatMap(kinds);
  expect(ofFirst.filter((kind) => kind === "asked")).toHaveLength(1);
  for (const one of [stops, goesOn, unknown, quiet])
    expect(kinds(await detail(aw, one.case)), one.id).not.toContain("asked");
  // Of fewer than k of a survey that shows nobody it is not told how many are satisfied.
  const consented = await told(aw, { csat: 1, contact: true }, { type: "visit.ended" });
  await resolve(aw, consented.case);
  await pass(aw, "4d");
  const path = await questionOf(aw, consented.to);
  expect((await press(aw, path, { answer: "yes" })).status).toBe(200);
  const figures = (await aw.call("GET", "/v1/case-figures?survey=quiet")).json as unknown as CaseFigures;
  expect(figures.recovery).toEqual({
    ...{ asked: 1, answered: null, settled: null, value: null, interval: null },
    withheld: { reason: "below_k", k: 5 },
  });
  const ended = await questionOf(aw, first.to);
  await pass(aw, "31d");
  expect((await fetch(`${aw.base}/feedback${ended}`)).status).toBe(410);
  expect((await press(aw, ended, { answer: "yes" })).status).toBe(410);
}
