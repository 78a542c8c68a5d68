import { defineEvent, defineProject, defineSurvey, q, when, type LookInput, type LookItem } from "@afterword/sdk";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { pngOf, svgOf } from "./look-pictures.ts";
import { startMailServer } from "./mail-server.ts";
import { serve, type Reply, type Served } from "./served.ts";

const data = z.object({ id: z.string(), department: z.string(), line: z.string() });
const closed = defineEvent("ticket.closed", data, { subject: "id", segments: ["department", "line"] });
const csat = defineSurvey("ticket-csat", { csat: q.csat({ en: "How was it?", ar: "كيف كان؟" }) }, { title: "Help" });
const voice = defineSurvey("voice", { said: q.comment("What do you want to say?") }, { kind: "feedback" });
const project = defineProject({
  surveys: [csat, voice],
  rules: [when(closed).ask(csat).after("0s")],
  segments: ["station"],
});

let aw: Served;
let mails: Awaited<ReturnType<typeof startMailServer>>;
let live: Record<string, string>;
beforeAll(async () => {
  mails = await startMailServer();
  const smtp = `${mails.url}?tls=none`;
  aw = await serve("file::memory:", project, {
    smtp,
    mailFrom: "Desk <desk@example.org>",
    senderDomains: ["HR.example.org"],
  });
  live = { authorization: `Bearer ${await aw.keyFor("live")}` };
  const unit = async (id: string, parent: string | undefined, segments: object) =>
    expect((await call("POST", "/v1/units", { id, name: id, parent, segments })).status).toBe(201);
  await unit("hr", undefined, { department: ["HR"] });
  await unit("payroll", "hr", { line: ["Payroll"] });
  await unit("geneva", undefined, { station: ["GVA"] });
});
afterAll(async () => {
  await aw.stop();
  await mails.stop();
});

const call = (method: string, path: string, body?: unknown) => aw.call(method, path, body, live);
const put = (unit: string, look: LookInput) => call("PUT", `/v1/looks/${unit}`, look);
const faults = ({ status, json }: Reply) => [
  status,
  ...((json["errors"] ?? []) as { path: string }[]).map(({ path }) => path),
];
const picture = (bytes: Buffer, type: "image/png" | "image/svg+xml" = "image/svg+xml") => ({
  type,
  data: bytes.toString("base64"),
});
const colors = { light: "#6a1b4d", dark: "#f0a6cf" };

/** Asks somebody about a ticket; gives the mail that they get, and its page. */
async function asked(id: string, of: { department: string; line?: string; station?: string; locale?: string }) {
  const { station = "NBO", line = "Other", locale = "en", department } = of;
  const person = { id: `p-${id}`, email: `p-${id}@example.org`, locale, attributes: { station } };
  const event = { id: `evt-${id}`, type: "ticket.closed", person, data: { id, department, line } };
  expect((await call("POST", "/v1/events", event)).status).toBe(200);
  await aw.call("POST", "/dev/clock", { advance: "1m" });
  const found = () => mails.mails.find(({ to }) => to.includes(person.email));
  await expect.poll(found, { timeout: 10_000 }).toBeDefined();
  const raw = found()?.text ?? "";
  const mail = await PostalMime.parse(raw);
  const token = /\/r\/(\w+)/.exec(mail.text ?? "")?.[1] ?? "";
  return { raw, mail, page: await call("GET", `/r/${token}`), token };
}

