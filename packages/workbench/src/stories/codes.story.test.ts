import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { actionOf, formsOf, toldOn, visitorOf } from "./form-pages.ts";
import { formOf, serve, type Served } from "./served.ts";
import project from "./unasked.config.ts";

let aw: Served;
let visitor: ReturnType<typeof visitorOf>;
beforeAll(async () => {
  aw = await serve("file::memory:", project);
});
beforeEach(() => {
  visitor = visitorOf(aw);
});
afterAll(() => aw.stop());

interface Code {
  id: string;
  code: string;
  url: string;
  [field: string]: unknown;
}
const addCode = async (body: object): Promise<Code> => {
  const reply = await aw.call("POST", "/v1/codes", body);
  expect([reply.status, reply.json]).toEqual([201, expect.anything()]);
  return reply.json as unknown as Code;
};
const newest = async (survey: string) =>
  ((await aw.call("GET", `/v1/responses?survey=${survey}&limit=1`)).json["items"] as Record<string, unknown>[])[0];
const invitationOf = async (id: string) => {
  const { json } = await aw.call("GET", `/v1/invitations?person=p-${id}`);
  const items = json["items"] as { id: string; survey: string }[];
  return (survey: string) => items.find((one) => one.survey === survey)?.id ?? "";
};

test("a poster's code opens the form, and what it says of itself is stored with the answer", async () => {
  const code = await addCode({ survey: "direct", label: "Front desk", segments: { site: "KRT" } });
  expect(code).toMatchObject({ survey: "direct", channel: "qr", label: "Front desk", revokedAt: null });
  expect(code.url).toBe(`${aw.base}/feedback/c/${code.code}`);
  const page = await visitor.open(`/c/${code.code}`);
  expect(page.status).toBe(200);
  expect(actionOf(page.text)).toBe(`/c/${code.code}`);
  const said = await visitor.send(page, { "q.kind": "thanks" });
  const last = await visitor.send(said, { "q.said": "Kind people." });
  const thanks = await visitor.send(last, {});
  expect(thanks.status).toBe(201);
  expect(await newest("direct")).toMatchObject({ channel: "qr", segments: { site: "KRT" } });
  const { reference } = toldOn(thanks.text);
  expect((await aw.call("GET", `/v1/records/${reference}`)).json).toMatchObject({ channel: "qr" });
});

test("a code is typed as people type", async () => {
  const { code } = await addCode({ survey: "helped" });
  const entry = await visitor.open("/c");
  expect(entry.text).toContain('<form method="get" action="/feedback/c"');
  for (const typed of [
    code.toLowerCase(),
    code.replace("-", " "),
    ` ${code.replaceAll("0", "o").replaceAll("1", "l")} `,
  ]) {
    const reply = await visitor.open(`/c?code=${encodeURIComponent(typed)}&lang=ar`);
    expect([reply.status, reply.headers.get("location")]).toEqual([303, `/feedback/c/${code}?lang=ar`]);
    expect((await visitor.open(`/c/${encodeURIComponent(typed)}`)).status).toBe(200);
  }
  const bad = await visitor.open("/c?code=AB12");
  expect(bad.status).toBe(422);
  expect(bad.text).toContain("Enter the eight letters and digits of the code");
  expect(bad.text).toContain('value="AB12"');
  const wrong = await visitor.open("/c/ZZZZ-ZZZZ");
  expect(wrong.status).toBe(404);
  expect(wrong.text).toContain("We do not know this code.");
});

test("a code that is over leads nowhere, and says so", async () => {
  const revoked = await addCode({ survey: "direct" });
  expect((await aw.call("DELETE", `/v1/codes/${revoked.id}`)).json["revokedAt"]).toEqual(expect.any(String));
  expect((await aw.call("DELETE", `/v1/codes/${revoked.id}`)).status).toBe(200);
  const until = new Date(aw.parts.clock.now() + 60_000).toISOString();
  const expiring = await addCode({ survey: "direct", expiresAt: until });
  const page = await visitor.open(`/c/${expiring.code}`);
  expect(page.status).toBe(200);
  await aw.call("POST", "/dev/clock", { advance: "2m" });
  for (const { code } of [revoked, expiring]) {
    const over = await visitor.open(`/c/${code}`);
    expect(over.status).toBe(410);
    expect(over.text).toContain("This code is no longer valid");
  }
});

