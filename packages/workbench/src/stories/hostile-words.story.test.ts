import { afterAll, beforeAll, expect, test } from "vitest";
import PostalMime from "postal-mime";
import { ask, storedOf } from "../hostile/asked.ts";
import project from "../hostile/project.ts";
import { formOf, serve, type Served } from "./served.ts";
import unasked from "./unasked.config.ts";

let aw: Served;
beforeAll(async () => {
  aw = await serve("file::memory:", project);
});
afterAll(() => aw.stop());

const markup = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)>",
  "<xmp><script>alert(1)</script></xmp>",
  '"><iframe srcdoc="<script>alert(1)</script>">',
  "' onfocus=alert(1) autofocus x='",
  "javascript:alert(1)",
  "</textarea></title></style><script>alert(1)</script>",
  "<!--<script>alert(1)//-->",
  "\u2028{{constructor}}\u202e",
];
const all = markup.join(" ");

/** Elements and attributes that only hostile words would bring. */
function expectWords(html: string, what: string): void {
  const page = html.replace(/<style>[^]*?<\/style>/g, "").replace(/<script type="module">[^]*?<\/script>/g, "");
  expect(page, what).not.toMatch(/<(?:script|img|svg|xmp|iframe|object|embed|link(?! rel="icon" href="data:,"))\b/i);
  for (const [tag] of page.matchAll(/<[a-z][^<>]*>/gi)) {
    const names = tag.replace(/="[^"]*"/g, "=");
    expect(names, `${what}: ${tag}`).not.toMatch(/\s(?:on\w+|srcdoc|autofocus\s+x)\s*=|'/i);
  }
  for (const [, address = ""] of page.matchAll(/\s(?:href|action|src)="([^"]*)"/g))
    expect(address, what).not.toMatch(/^\s*(?:javascript|data:(?!,$)|vbscript):?/i);
}

test.each(markup)("I30, I31: %s is shown as words on every page, in mails, and told back as it is", async (text) => {
  const asked = await ask(aw, { person: { name: text.replace(/\p{Cc}/gu, "") }, data: { title: text, team: text } });
  const open = await aw.call("GET", `/r/${asked.token}?score=2`);
  expectWords(open.text, "the page");
  const given = { nps: 2, name: text, why: text };
  const first = await aw.call("POST", `/r/${asked.token}`, { answers: given, submissionId: "x", complete: false });
  expect(first.status).toBe(201);
  // The question that follows says what was typed.
  expectWords((await aw.call("GET", `/r/${asked.token}?page=why`)).text, "a question that repeats it");
  const resumed = await aw.call("GET", `/r/${asked.token}?page=more`);
  expect(resumed.text).toContain(`Is there more, `);
  expectWords(resumed.text, "what is gone on with");
  const done = await aw.call("POST", `/r/${asked.token}`, formOf(resumed.text, { "q.more": text }));
  expectWords(done.text, "the thanks, or the page again");
  const refused = await aw.call(
    "POST",
    `/r/${asked.token}`,
    formOf(resumed.text, { "q.mail": text, submissionId: text }),
  );
  expect(refused.status).toBe(422);
  expectWords(refused.text, "the page again");
  expectWords((await aw.call("GET", `/r/${asked.token}?lang=ar`)).text, "what is recorded");
  expect((await storedOf(aw, asked.id))[0]).toMatchObject(given);
  expectWords(asked.mail?.html ?? "", "the mail");
  expectWords((await aw.call("GET", "/dev/mail")).text, "the list of mails");
  const shown = (await aw.call("GET", `/dev/mail/${asked.mail?.id ?? ""}`)).text;
  expectWords(shown.replace(/<iframe title="The mail as it looks"[^>]*><\/iframe>/, ""), "a mail in development");
  const stop = /\/feedback(\/u\/\w+)/.exec(asked.mail?.text ?? "")?.[1] ?? "";
  expectWords((await aw.call("GET", `${stop}?lang=${encodeURIComponent(text)}`)).text, "the page that stops mails");
});

test.each([...markup.slice(0, 5), '<a href="javascript:alert(1)">', "<b onfocus=alert(1)>"])(
  "I30: %s that slips through would be found",
  (text) => {
    expect(() => {
      expectWords(`<p>${text}</p><input value="${text}">`, "planted");
    }).toThrow();
  },
);

test("I30: what is typed on open forms, for codes, and by the desk is words as well", async () => {
  const desk = await serve("file::memory:", unasked);
  const about = encodeURIComponent(all.replace(/\p{Cc}/gu, "").slice(0, 200));
  for (const path of [`/f/direct?about=${about}`, `/c?code=${about}`, `/s?code=${about}`, `/c/${about}`, `/s/${about}`])
    expectWords((await desk.call("GET", path)).text, path);
  let page = (await desk.call("GET", "/f/direct")).text;
  for (const fill of [{ "q.kind": "complaint" }, { "q.right": all }, { "q.said": all }, {}]) {
    const reply = await desk.call("POST", `/f/direct?about=${about}`, formOf(page, fill));
    page = reply.text;
    expectWords(page, `after ${Object.keys(fill).join()}`);
  }
  const [record] = (await desk.call("GET", "/v1/records")).json["items"] as { id: string }[];
  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(page)?.[0] ?? "";
  const replied = await desk.call("PATCH", `/v1/records/${record?.id ?? ""}`, { reply: all });
  const status = await desk.call("GET", `/s/${code}`);
  expect([replied.status, status.status]).toEqual([200, 200]);
  expect(status.text).toContain("&lt;script&gt;alert(1)");
  expectWords(status.text, "where it stands");
  await desk.stop();
});

test.each([
  "{{secret}}",
  "{{constructor.constructor('return process')()}}",
  "{{> x}}",
  "{{{x}}}",
  "{name} {ref} ${7*7} #{7*7} <%= 7 %>",
])("I32: a name of %s is filled in once, as it is", async (name) => {
  const { mail } = await ask(aw, { person: { name } });
  expect(mail?.subject).toContain(`How did we do, ${name}?`);
  expect(mail?.text).toContain(name);
  expect(mail?.html).not.toMatch(/native code|\[object|\b49\b/);
});

test("I34: a name with marks is exact in subject and text, and escaped in HTML", async () => {
  const name = "O'Brien & Sons <ops>";
  const { mail } = await ask(aw, { person: { name } });
  const parsed = await PostalMime.parse(mail?.raw ?? "");
  expect(parsed.subject?.replace(/^\[Test\] /, "")).toBe(`How did we do, ${name}?`);
  expect(parsed.text).toContain(`Hello ${name},`);
  expect(parsed.html).toMatch(/Hello O&#x27;Brien &amp; Sons &lt;ops&gt;,/);
});

test.each([
  ["a name", { name: "A\r\nBcc: evil@x.test" }, {}],
  ["a name with a single line feed", { name: "A\nBcc: evil@x.test" }, {}],
  ["a person's id", { id: "p\r\nX: 1" }, {}],
  ["a locale", { locale: "en\r\nBcc: evil@x.test" }, {}],
  ["what it is about", {}, { id: "INC-1\r\nBcc: evil@x.test" }],
])("I35: a line break in %s is refused, and nothing leaves", async (_, person, data) => {
  const { reply, mails } = await ask(aw, { person, data });
  expect([reply.status, mails]).toEqual([422, []]);
});

test("I35: where a line break may be, it ends no header", async () => {
  const { mail, mails } = await ask(aw, { data: { title: "A\r\nBcc: evil@x.test\r\n\r\nbody" } });
  for (const one of mails) expect(one.raw.split(/\r?\n\r?\n/)[0]).not.toMatch(/^Bcc:|^body/im);
  expect(mail?.headers["bcc"]).toBeUndefined();
});

test.each([
  "a@b.test, evil@x.test",
  "grp: e1@x.test, e2@x.test;",
  '"x evil@x.test"@b.test',
  "a@b.test\r\nRCPT TO:<e@x.test>",
  "<a@b.test>",
  "a@localhost",
  "",
  "a@[127.0.0.1]",
  "a(comment)@b.test",
])("I36: %j is no address, and nobody gets a mail", async (email) => {
  const before = ((await aw.call("GET", "/dev/mail.json")).json as unknown as unknown[]).length;
  const { reply } = await ask(aw, { person: { email } });
  expect([reply.status, reply.json["errors"]]).toMatchObject([422, [{ path: "person.email" }]]);
  expect((await aw.call("GET", "/dev/mail.json")).json).toHaveLength(before);
});

test("I36: a blank behind an address is dropped", async () => {
  const { reply } = await ask(aw, { person: { email: "blank@b.test " } });
  await aw.call("POST", "/dev/clock", { advance: "2h" });
  const mails = (await aw.call("GET", "/dev/mail.json?to=blank@b.test")).json as unknown as unknown[];
  expect([reply.status, mails.length]).toEqual([200, 1]);
});

const formulas = [
  "=cmd|'/c calc'!A1",
  "+1+1",
  "-2+3",
  "@SUM(1)",
  "\t=1",
  "\r=1",
  "  =1",
  "\uff1d1",
  '=HYPERLINK("http://e","x"),\n1',
];

test("I42: what a spreadsheet would run stands behind a mark, in cells and in headers, and numbers stay numbers", async () => {
  for (const [at, team] of formulas.entries()) {
    // Segments have no tabs and line breaks: those are refused when they come in.
    const asked = await ask(aw, { data: { team: team.replace(/\p{Cc}/gu, "") } });
    const body = { answers: { nps: at % 2 ? 0 : 10 }, submissionId: "s" };
    expect((await aw.call("POST", `/r/${asked.token}`, body)).status, team).toBe(201);
  }
  const path = "/v1/metrics/nps?survey=hostile&question=nps&by=team";
  const csv = (await aw.call("GET", path, undefined, { accept: "text/csv" })).text;
  const json = (await aw.call("GET", path)).json["rows"] as { group: { team: string }; value: number }[];
  const [header = "", ...lines] = csv.trim().split("\r\n");
  expect(header).toMatch(/^group\.team,/);
  for (const cell of [header, ...lines].flatMap((line) => line.split(",")))
    expect(/^"?\s*[=+@\t\r＝]/.test(cell) || /^"?-(?!\d+(?:\.\d+)?$)/.test(cell), cell).toBe(false);
  expect(lines.some((line) => /,-100,/.test(line))).toBe(true);
  // JSON says what was said.
  expect(json.map(({ group }) => group.team)).toEqual(expect.arrayContaining(["=cmd|'/c calc'!A1", "+1+1", "\uff1d1"]));
});