test("a unit's look is on its mails and pages: what it leaves out is as the units above have it", async () => {
  const bare = await asked("0", { department: "ICT" });
  expect(bare.mail.from).toMatchObject({ address: "desk@example.org", name: "Help" });
  expect(bare.page.text).not.toMatch(/class="brand"|<footer|id="look"/);

  await put("org", { name: { en: "United Offices", ar: "المكاتب" }, footer: { en: "Room 1", ar: "الغرفة ١" } });
  const hr = { name: { en: "People" }, colors, from: "ask@hr.example.org", replyTo: "desk@example.org" };
  const set = await put("hr", { ...hr, logo: picture(pngOf(80, 40), "image/png") });
  expect([set.status, (set.json["own"] as LookInput).name]).toEqual([200, { en: "People" }]);
  expect((set.json["shown"] as LookInput).name).toEqual({ en: "People", ar: "المكاتب" });
  await put("payroll", { senderName: { en: "Payroll & co" } });

  const ict = await asked("1", { department: "ICT" });
  expect(ict.mail.from).toMatchObject({ address: "desk@example.org", name: "Help" });
  expect(ict.page.text).toMatch(/<p class="brand"><bdi>United Offices<\/bdi>/);
  expect(ict.page.text).toContain("<footer><bdi>Room 1</bdi></footer>");
  expect([ict.mail.html, ict.mail.text]).toEqual([
    expect.stringContaining("United Offices"),
    expect.stringContaining("Room 1"),
  ]);

  const payroll = await asked("2", { department: "HR", line: "Payroll" });
  expect(payroll.mail.from).toMatchObject({ address: "ask@hr.example.org", name: "Payroll & co" });
  expect(payroll.mail.replyTo).toMatchObject([{ address: "desk@example.org" }]);
  expect(payroll.mail.html).toContain('src="cid:logo@afterword"');
  expect(payroll.mail.attachments).toMatchObject([
    { mimeType: "image/png", contentId: "<logo@afterword>", related: true },
  ]);
  expect(payroll.mail.html).toContain(colors.light);
  expect(payroll.mail.html).toContain(`.link{color:${colors.dark}!important}`);
  expect(payroll.mail.html).not.toContain("#17508f");
  expect(Buffer.byteLength(payroll.mail.html ?? "")).toBeLessThan(20 * 1024);
  expect(payroll.raw.length).toBeLessThan(40 * 1024);
  expect(payroll.page.text).toContain(`--hue:${colors.light}`);
  expect(payroll.page.text).toMatch(
    /<p class="brand"><img src="data:image\/png;base64,[^"]+" alt="" width="80" height="40">/,
  );
  const policy = payroll.page.headers.get("content-security-policy") ?? "";
  expect(policy.match(/'sha256-/g)).toHaveLength(3);
  const stop = await call("GET", `/u/${/\/u\/(\w+)/.exec(payroll.mail.text ?? "")?.[1] ?? ""}`);
  expect(stop.text).toContain("People");

  const arabic = await asked("3", { department: "HR", locale: "ar" });
  expect(arabic.page.text).toContain("<bdi>المكاتب</bdi>");
  expect(arabic.mail.text).toContain("الغرفة ١");
});

test("the most specific unit with a look counts, and one without is passed over", async () => {
  await put("geneva", { senderName: { en: "Geneva" } });
  const both = await asked("10", { department: "HR", station: "GVA" });
  // As deep as human resources and as narrow: the older one.
  expect(both.mail.from?.address).toBe("ask@hr.example.org");
  const deeper = await asked("11", { department: "HR", line: "Payroll", station: "GVA" });
  expect(deeper.mail.from?.name).toBe("Payroll & co");
  const geneva = await asked("12", { department: "ICT", station: "GVA" });
  expect(geneva.mail.from).toMatchObject({ name: "Geneva", address: "desk@example.org" });
  expect((await call("DELETE", "/v1/looks/payroll")).json).toMatchObject({ own: null, changedAt: null });
  const above = await asked("13", { department: "HR", line: "Payroll", station: "GVA" });
  expect(above.mail.from).toMatchObject({ address: "ask@hr.example.org", name: "Help" });
});

test("the open form shows the organisation's look", async () => {
  expect((await call("GET", "/f/voice")).text).toContain("United Offices");
});

test("a colour that can't be read is refused with its contrast, and the nearest that can be is named", async () => {
  const refused = await put("hr", { colors: { light: "#ffcc00", dark: "#102030" } });
  expect(faults(refused)).toEqual([422, "colors.light", "colors.dark"]);
  const [light = "", dark = ""] = (refused.json["errors"] as { message: string }[]).map(({ message }) => message);
  // Yellow has 1.52:1 on white; its own figure on the ground of mails is lower.
  expect(light).toMatch(/^On a light page its contrast is 1\.3\d:1, and 4\.5:1 is needed\. #\w{6} is near/);
  const near = { light: /#\w{6}/.exec(light)?.[0] ?? "", dark: /#\w{6}/.exec(dark)?.[0] ?? "" };
  expect((await put("geneva", { colors: near })).status).toBe(200);
});

test.each([
  ["a script", "<script>alert(1)</script>"],
  ["a handler", '<path d="M0 0" onload="alert(1)"/>'],
  ["a picture elsewhere", '<image href="https://example.org/a.png"/>'],
  ["a use of what is elsewhere", '<use href="https://example.org/a.svg#a"/>'],
  ["a use of data", '<use href="data:image/svg+xml,x"/>'],
  ["a fill from elsewhere", '<path d="M0 0" fill="url(https://example.org/a)"/>'],
  ["a style from elsewhere", '<path d="M0 0" style="fill:url(//example.org/a)"/>'],
  ["a hidden name", '<path d="M0 0" fill="u&#114;l(https://example.org)"/>'],
  ["a style sheet", "<style>@import 'https://example.org'</style>"],
  ["a page inside", "<foreignObject><p>Hello</p></foreignObject>"],
  ["a link", '<a href="https://example.org"><path d="M0 0"/></a>'],
  ["an animation", '<set attributeName="href" to="javascript:alert(1)"/>'],
  ["an entity", "<title>&x;</title>"],
  ["something that is not closed", "<g>"],
])("a drawing with %s is no logo", async (_, inner) => {
  expect(faults(await put("hr", { logo: picture(svgOf(inner)) }))).toEqual([422, "logo"]);
});

test("a drawing is kept without what says nothing, and one with a document type or too many bytes is refused", async () => {
  const drawn = `<!-- made by hand --><metadata><a:b xmlns:a="x">Ana</a:b></metadata><g inkscape:label="x" style="fill:#123456;-inkscape-font:x"><path d="M0 0h9v9z"/></g>`;
  const kept = (await put("geneva", { logo: picture(svgOf(drawn)), name: { en: "Geneva" } }))
    .json as unknown as LookItem;
  expect(Buffer.from(kept.own?.logo?.data ?? "", "base64").toString()).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><g fill="#123456"><path d="M0 0h9v9z"/></g></svg>',
  );
  expect(kept.own?.logo).toMatchObject({ width: 40, height: 20 });
  const entity = Buffer.from(`<!DOCTYPE svg [<!ENTITY x "y">]>${svgOf("").toString()}`);
  for (const bytes of [entity, svgOf(" ".repeat(5_000)), Buffer.from("GIF89a")])
    expect(faults(await put("geneva", { logo: picture(bytes) }))).toEqual([422, "logo"]);
  expect(faults(await put("geneva", { logo: picture(Buffer.from("GIF89a"), "image/png") }))).toEqual([422, "logo"]);
  expect(faults(await put("geneva", { logo: picture(pngOf(9, 9).subarray(0, -4), "image/png") }))).toEqual([
    422,
    "logo",
  ]);
});

test("a sender has an address in a domain of the deployment, and a picture a name", async () => {
  for (const field of ["from", "replyTo"])
    for (const address of ["ask@evil.example.com", "ask@sub.hr.example.org", "a@x.org, ask@hr.example.org"])
      expect(faults(await put("hr", { [field]: address }))).toEqual([422, field]);
  await call("DELETE", "/v1/looks/org");
  await call("DELETE", "/v1/looks/hr");
  expect(faults(await put("hr", { logo: picture(pngOf(9, 9), "image/png") }))).toEqual([422, "name"]);
  expect(faults(await put("hr", { footer: {} }))).toEqual([422, "footer"]);
  expect(faults(await put("hr", { name: { en: "a".repeat(81) } }))).toEqual([422, "name.en"]);
});

test("who may change looks in a unit changes that unit's and those below it, and sees no other", async () => {
  const made = await call("POST", "/v1/keys", { name: "HR", scopes: ["admin"], within: "hr" });
  const own = { authorization: `Bearer ${String(made.json["key"])}` };
  const list = (await aw.call("GET", "/v1/looks", undefined, own)).json as { items: LookItem[] };
  expect(list.items.map(({ unit }) => unit)).toEqual(["hr", "payroll"]);
  const name = { name: { en: "People" } };
  for (const unit of ["org", "geneva", "none"])
    for (const [method, path, body] of [
      ["PUT", "", name],
      ["DELETE", "", undefined],
      ["POST", "/test", { survey: "ticket-csat", locale: "en" }],
    ] as const)
      expect((await aw.call(method, `/v1/looks/${unit}${path}`, body, own)).status).toBe(404);
  expect((await aw.call("PUT", "/v1/looks/payroll", name, own)).status).toBe(200);
  const audit = (await call("GET", "/v1/audit?object=payroll&action=looks.change")).json["items"];
  expect(audit).toMatchObject([{ outcome: "done" }, { outcome: "done" }]);
  expect((await aw.call("PUT", "/v1/looks/hr", name)).status).toBe(403);
});

test("a mail and a page are looked at with a look that is tried, and nothing is kept", async () => {
  const look = { name: { en: "Tried" }, colors, logo: picture(pngOf(20, 20), "image/png") };
  const query = (more: object) =>
    new URLSearchParams({ unit: "hr", survey: "ticket-csat", locale: "en", look: JSON.stringify(look), ...more });
  const mail = await call("GET", `/v1/previews/mail?${query({ mail: "reminder-1" }).toString()}`);
  expect(mail.json).toMatchObject({ from: { address: "desk@example.org", name: "Help" }, replyTo: null });
  expect(mail.json["bytes"]).toBeGreaterThan(5_000);
  for (const [what, shows] of [["mail.html", "<h1|article"] as const, ["page.html", "<h1"] as const]) {
    const light = await call("GET", `/v1/previews/${what}?${query({ theme: "light" }).toString()}`);
    const dark = await call("GET", `/v1/previews/${what}?${query({ theme: "dark" }).toString()}`);
    expect(light.headers.get("content-security-policy")).toMatch(
      /default-src 'none'.*frame-ancestors 'self'; sandbox$/,
    );
    expect(light.text).toMatch(new RegExp(shows));
    for (const part of ["Tried", colors.light, "data:image/png;base64,"]) expect(light.text).toContain(part);
    expect([light.text.includes("@media not all"), dark.text.includes("@media all")]).toEqual([true, true]);
  }
  expect((await call("GET", `/v1/previews/mail?${query({ mail: "case-reply" }).toString()}`)).status).toBe(422);
  expect((await call("GET", `/v1/previews/mail?${query({ look: "{" }).toString()}`)).status).toBe(422);
  const shown = (await call("GET", "/v1/looks")).json as { items: LookItem[] };
  expect(shown.items.find(({ unit }) => unit === "hr")?.own).toBeNull();
});

test("a mail is sent to a member by the mail server, marked as a test", async () => {
  const link = await aw.afterword.members.setupLink();
  expect(link).toBeTruthy();
  const invited = await call("POST", "/v1/members", {
    email: "ana@example.org",
    name: "Ana",
    roles: [{ role: "viewer" }],
  });
  expect(invited.status, invited.text).toBe(201);
  const { id: to } = (invited.json["member"] ?? invited.json) as { id: string };
  const body = { survey: "ticket-csat", mail: "last-call", locale: "ar", to, look: { from: "ask@hr.example.org" } };
  const sent = await call("POST", "/v1/looks/hr/test", body);
  expect(sent.json).toMatchObject({ outcome: "sent", to: "ana@example.org" });
  const raw = mails.mails.find((mail) => mail.to.includes("ana@example.org"))?.text ?? "";
  const mail = await PostalMime.parse(raw);
  expect(mail.from?.address).toBe("ask@hr.example.org");
  expect(mail.subject).toMatch(/اختبار|تجريب/);
  expect(faults(await call("POST", "/v1/looks/hr/test", { ...body, to: undefined }))).toEqual([422, "to"]);
  expect(faults(await call("POST", "/v1/looks/hr/test", { ...body, to: "nobody" }))).toEqual([422, "to"]);
});