test("whoever is writing when a code ends is heard, for a day; who comes later is led to the form without a code", async () => {
  const { id, code } = await addCode({ survey: "direct", segments: { site: "KRT" } });
  const page = await visitor.open(`/c/${code}`);
  await aw.call("DELETE", `/v1/codes/${id}`);
  const said = await visitor.send(page, { "q.kind": "thanks" });
  expect(said.status).toBe(200);
  const last = await visitor.send(said, { "q.said": "Written slowly." });
  const thanks = await visitor.send(last, {});
  expect(thanks.status).toBe(201);
  expect(await newest("direct")).toMatchObject({ answers: { said: "Written slowly." }, segments: { site: "KRT" } });
  const later = await visitor.open(`/c/${code}?lang=en`);
  expect(later.status).toBe(410);
  expect(later.text).toContain('<a class="tap" href="/feedback/f/direct?lang=en">Write to us without a code</a>');
  await aw.call("POST", "/dev/clock", { advance: "25h" });
  expect((await visitor.send(page, { "q.kind": "thanks" })).status).toBe(410);
});

test("an answer given by a letter's code is stored with the code's channel", async () => {
  await aw.invite("posted");
  const invitation = (await invitationOf("posted"))("ticket-csat");
  const code = await addCode({ invitation, channel: "letter" });
  expect(code).toMatchObject({ channel: "letter", segments: {} });
  const reply = await visitor.open(`/c/${code.code}?lang=en`);
  const page = await visitor.open(reply.headers.get("location")?.replace("/feedback", "") ?? "");
  const french = await visitor.send(page, {}, "lang=fr");
  expect((await visitor.send(french, { "q.csat": "4" })).status).toBe(201);
  expect(await newest("ticket-csat")).toMatchObject({ answers: { csat: 4 }, channel: "letter" });
  // A code of somebody else's link says nothing of this one.
  const token = await aw.invite("mailed");
  const own = await visitor.open(`/r/${token}?via=${code.id}`);
  expect((await visitor.send(own, { "q.csat": "4" })).status).toBe(201);
  expect(await newest("ticket-csat")).toMatchObject({ channel: "email" });
});

test("a letter's code leads to one person's link", async () => {
  await aw.invite("letter");
  const invitation = (await invitationOf("letter"))("ticket-csat");
  const code = await addCode({ invitation, label: "Letter of 21 November" });
  expect(code).toMatchObject({ invitation, survey: "ticket-csat", channel: "email", segments: {} });
  const reply = await visitor.open(`/c/${code.code}`);
  expect(reply.status).toBe(303);
  const link = reply.headers.get("location")?.replace("/feedback", "") ?? "";
  expect((await visitor.open(link)).text).toContain("How satisfied are you?");
  const listed = async () => (await aw.call("GET", "/v1/codes?survey=ticket-csat")).json["items"] as Code[];
  expect((await listed())[0]).toMatchObject({ id: code.id, code: null, url: null });
  expect((await aw.call("GET", `/v1/codes/${code.id}/qr`)).status).toBe(404);

  expect((await aw.call("DELETE", "/v1/people/p-letter")).status).toBe(200);
  expect((await visitor.open(`/c/${code.code}`)).status).toBe(404);
  expect((await listed()).map(({ id }) => id)).not.toContain(code.id);
});

test("of a survey that shows nobody's answers only the host makes a letter's code", async () => {
  const person = { id: "p-climate", email: "p-climate@example.org" };
  await aw.call("POST", "/v1/events", { id: "year", type: "year.reviewed", person, data: { id: "2026" } });
  await aw.call("POST", "/dev/clock", { advance: "2m" });
  const invitation = (await invitationOf("climate"))("climate");
  const refused = await aw.call("POST", "/v1/codes", { invitation });
  expect(refused.json).toMatchObject({ code: "invalid_request", errors: [{ path: "invitation", code: "private" }] });
  expect(await aw.afterword.codes.add({ invitation })).toMatchObject({ code: expect.any(String), invitation });
});

