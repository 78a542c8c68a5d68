import { createClient, ProblemError, type CaseItem, type ListedRecord, type RecordDetail } from "@afterword/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve, type Served } from "./served.ts";
import { makeMember, makeOwner } from "./signing-in.ts";
import project, { csat } from "./voices-project.ts";

// Forums, direct feedback and what is brought in from elsewhere, beside answers and never among scores.

const clock = () => Date.parse("2026-03-05T09:00:00Z");
let aw: Served;
const client = () => createClient({ url: `${aw.base}/feedback`, apiKey: aw.key, project });
beforeAll(async () => {
  aw = await serve("file::memory:", project, { clock });
  await aw.call("POST", "/v1/people", [
    { id: "amina", email: "Amina@example.org", locale: "fr", attributes: { site: "KRT" } },
    { id: "noor", email: "noor@example.org", optOuts: ["all"] },
  ]);
  for (const score of [1, 3, 5] as const) await client().responses.add(csat, { csat: score }, { channel: "phone" });
});
afterAll(() => aw.stop());

const cases = async () => (await aw.call("GET", "/v1/cases")).json["items"] as CaseItem[];
const records = async () => (await aw.call("GET", "/v1/records?kind=direct")).json["items"] as ListedRecord[];
const detail = async (id: string) => (await aw.call("GET", `/v1/records/${id}`)).json as unknown as RecordDetail;
const mailsTo = async (address: string) => {
  await aw.call("POST", "/dev/clock", { advance: "1m" });
  return (await aw.call("GET", `/dev/mail.json?to=${address}`)).json as unknown as { subject: string }[];
};
/** Every figure that there is of answers. */
async function figures() {
  const paths = ["csat", "mean", "distribution"].map((metric) => `/v1/metrics/${metric}?survey=csat&question=csat`);
  const all = [...paths, "/v1/metrics/response-rate?survey=csat", "/v1/metrics/csat?survey=csat&question=csat&by=team"];
  return Promise.all(all.map(async (path) => (await aw.call("GET", path)).json["rows"]));
}

const file = `ref,contact,kind,text,when,mail,language,service,person.id,Score
o-1,yes,complaint,"=Claims take long.
Nobody says why.",2025-12-01,eva@example.org,es,Travel,,1
o-2,yes,thanks,Merci à Amina,2026-01-10 08:00,,fr,Travel,amina,2
o-3,no,complaint,I was threatened by a guard.,2026-02-01,,en,,,3
`;
const fields = { id: "ref", type: "kind", message: "text", receivedAt: "when", email: "mail", locale: "language" };
const input = { survey: "direct-feedback", map: { ...fields, "segment.team": "service" } };

