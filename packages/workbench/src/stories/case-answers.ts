import type { CaseDetail, CaseItem, CaseTemplateList } from "@afterword/sdk";
import { expect } from "vitest";
import type { Served } from "./served.ts";

interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

let calls = 0;

interface Asked {
  readonly type?: string;
  readonly locale?: string;
  readonly email?: string | null;
}

/** Asks somebody after a call, and sends their answers; gives their address and the case that came of it. */
export async function told(aw: Served, answers: object, { type = "call.ended", locale = "en", email }: Asked = {}) {
  const id = `C-${String(++calls)}`;
  const address = email === undefined ? `${id.toLowerCase()}@example.org` : email;
  const person = { id: `p-${id}`, name: "Amina", locale, ...(address === null ? {} : { email: address }) };
  const event = { id: `evt-${id}`, type, person, data: { id, desk: "ICT" } };
  const { json } = await aw.call("POST", "/v1/events", event);
  const { decisions } = (json["results"] as { decisions: { invitationId: string }[] }[])[0] ?? {};
  await pass(aw);
  const token = aw.afterword.token(decisions?.[0]?.invitationId ?? "");
  const body = { answers, complete: true, submissionId: `s-${token}`, locale };
  const reply = await aw.call("POST", `/r/${token}`, body);
  expect(reply.status, reply.text).toBe(201);
  await pass(aw);
  const [newest] = (await aw.call("GET", "/v1/cases?limit=1")).json["items"] as CaseItem[];
  return { id, token, reply, to: address ?? "", person: person.id, case: newest?.id ?? "" };
}

const pass = (aw: Served) => aw.call("POST", "/dev/clock", { advance: "1s" });
const detail = async (aw: Served, id: string): Promise<CaseDetail> =>
  (await aw.call("GET", `/v1/cases/${id}`)).json as unknown as CaseDetail;
const mailsTo = async (aw: Served, to: string): Promise<readonly Mail[]> =>
  (await aw.call("GET", `/dev/mail.json?to=${to}`)).json as unknown as Mail[];
const happened = async (aw: Served, id: string) =>
  (await detail(aw, id)).notes.map(({ kind, mail }) => [kind, ...(mail === null ? [] : [mail.state])].join(" "));

/** Whoever wants to be contacted hears at once that they were heard, in their language and in the words of their unit. */
export async function expectAcknowledged(aw: Served): Promise<void> {
  const first = await told(aw, { csat: 3, call: true }, { locale: "ar" });
  const [mail, ...more] = await mailsTo(aw, first.to);
  expect(more).toEqual([]);
  expect(mail?.subject).toContain(`وصلنا ما أخبرتمونا به عن الطلب ${first.id}`);
  expect(mail?.html).toContain('lang="ar" dir="rtl"');
  expect(mail?.text).toContain("سننظر في الأمر ونتواصل معكم.");
  expect(await happened(aw, first.case)).toEqual(["opened", "receipt sent"]);
  // The unit says it in its own words where it has some in the client's language.
  const own = { received: { en: "We call you back within a day." }, sorry: { en: "Sorry from ICT." } };
  const live = { authorization: `Bearer ${await aw.keyFor("live")}` };
  const look = { answers: own, footer: { en: "ICT, room 12" } };
  const put = await aw.call("PUT", "/v1/looks/org", look, live);
  expect(put.status, put.text).toBe(200);
  const second = await told(aw, { csat: 3, call: true });
  const [english] = await mailsTo(aw, second.to);
  expect(english?.text).toContain("We call you back within a day.");
  expect(english?.text).toContain("ICT, room 12");
  const third = await told(aw, { csat: 3, call: true }, { locale: "fr" });
  expect((await mailsTo(aw, third.to))[0]?.text).toContain("Merci de nous l’avoir dit.");
  // Of a low score alone nobody is told by itself, and nobody without an address or who wants no mail.
  const low = await told(aw, { csat: 1 });
  expect([await mailsTo(aw, low.to), await happened(aw, low.case)]).toEqual([[], ["opened"]]);
  const unknown = await told(aw, { csat: 3, call: true }, { email: null });
  expect(await happened(aw, unknown.case)).toEqual(["opened"]);
  // Where nobody may be seen those alone hear who agreed.
  const quiet = await told(aw, { csat: 1, contact: true }, { type: "visit.ended" });
  expect(await mailsTo(aw, quiet.to)).toHaveLength(1);
}