test("codes that can't be used are refused by name", async () => {
  const bodies: [object, string][] = [
    [{}, "survey"],
    [{ survey: "direct", invitation: "inv_1" }, "survey"],
    [{ survey: "ticket-csat" }, "survey"],
    [{ survey: "none" }, "survey"],
    [{ invitation: "inv_1" }, "invitation"],
    [{ invitation: "inv_1", segments: { site: "KRT" } }, "segments"],
    [{ survey: "direct", segments: { floor: "2" } }, "segments.floor"],
    [{ survey: "direct", channel: "Q R" }, "channel"],
    [{ survey: "direct", expiresAt: "2020-01-01T00:00:00Z" }, "expiresAt"],
    [{ survey: "direct", expiresAt: "soon" }, "expiresAt"],
  ];
  for (const [body, path] of bodies) {
    const { status, json } = await aw.call("POST", "/v1/codes", body);
    expect([body, status, (json["errors"] as { path: string }[])[0]?.path]).toEqual([body, 422, path]);
  }
  const few = await aw.keyFor("test", ["people:write"]);
  expect((await aw.call("GET", "/v1/codes", undefined, { authorization: `Bearer ${few}` })).status).toBe(403);
  expect((await aw.call("DELETE", "/v1/codes/cod_none")).status).toBe(404);
});

test("codes are listed page by page", async () => {
  const all = (await aw.call("GET", "/v1/codes?limit=500")).json["items"] as Code[];
  const ids: string[] = [];
  for (let cursor: string | null = ""; cursor !== null;) {
    const { json } = await aw.call("GET", `/v1/codes?limit=2${cursor && `&cursor=${cursor}`}`);
    ids.push(...(json["items"] as Code[]).map(({ id }) => id));
    cursor = json["nextCursor"] as string | null;
  }
  expect(ids).toEqual(all.map(({ id }) => id));
  expect((await aw.call("GET", "/v1/codes?cursor=x")).json["code"]).toBe("invalid_query");
});

test("a code is drawn to be printed", async () => {
  const { id, code, url } = await addCode({ survey: "direct" });
  const svg = await aw.call("GET", `/v1/codes/${id}/qr?size=200`);
  expect(svg.headers.get("content-type")).toContain("image/svg+xml");
  expect(svg.text).toContain(`<title>QR code that opens ${url}</title>`);
  expect(svg.text).toContain('<path fill="#fff"');
  const png = await aw.call("GET", `/v1/codes/${id}/qr?format=png`);
  expect(png.headers.get("content-type")).toContain("image/png");
  const small = await aw.call("GET", `/v1/codes/${id}/qr?format=png&size=64`);
  expect(small.json).toMatchObject({ code: "invalid_query", errors: [{ path: "size" }] });
  expect((await aw.call("GET", `/v1/codes/${id}/qr?format=svg&size=64`)).status).toBe(200);
  const poster = await aw.call("GET", `/v1/codes/${id}/qr?format=html&lang=ar`);
  expect(poster.text).toContain('<html lang="ar" dir="rtl">');
  expect(poster.text).toContain(code);
  expect((await aw.call("GET", `/v1/codes/${id}/qr?format=gif&size=1`)).json["errors"]).toHaveLength(2);
  expect((await fetch(`${aw.base}/feedback/v1/codes/${id}/qr`)).status).toBe(401);
  expect((await aw.call("GET", "/v1/codes/cod_none/qr")).status).toBe(404);
  await aw.call("DELETE", `/v1/codes/${id}`);
  const ended = await aw.call("GET", `/v1/codes/${id}/qr`);
  expect([ended.status, ended.json["code"]]).toEqual([410, "code_ended"]);
});

test("a kiosk asks whoever comes next from the start, and keeps nothing", async () => {
  const { code } = await addCode({ survey: "direct", channel: "kiosk" });
  const first = await visitor.open(`/c/${code}`);
  expect(first.text).toMatch(new RegExp(`<body data-kiosk="/feedback/c/${code}" data-idle="\\d+"`));
  expect(first.text).toMatch(/<form [^>]*data-kiosk[^>]*autocomplete="off"/);
  expect(first.text).toContain(`href="/feedback/c/${code}">Start again</a>`);
  const said = await visitor.send(first, { "q.kind": "thanks" });
  const last = await visitor.send(said, { "q.said": "Quick." });
  const thanks = await visitor.send(last, {});
  expect(thanks.text).toContain(">Start again</a>");
  expect(thanks.headers.get("set-cookie")).toBeNull();
  expect(await newest("direct")).toMatchObject({ channel: "kiosk" });

  const quick = await visitor.open("/f/helped?kiosk=1");
  expect(quick.text).toContain('data-kiosk="/feedback/f/helped?kiosk=1"');
  expect((await visitor.send(formsOf(quick.text)[0] ?? "", {})).text).toContain('data-idle="15"');
  expect(await newest("helped")).toMatchObject({ channel: "kiosk" });
});