test("a file of feedback is looked at, then stored once, opens cases, and moves no figure", async () => {
  const before = await figures();
  const looked = await client().records.importFeedback({ ...input, csv: file }, { dryRun: true });
  expect(looked).toEqual({
    ...{ survey: "direct-feedback", rows: 3, fresh: 3, known: 0, stored: 0, errors: [] },
    unused: ["Score"],
  });
  expect(await records()).toEqual([]);
  const stored = await client().records.importFeedback({ ...input, csv: file });
  expect(stored).toEqual({ ...looked, stored: 3 });
  // With the mark that spreadsheets put first, and one more row: what is there is not stored again.
  const semicolons = file.replaceAll(/,(?! |")/g, ";").replaceAll(',"', ';"');
  expect(await client().records.importFeedback({ ...input, csv: semicolons })).toMatchObject({ known: 3, stored: 0 });
  const more = `\uFEFF${file}o-4,yes,question,When?,2026-03-01,,en,,,\n`;
  expect(await client().records.importFeedback({ ...input, csv: more })).toMatchObject({
    rows: 4,
    known: 3,
    stored: 1,
  });
  expect((await records()).map(({ channel, message }) => [channel, message])).toEqual(
    expect.arrayContaining([
      ["csv", "complaint"],
      ["csv", "thanks"],
      ["csv", "complaint"],
      ["csv", "question"],
    ]),
  );
  const found = (await records()).find(
    ({ segments, message }) => segments["team"] === "Travel" && message === "thanks",
  );
  expect(found).toMatchObject({ locale: "fr", segments: { team: "Travel", site: "KRT" } });
  expect((await cases()).map(({ queue, restricted }) => [queue, restricted]).sort()).toEqual([
    ["restricted", true],
    ["travel-desk", false],
  ]);
  expect(await mailsTo("eva@example.org")).toEqual([]);
  expect(await figures()).toEqual(before);
  expect((await aw.call("GET", "/v1/audit?action=feedback.import")).json["items"]).toHaveLength(2);
});

test("what can't be used is told by line and column, and nothing is stored", async () => {
  const before = (await records()).length;
  const bad = [
    "id,type,message,person,receivedAt,channel",
    "b-1,complaint,Good,,,",
    "b-1,complaint,Other,,,",
    "b-2,praise,Text,,2999-01-01,Phone",
    ",complaint,,,yesterday,",
    "b-3,complaint,Text,nobody,,",
    "b-4,complaint",
  ].join("\r\n");
  const taken = await client().records.importFeedback({ survey: "direct-feedback", csv: bad });
  expect(taken.errors.map(({ line, column, code }) => [line, column, code])).toEqual([
    [3, "id", "duplicate_id"],
    [4, "channel", "invalid_format"],
    [4, "receivedAt", "range"],
    [4, "type", "unknown_choice"],
    [5, "id", "required"],
    [5, "receivedAt", "invalid_time"],
    [6, "person", "unknown"],
    [7, null, "columns"],
  ]);
  expect([taken.stored, (await records()).length]).toEqual([0, before]);
  const faults = async (given: object) => {
    const { status, json } = await aw.call("POST", "/v1/feedback", { survey: "direct-feedback", csv: "", ...given });
    return [
      status,
      json["code"],
      ...((json["errors"] ?? []) as { path: string; code: string }[]).map(({ path, code }) => `${path} ${code}`),
    ];
  };
  expect(await faults({})).toEqual([400, "malformed"]);
  expect(await faults({ csv: "id,message\n1,Caf\uFFFD" })).toEqual([422, "invalid_request", "csv utf8"]);
  expect(await faults({ csv: 'id,message\n1,"open' })).toEqual([400, "malformed"]);
  expect(await faults({ csv: "ref,text\n1,a", map: { id: "no", said: "text" } })).toEqual([
    422,
    "invalid_request",
    "map.id no_column",
    "map.said no_field",
  ]);
  expect(await faults({ csv: "id,helped,rating\n1,true,3", survey: "page" })).toEqual([
    422,
    "invalid_request",
    "answers.helped score",
    "answers.rating score",
  ]);
  for (const [survey, code] of [
    ["climate", "unknown"],
    ["secret", "unknown"],
    ["csat", "unknown"],
    [undefined, "needed"],
  ])
    expect(await faults({ csv: "id,nps\n1,9", survey })).toEqual([422, "invalid_request", `survey ${String(code)}`]);
  const rows = Array.from({ length: 2_001 }, (_, at) => `r${String(at)},complaint,x`);
  expect(await faults({ csv: ["id,type,message", ...rows].join("\n") })).toEqual([422, "invalid_request", " too_many"]);
  const read = await aw.keyFor("test", ["results:read"]);
  const as = { authorization: `Bearer ${read}` };
  expect((await aw.call("POST", "/v1/feedback", { csv: "" }, as)).status).toBe(403);
  expect((await aw.call("POST", "/v1/feedback/mails", "x", { ...as, "content-type": "message/rfc822" })).status).toBe(
    403,
  );
  expect((await aw.call("GET", "/v1/voices", undefined, as)).status).toBe(200);
});

const mail = (
  id: string,
  { from = "Amina <amina@example.org>", subject = "Claims", more = "", body = "They take long." } = {},
) =>
  `From: ${from}\nTo: feedback@example.org\nMessage-ID: <${id}@mail.example.org>\nSubject: ${subject}\n${more}Content-Type: text/plain; charset=utf-8\n\n${body}\n`.replaceAll(
    "\n",
    "\r\n",
  );
async function taken(raw: string, query = "answers[type]=complaint&segments[team]=Travel") {
  const path = `/v1/feedback/mails?survey=direct-feedback&${query}`;
  const { status, json } = await aw.call("POST", path, raw, { "content-type": "message/rfc822" });
  return status === 200 ? json["kind"] : [status, json["code"], (json["errors"] as { path: string }[])[0]?.path];
}

test("a mail becomes direct feedback once, of whom it is from, and is answered once", async () => {
  const figuresBefore = await figures();
  const first = mail("m1", {
    body: "They take ten weeks.\n\n-- \nAmina\nFinance\n\nOn Monday the desk wrote:\n> Hello",
    subject: "Re: Claims",
  });
  expect([await taken(first), await taken(first)]).toEqual(["taken", "duplicate"]);
  const [item] = await records();
  expect(item).toMatchObject({
    channel: "mailbox",
    message: "complaint",
    segments: { team: "Travel", site: "KRT" },
    locale: "fr",
  });
  const record = await detail(item?.id ?? "");
  expect(record.answers).toEqual({
    ...{ type: "complaint", contact: "yes", email: "amina@example.org" },
    message: "Claims\n\nThey take ten weeks.",
  });
  expect([record.content, record.hasContact]).toEqual([{}, true]);
  expect((await cases()).filter(({ response }) => response === record.response)).toMatchObject([
    { queue: "travel-desk" },
  ]);
  expect(await mailsTo("amina@example.org")).toHaveLength(1);
  // A program that answers what we wrote, and does not say that it is one.
  const loop = mail("m2", {
    subject: "Re: We got it",
    more: `In-Reply-To: <${record.id}.case-received@127.0.0.1>\n`,
    body: "Thank you!",
  });
  expect(await taken(loop)).toBe("taken");
  expect((await records())[0]).toMatchObject({ subject: record.reference });
  expect(await mailsTo("amina@example.org")).toHaveLength(1);
  // Who wants no mails at all is not kept track of, and gets none.
  expect(await taken(mail("m3", { from: "noor@example.org" }))).toBe("taken");
  expect(await mailsTo("noor@example.org")).toEqual([]);
  const [unnamed] = (await aw.call("GET", "/v1/responses?survey=direct-feedback")).json["items"] as object[];
  expect(unnamed).toMatchObject({ person: null, channel: "mailbox" });
  expect(await figures()).toEqual(figuresBefore);
});

test("what a machine wrote, what says nothing, and what few may read", async () => {
  const before = (await records()).length;
  const { senders } = aw.parts.contextOf({ unit: "org", mode: "test" }, { kind: "host", id: "story" });
  for (const more of [
    "Auto-Submitted: auto-replied\n",
    "Precedence: bulk\n",
    "List-Id: <l.example.org>\n",
    "Return-Path: <>\n",
  ])
    expect([more, await taken(mail(`a${more}`, { more }))]).toEqual([more, "auto_reply"]);
  expect(await taken(mail("own", { from: `Desk <${senders.from}>` }))).toBe("auto_reply");
  expect(await taken(mail("empty", { subject: "", body: "> quoted only" }))).toBe("unclear");
  expect(await taken("no mail at all")).toBe("unclear");
  // A key that only a stranger made is none.
  const forged = mail("f").replace("feedback@", `c+${"0".repeat(26)}-${"0".repeat(16)}@`);
  expect(await taken(forged)).toBe("taken");
  expect((await records()).length - before).toBe(1);
  const open = (await cases()).length;
  expect(await taken(mail("threat", { from: "x@example.org", body: "A guard threatened me." }))).toBe("taken");
  const restricted = (await cases()).filter(({ restricted }) => restricted);
  expect([restricted.length, (await cases()).length]).toEqual([2, open + 1]);
  const long = "ж".repeat(9_000);
  const parts = `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\n\n<p>${long}</p>\n--b\nContent-Type: image/png\nContent-Disposition: attachment; filename=a.png\n\nx\n--b--\n`;
  const raw = `From: y@example.org\nMessage-ID: <long@x>\nSubject: Long\n${parts}`.replaceAll("\n", "\r\n");
  const told = await aw.call("POST", "/v1/feedback/mails?survey=direct-feedback", raw, {
    "content-type": "message/rfc822",
  });
  const kept = await detail(String(told.json["reference"]));
  expect(kept.content).toEqual({ attachments: 1, cut: true });
  expect([Array.from(String(kept.answers["message"])).length, kept.locale]).toEqual([4_000, "ru"]);
});

test("a mailbox that can't be is refused before a mail is read", async () => {
  expect(await taken("", "answers[type]=praise")).toEqual([422, "invalid_answers", "answers.type"]);
  expect(await taken("", "segments[floor]=2")).toEqual([422, "invalid_request", "segments.floor"]);
  const path = "/v1/feedback/mails?survey=page&answers[rating]=5";
  const { status, json } = await aw.call("POST", path, "x", { "content-type": "message/rfc822" });
  expect([status, json["code"]]).toEqual([422, "invalid_answers"]);
});

test("it is told by which channels voices came, and nothing of surveys that need several people", async () => {
  await client().records.add({
    ...{
      kind: "forum",
      heldOn: "2026-02-11",
      entities: [
        { name: "Field office", people: 4 },
        { name: "HQ", people: 9 },
      ],
    },
    topics: [{ topic: "Travel claims", said: "Claims take long.", agreement: "most" }],
  });
  const { rows, left } = await client().records.voices();
  expect(left).toEqual(["climate", "secret"]);
  expect(rows.map(({ kind, channel, voices, meetings }) => [kind, channel, voices, meetings])).toEqual([
    ["asked", "phone", 3, null],
    ["direct", "mailbox", 6, null],
    ["direct", "csv", 4, null],
    ["meeting", "forum", 13, 1],
  ]);
  const monthly = await client().records.voices({ period: "month", by: "team", from: "2025-12-01", to: "2026-03-01" });
  expect(monthly.rows.map(({ period, group, channel, voices }) => [period, group["team"], channel, voices])).toEqual([
    ["2025-12", "Travel", "csv", 1],
    ["2026-01", "Travel", "csv", 1],
    ["2026-02", null, "csv", 1],
    ["2026-02", null, "forum", 13],
  ]);
  for (const wrong of [{ by: "floor" }, { from: "2026-02-01", to: "2026-01-01" }, { last: "1d", from: "2026-01-01" }])
    await expect(client().records.voices(wrong)).rejects.toMatchObject({ code: "invalid_query" });
});

test("an erasure finds what somebody wrote elsewhere, and the same file does not bring it back", async () => {
  await aw.call("POST", "/v1/people", { id: "eva", email: "eva@example.org" });
  const shown = await aw.call("GET", "/v1/people/eva/export");
  expect(shown.text).toContain("Claims take long.");
  const mine = (await records()).find(({ locale }) => locale === "es");
  expect((await aw.call("DELETE", "/v1/people/eva")).json).toMatchObject({ responses: 1 });
  await expect(client().records.get(mine?.id ?? "")).rejects.toBeInstanceOf(ProblemError);
  expect(await client().records.importFeedback({ ...input, csv: file })).toMatchObject({ known: 3, stored: 0 });
  expect((await records()).map(({ id }) => id)).not.toContain(mine?.id);
  const words = await aw.call("GET", "/v1/comments?survey=direct-feedback");
  expect(words.text).not.toContain("Claims take long.\\nNobody");
});

test("thanks reach the team once a month, by consent, without a name and without what few may read", async () => {
  const owner = await makeOwner(aw, clock);
  await owner.browser.call("POST", "/v1/units", { id: "travel", name: "Travel", segments: { team: ["Travel"] } });
  const lea = await makeMember(aw, "lea", [{ role: "lead", within: "travel" }], clock);
  const max = await makeMember(aw, "max", [{ role: "manager" }], clock);
  const rows = [
    "t-1,thanks,Amina (amina@example.org) found my ticket.,true,Travel",
    "t-2,thanks,Nobody agreed to this.,false,Travel",
    "t-3,thanks,Nobody was asked about this.,,Travel",
    "t-4,thanks,Thank you for helping when I was harassed.,true,Travel",
    "t-5,thanks,The contract came in a day.,true,HR",
    "t-6,complaint,This is no thanks.,,Travel",
  ];
  const csv = ["id,type,message,share,segment.team", ...rows].join("\n");
  expect(await client().records.importFeedback({ survey: "direct-feedback", csv })).toMatchObject({ stored: 6 });
  const told = async ({ email }: { readonly email: string }) =>
    (await aw.call("GET", `/dev/mail.json?to=${email}`)).json as unknown as { subject: string; text: string }[];
  const thanked = async (who: { readonly email: string }) =>
    (await told(who)).filter(({ subject }) => subject.includes("of thanks"));
  await aw.call("POST", "/dev/clock", { advance: "26d" });
  await aw.call("POST", "/dev/clock", { advance: "20h" });
  // Before seven in the morning of the first working day of April.
  expect(await thanked(lea)).toEqual([]);
  await aw.call("POST", "/dev/clock", { advance: "3h" });
  const [mail, ...others] = await thanked(lea);
  expect([mail?.subject, others]).toEqual(["[Test] 1 word of thanks in March 2026", []]);
  expect(mail?.text).toContain("found my ticket.");
  expect(mail?.text).not.toMatch(/amina@|agreed to this|asked about|harassed|contract|no thanks/);
  // Nobody leads where the other is: whoever manages everything is told.
  expect((await thanked(max)).map(({ text }) => /The contract came in a day\./.test(text))).toEqual([true]);
  expect(await thanked(owner)).toEqual([]);
  // Whoever leads a part counts the voices of that part alone; meetings are everybody's.
  const theirs = await lea.browser.call("GET", "/v1/voices?by=team", undefined, { "afterword-mode": "test" });
  const seen = theirs.json["rows"] as { group: { team: string }; channel: string }[];
  expect(seen.map(({ group, channel }) => [group.team, channel])).toEqual([
    ["Travel", "csv"],
    ["Travel", "mailbox"],
  ]);
  // A quiet month sends nothing.
  await aw.call("POST", "/dev/clock", { advance: "31d" });
  expect([(await thanked(lea)).length, (await thanked(max)).length]).toEqual([1, 1]);
});