/** An answer is written from a template, stands in the history, and leaves once. */
export async function expectAnswered(aw: Served): Promise<void> {
  const { id, to, ...of } = await told(aw, { csat: 1 }, { locale: "es" });
  const path = `/v1/cases/${of.case}/answers`;
  const found = (await aw.call("GET", path)).json as unknown as CaseTemplateList;
  expect(found).toMatchObject({ unreachable: null, locale: "es" });
  expect(found.items.map((item) => item.id)).toEqual(["received", "sorry", "question", "solved"]);
  const sorry = found.items[1]?.text ?? "";
  expect(sorry).toContain("Lamentamos");
  const text = `${sorry}\nJuan, {{TIC}} <b>`;
  const sent = await aw.call("POST", path, { revision: 1, text });
  expect(sent.status, sent.text).toBe(200);
  const answer = { kind: "answer", text, mail: { state: "waiting" } };
  expect(sent.json).toMatchObject({ revision: 2, contactedAt: expect.any(String) as string, notes: [{}, answer] });
  expect((await aw.call("POST", path, { revision: 1, text })).json["code"]).toBe("case_changed");
  await pass(aw);
  const [mail, ...more] = await mailsTo(aw, to);
  expect([mail?.subject.includes(id), more]).toEqual([true, []]);
  expect(mail?.text).toContain("Juan, {{TIC}} <b>");
  expect(mail?.html).toContain("Juan, {{TIC}} &lt;b&gt;");
  expect(await happened(aw, of.case)).toEqual(["opened", "answer sent"]);
  const wrongs = [
    {},
    { text: " " },
    { text: "x".repeat(4_001) },
    { template: "other" },
    { template: "sorry", text: "Both." },
  ];
  for (const body of wrongs)
    expect((await aw.call("POST", path, { revision: 2, ...body })).status, JSON.stringify(body)).toBe(422);
  const audit = (await aw.call("GET", "/v1/audit?action=cases.answer")).json["items"] as unknown[];
  expect(audit).toHaveLength(1);
  expect((await aw.call("POST", path, { revision: 2, template: "solved" })).status).toBe(200);
  await pass(aw);
  expect((await mailsTo(aw, to))[0]?.text).toContain("Lo hemos estudiado y corregido.");

  // Whoever wants no mail between the answer and its mail gets none, and the history says so.
  const { status } = await aw.call("POST", path, { revision: 3, template: "question" });
  await aw.call("POST", "/v1/people", { id: of.person, optOuts: ["all"] });
  await pass(aw);
  expect([status, (await mailsTo(aw, to)).length]).toEqual([200, 2]);
  expect((await detail(aw, of.case)).notes.at(-1)?.mail).toEqual({ state: "held", reason: "opted_out" });
  const refused = await aw.call("POST", path, { revision: 4, template: "sorry" });
  expect([refused.status, refused.json["code"]]).toEqual([409, "case_unreachable"]);
  expect((await aw.call("GET", path)).json["unreachable"]).toBe("opted_out");

  // Who said no to it is not written to, though a low score opened a case.
  const said = await told(aw, { csat: 1, contact: true }, { type: "visit.ended" });
  const edit = { answers: { csat: 1, contact: false }, complete: true, submissionId: "again" };
  const { editToken } = said.reply.json;
  expect((await aw.call("POST", `/r/${said.token}`, { ...edit, editToken })).status).toBe(200);
  expect((await aw.call("GET", `/v1/cases/${said.case}/answers`)).json["unreachable"]).toBe("no_consent");

  // An erasure leaves nothing of it.
  expect((await aw.call("DELETE", `/v1/people/${of.person}`)).status).toBe(200);
  const { text: left } = await aw.call("GET", `/v1/cases/${of.case}`);
  expect(left).not.toContain("Juan");
}