test("who tries codes is held up, and others are not", async () => {
  const { code } = await addCode({ survey: "direct" });
  const statuses: number[] = [];
  for (let at = 0; at < 12; at++) statuses.push((await visitor.open(`/c/ZZZZ-ZZZ${String(at % 10)}`)).status);
  expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 404));
  expect(statuses[11]).toBe(429);
  const held = await visitor.open(`/c/${code}`);
  expect(held.status).toBe(429);
  expect(Number(held.headers.get("retry-after"))).toBeGreaterThan(0);
  expect((await visitor.open("/s/AB12-CD34")).status).toBe(429);
  expect((await visitorOf(aw).open(`/c/${code}`)).status).toBe(200);
});

test("who has a code's form sends it, whoever tried codes from the same address; another's form is a guess", async () => {
  const { code } = await addCode({ survey: "direct", channel: "kiosk" });
  const page = await visitor.open(`/c/${code}`);
  const open = await visitor.open("/f/direct");
  for (let at = 0; at < 10; at++) await visitor.open(`/c/ZZZZ-ZZZ${String(at)}`);
  expect((await visitor.open(`/c/${code}`)).status).toBe(429);
  const said = await visitor.send(page, { "q.kind": "thanks" });
  expect(said.text).toContain("Tell us.");
  for (const path of [`/c/${code}`, "/c/ZZZZ-ZZZZ"])
    expect((await visitor.call("POST", path, formOf(open.text))).status).toBe(429);
});

test("a kiosk that sends too much shows again what was typed", async () => {
  const { code } = await addCode({ survey: "direct", channel: "kiosk" });
  const said = await visitor.send(await visitor.open(`/c/${code}`), { "q.kind": "thanks" });
  const before = await newest("direct");
  for (let at = 0; at < 29; at++) await visitor.call("POST", `/c/${code}`, formOf(said.text, { "q.said": "" }));
  const held = await visitor.send(said, { "q.said": "Typed with one finger." });
  expect(held.status).toBe(429);
  expect(Number(held.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(held.text).toContain("What you entered is kept: wait a minute and send it again");
  expect(held.text).toContain("Typed with one finger.");
  expect(held.text).toContain(`data-kiosk="/feedback/c/${code}"`);
  expect(await newest("direct")).toEqual(before);
  const later = await visitorOf(aw).send(held, { "q.said": "Typed with one finger." });
  expect(later.text).toContain("Where can we write to you?");
});

test("the status page tells what became of something, and nothing of what it was", async () => {
  const page = await visitor.open("/f/direct?about=KB0012");
  const said = await visitor.send(page, { "q.kind": "thanks" });
  const last = await visitor.send(said, { "q.said": "A secret." });
  const { reference, code } = toldOn((await visitor.send(last, {})).text);
  const fresh = await visitor.open(`/s/${code.toLowerCase()}`);
  expect(fresh.status).toBe(200);
  expect(fresh.text).toContain(reference);
  expect(fresh.text).toContain("There is no reply yet.");
  for (const told of ["A secret.", "KB0012"]) expect(fresh.text).not.toContain(told);

  const path = `/v1/records/${reference}`;
  await aw.call("PATCH", path, { state: "acknowledged" });
  expect((await visitor.open(`/s/${code}`)).text).toContain("Read, and being looked into");
  await aw.call("PATCH", path, { reply: "We have <told> them.\nThank you." });
  const answered = await visitor.open(`/s/${code}`);
  expect(answered.text).toContain("We have &lt;told&gt; them.\nThank you.");
  expect(answered.text).toMatch(/<h2>Answered<\/h2>/);
  await aw.call("PATCH", path, { state: "closed" });
  expect((await visitor.open(`/s/${code}?lang=fr`)).text).toContain('<html lang="fr"');

  expect((await aw.call("DELETE", path)).json).toEqual({ erased: true, responses: 1, mails: 0 });
  const [gone, never] = [await visitor.open(`/s/${code}`), await visitor.open("/s/ZZZZ-ZZZZ")];
  expect([gone.status, never.status]).toEqual([404, 404]);
  expect(gone.text.replaceAll(code, "ZZZZ-ZZZZ")).toBe(never.text);
  const typed = await visitor.open(`/s?code=${code.replace("-", "")}`);
  expect(typed.headers.get("location")).toBe(`/feedback/s/${code}`);
  expect((await visitor.open("/s")).text).toContain("Enter the code that you got when you sent us something.");
  expect(formOf(gone.text).has("nonce")).toBe(false);
});
