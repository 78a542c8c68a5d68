import { defineEvent, defineProject, defineSurvey, q, sms, webhook, when } from "@afterword/sdk";
import { expect } from "vitest";
import { z } from "zod";
import { startTarget, verified } from "./hook-target.ts";
import { startMailServer } from "./mail-server.ts";
import { serve } from "./served.ts";

const happened = z.object({ id: z.string() });
const eventOf = (type: string) => defineEvent(type, happened, { subject: "id" });
const csat = { csat: q.csat("How satisfied are you?") };
const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

/** Surveys that are asked by a gateway for short messages, by signed webhook, by a card of Teams, and by mail. */
function projectAt(base: string) {
  const texts = sms({
    url: `${base}/sms`,
    auth: { bearer: "a token of the gateway" },
    body: { to: "{to}", text: "{text}", id: "{id}", from: "Desk", callback: "{reportUrl}" },
    bounced: [21211, 30005],
    replies: { secret: "a secret of the gateway" },
  });
  const teams = webhook({ id: "teams", url: `${base}/teams`, as: "teams" });
  const slack = webhook({ id: "slack", url: `${base}/slack`, as: "slack", to: "slackId" });
  const surveys = ["by-text", "by-hook", "by-card", "by-mail"].map((id) => defineSurvey(id, csat));
  const [byText, byHook, byCard, byMail] = surveys as [(typeof surveys)[0], ...typeof surveys];
  const rested = { answered: "0s", declined: "0s", relational: "0s" } as const;
  return defineProject({
    channels: [texts, webhook({ url: `${base}/hook`, secret, to: "staffNumber" }), teams, slack],
    surveys,
    rules: [
      when(eventOf("text")).ask(byText).by("sms", { else: "email", after: "2d" }).atMost(1, "1h").quiet("0d", rested),
      when(eventOf("hook"))
        .ask(byHook ?? byText)
        .by("webhook")
        .atMost(1, "1h")
        .quiet("0d", rested),
      when(eventOf("card"))
        .ask(byCard ?? byText)
        .by(teams)
        .atMost(1, "1h")
        .quiet("0d", rested),
      when(eventOf("slack"))
        .ask(byCard ?? byText)
        .by(slack)
        .atMost(1, "1h")
        .quiet("0d", rested),
      when(eventOf("mail"))
        .ask(byMail ?? byText)
        .by("email")
        .atMost(1, "1h")
        .quiet("0d", rested),
    ],
  });
}

interface Message {
  readonly kind: string;
  readonly channel: string;
  readonly state: string;
  readonly reason: string | null;
  readonly attempts: readonly { readonly outcome: string; readonly reply: string }[];
}

/** Live data of the project, with its gateways and a mail server on sockets. */
async function start(database: string, webhookHosts: readonly string[] = ["127.0.0.1"]) {
  const [target, smtp] = await Promise.all([startTarget(), startMailServer()]);
  const base = `http://127.0.0.1:${String(target.port)}`;
  const aw = await serve(database, projectAt(base), {
    smtp: smtp.url,
    mailFrom: "Desk <desk@example.org>",
    webhookHosts,
    backOffScale: 0.001,
  });
  const live = { authorization: `Bearer ${await aw.keyFor("live")}` };
  const call = (method: string, path: string, body?: unknown, headers = live) => aw.call(method, path, body, headers);
  const advance = (length: string) => call("POST", "/dev/clock", { advance: length });
  let asked = 0;
  /** Reports that something happened to somebody, and lets what follows be sent; gives the event's id. */
  async function ask(type: string, person: object): Promise<string> {
    const id = `e${String(++asked)}`;
    await call("POST", "/v1/events", { id, type, person, data: { id: `T-${id}` } });
    await advance("1s");
    return id;
  }
  const decisionsOf = async (event: string) =>
    (await call("GET", `/v1/events/${event}`)).json["decisions"] as {
      outcome: string;
      reason?: string;
      invitationId?: string;
    }[];
  async function messagesOf(event: string): Promise<Message[]> {
    const [{ invitationId } = {}] = await decisionsOf(event);
    return (await call("GET", `/v1/invitations/${String(invitationId)}`)).json["messages"] as Message[];
  }
  const said = (path: string) =>
    target.arrived
      .filter((one) => one.path === path)
      .map(({ headers, body }) => ({ headers, body: JSON.parse(body) as Record<string, string> }));
  const stop = async () => {
    await aw.stop();
    await Promise.all([target.stop(), smtp.stop()]);
  };
  return { aw, target, smtp, call, advance, ask, decisionsOf, messagesOf, said, stop };
}

type World = Awaited<ReturnType<typeof start>>;

async function tell(database: string, story: (world: World) => Promise<void>): Promise<void> {
  const world = await start(database);
  try {
    await story(world);
  } finally {
    await world.stop();
  }
}

const linkIn = (text: string | undefined) => /\/r\/[0-9A-Za-z]{27}/.exec(text ?? "")?.[0] ?? "";

/** Each way carries the link in its own shape, and what it opens is answered; who has no number is not asked by it. */
export const expectDelivered = (database: string) =>
  tell(database, async ({ call, ask, said, target, messagesOf, decisionsOf, smtp, advance }) => {
    const amina = { id: "amina", email: "amina@example.org", phone: "+254 (712) 345-678", locale: "fr" };
    const texted = await ask("text", amina);
    const [text] = said("/sms");
    expect(text?.headers).toMatchObject({ authorization: "Bearer a token of the gateway" });
    expect(text?.body).toMatchObject({ to: "+254712345678", from: "Desk" });
    expect(text?.headers["idempotency-key"]).toBe(text?.body["id"]);
    expect(text?.body["text"]).toContain("répondez STOP");
    expect(await messagesOf(texted)).toMatchObject([
      { kind: "invitation", channel: "sms", state: "sent", attempts: [{ outcome: "sent", reply: "HTTP 204" }] },
    ]);
    const reply = { answers: { csat: 4 }, submissionId: "1", complete: true };
    expect((await call("POST", linkIn(text?.body["text"]), reply)).status).toBe(201);

    const juma = { id: "juma", email: "juma@example.org", attributes: { staffNumber: "4711" } };
    await ask("hook", juma);
    await ask("card", { ...juma, id: "pia", email: "pia@example.org" });
    const [hook] = target.arrived.filter(({ path }) => path === "/hook");
    expect(hook && (await verified(hook, secret))).toMatchObject({
      type: "message.send",
      data: { to: "4711", person: "juma", survey: "by-hook", url: expect.stringContaining("/r/") as string },
    });
    const [card] = said("/teams");
    expect(card?.body).toMatchObject({
      to: "pia@example.org",
      attachments: [{ contentType: "application/vnd.microsoft.card.adaptive" }],
    });
    expect(linkIn(JSON.stringify(card?.body))).not.toBe("");
    expect(JSON.stringify(card?.body)).toMatch(/\/u\/\w+/);

    await ask("slack", { id: "kofi", email: "kofi@example.org", attributes: { slackId: "U012AB3CD" } });
    const [note] = said("/slack");
    expect(note?.body).toMatchObject({ channel: "U012AB3CD", blocks: [{ type: "section" }, {}, { type: "context" }] });
    expect(linkIn(JSON.stringify(note?.body["blocks"]))).not.toBe("");
    expect(JSON.stringify(note?.body["blocks"])).toMatch(/\/u\/\w+/);

    const unreached = await ask("text", { id: "nobody", email: "nobody@example.org" });
    expect(await decisionsOf(unreached)).toMatchObject([{ outcome: "skipped", reason: "no_channel" }]);

    // Whom the message did not move gets the same link by mail.
    const bo = await ask("text", { id: "bo", email: "bo@example.org", phone: "+254712000001" });
    await advance("2d");
    const mail = smtp.mails.at(-1);
    expect(mail?.to).toEqual(["bo@example.org"]);
    expect(mail?.text.replaceAll(/=\r?\n/g, "")).toContain(linkIn(said("/sms").at(-1)?.body["text"]));
    expect((await messagesOf(bo)).map(({ kind, channel, state }) => [kind, channel, state])).toEqual([
      ["invitation", "sms", "sent"],
      ["other-way", "email", "sent"],
    ]);

    // Amina was asked and answered by text, Bo was asked by mail in the end, and somebody sent a sheet of paper.
    const sheet = { survey: "by-text", answers: { csat: 2 }, channel: "paper" };
    expect((await call("POST", "/v1/responses", sheet)).status).toBe(201);
    const mix = async (query: string) => {
      const { json, text } = await call("GET", `/v1/metrics/response-rate?channels=true&survey=${query}`);
      return (json["rows"] as { channels: object[] }[] | undefined)?.map(({ channels }) => channels) ?? text;
    };
    expect(await mix("by-text")).toEqual([
      [
        { origin: "link", channel: "sms", asked: 1, answered: 1, came: 1 },
        { origin: "link", channel: "email", asked: 1, answered: 0, came: 0 },
        { origin: "staff", channel: "paper", asked: 0, answered: 0, came: 1 },
      ],
    ]);
    expect(await mix("by-card&rate=RR2")).toEqual([
      [
        { origin: "link", channel: "slack", asked: 1, answered: 0, came: 0 },
        { origin: "link", channel: "teams", asked: 1, answered: 0, came: 0 },
      ],
    ]);
    expect(await mix("by-text&to=2000-01-01")).toEqual([[]]);
    const other = await call("GET", "/v1/metrics/csat?survey=by-text&question=csat&channels=true");
    expect([other.status, other.json["errors"]]).toMatchObject([422, [{ path: "channels", code: "not_taken" }]]);
  });

/** What a gateway puts off is tried again under the same id; what it refuses ends, and mail goes on meanwhile. */
export const expectRetried = (database: string) =>
  tell(database, async ({ call, ask, said, target, advance, messagesOf, decisionsOf, smtp }) => {
    const person = (n: number) => ({ id: `p${String(n)}`, phone: `+25471200000${String(n)}` });
    // Out of order: that is no attempt, and mail is not kept waiting.
    target.answer = (response) => response.writeHead(503).end();
    const late = await ask("text", person(1));
    await ask("mail", { id: "m", email: "m@example.org" });
    expect(smtp.mails.map(({ to }) => to)).toEqual([["m@example.org"]]);
    expect(await messagesOf(late)).toMatchObject([{ state: "retry", attempts: [] }]);
    const { items } = (await call("GET", "/v1/messages?state=retry")).json as { items: object[] };
    expect(items).toMatchObject([{ channel: "sms", kind: "invitation", reason: "HTTP 503" }]);

    // It says when it wants to be asked again.
    const before = said("/sms").length;
    target.answer = (response) => response.writeHead(429, { "retry-after": "7200" }).end();
    await advance("30m");
    expect(said("/sms")).toHaveLength(before + 1);
    await advance("90m");
    expect(said("/sms")).toHaveLength(before + 1);

    // Its reply is lost: one more copy, under the same id.
    let copies = 0;
    target.answer = (response) =>
      copies++ === 0 ? response.destroy() : response.writeHead(200).end('{"status":"queued"}');
    await advance("1h");
    await advance("1h");
    const ids = new Set(said("/sms").map(({ body }) => body["id"]));
    expect(ids.size).toBe(1);
    expect(await messagesOf(late)).toMatchObject([
      { state: "sent", attempts: [{ outcome: "uncertain" }, { outcome: "resent", reply: "HTTP 200, code queued" }] },
    ]);

    // A number that takes nothing is not tried again, until somebody says so.
    target.answer = (response) => response.writeHead(400).end('{"code":21211,"message":"+254712000002 is none"}');
    const refused = await ask("text", person(2));
    expect(await messagesOf(refused)).toMatchObject([{ state: "dead", reason: "HTTP 400, code 21211" }]);
    expect(await decisionsOf(refused)).toMatchObject([{ outcome: "skipped", reason: "bounced_address" }]);
    await advance("25h");
    const again = await ask("text", person(2));
    expect(await decisionsOf(again)).toMatchObject([{ outcome: "skipped", reason: "bounced_address" }]);
    // The address for mail is another matter.
    const mailed = await ask("mail", { id: "p2", email: "p2@example.org" });
    expect(await decisionsOf(mailed)).toMatchObject([{ outcome: "scheduled" }]);
    target.answer = (response) => response.writeHead(204).end();
    expect((await call("POST", "/v1/suppressions/p2/lift")).status).toBe(200);
    await advance("25h");
    expect(await messagesOf(await ask("text", person(2)))).toMatchObject([{ state: "sent" }]);
  });

/** What a gateway reports later counts as a mail that came back, of the number alone; whom it never reached gets a mail. */
export const expectReported = (database: string) =>
  tell(database, async ({ aw, call, ask, said, target, advance, messagesOf, decisionsOf, smtp }) => {
    const person = (n: number, more: object = {}) => ({
      id: `r${String(n)}`,
      phone: `+25471300000${String(n)}`,
      ...more,
    });
    const urlOf = () => new URL(said("/sms").at(-1)?.body["callback"] ?? "").pathname.replace(/^\/feedback/, "");
    const report = (path: string, body: unknown) => aw.call("POST", path, body);
    const form = (fields: Record<string, string>) => new URLSearchParams(fields);

    const gone = await ask("text", person(1, { email: "r1@example.org" }));
    const path = urlOf();
    expect(path).toMatch(/^\/v1\/channels\/sms\/reports\/[0-9a-z]{26}-[0-9a-z]{16}$/);
    expect((await report(path, form({ MessageStatus: "delivered" }))).status).toBe(204);
    expect(await messagesOf(gone)).toMatchObject([{ state: "sent", attempts: [{ outcome: "sent" }] }]);
    const lost = { MessageStatus: "undelivered", ErrorCode: "30005", To: "+254713000001" };
    expect((await report(path, form(lost))).status).toBe(204);
    expect((await report(path, form(lost))).status).toBe(204);
    expect(await messagesOf(gone)).toMatchObject([
      { state: "sent", attempts: [{ outcome: "sent" }, { outcome: "bounced", reply: "undelivered 30005" }] },
    ]);
    expect(await decisionsOf(gone)).toMatchObject([{ outcome: "scheduled", reason: "bounced_address" }]);
    // The rule's other way is still to come, and is no way of the number's.
    await advance("2d");
    expect(smtp.mails.at(-1)?.to).toEqual(["r1@example.org"]);
    expect((await messagesOf(gone)).map(({ kind, channel, state }) => [kind, channel, state])).toEqual([
      ["invitation", "sms", "sent"],
      ["other-way", "email", "sent"],
    ]);
    expect(await decisionsOf(await ask("text", person(1)))).toMatchObject([{ reason: "bounced_address" }]);

    // One who has no other way was not asked; that a number does not answer now and then says nothing of it.
    const alone = await ask("text", person(2));
    const late = urlOf();
    expect((await report(late, { status: "failed", code: 402 })).status).toBe(204);
    expect(await decisionsOf(alone)).toMatchObject([{ outcome: "scheduled" }]);
    expect(
      (await report(late, { results: [{ status: { groupName: "UNDELIVERABLE" }, error: { permanent: true } }] }))
        .status,
    ).toBe(204);
    expect(await decisionsOf(alone)).toMatchObject([{ outcome: "skipped", reason: "bounced_address" }]);

    // Another's key, another channel, no key, no JSON, and more than a report is.
    const other = `${late.slice(0, -1)}${late.endsWith("a") ? "b" : "a"}`;
    for (const wrong of [
      other,
      late.replace("/sms/", "/teams/"),
      late.replace("/sms/", "/none/"),
      "/v1/channels/sms/reports/x",
    ])
      expect([wrong, (await report(wrong, lost)).status]).toEqual([wrong, 404]);
    expect((await call("GET", late)).status).toBe(405);
    expect((await report(late, "{")).status).toBe(400);
    expect((await report(late, { status: "x".repeat(9_000) })).status).toBe(413);
    expect(aw.lines.join("\n")).not.toContain("713000001");

    // A number that the gateway refuses at once leaves the other way open as well.
    target.answer = (response) => response.writeHead(422).end();
    const refused = await ask("text", person(3, { email: "r3@example.org" }));
    expect(await messagesOf(refused)).toMatchObject([{ state: "dead" }]);
    target.answer = (response) => response.writeHead(204).end();
    await advance("2d");
    expect(smtp.mails.at(-1)?.to).toEqual(["r3@example.org"]);

    // What is refused by a channel of another kind is said of the person, and can be lifted.
    target.answer = (response) => response.writeHead(410).end();
    const juma = { id: "juma", email: "juma@example.org", attributes: { staffNumber: "4711" } };
    await ask("hook", juma);
    target.answer = (response) => response.writeHead(204).end();
    await advance("25h");
    expect(await decisionsOf(await ask("hook", juma))).toMatchObject([{ reason: "bounced_address" }]);
    const { items } = (await call("GET", "/v1/suppressions?why=bounced")).json as { items: { person: string }[] };
    expect(items.map((one) => one.person)).toContain("juma");
    expect((await call("POST", "/v1/suppressions/juma/lift")).status).toBe(200);
    await advance("25h");
    expect(await messagesOf(await ask("hook", juma))).toMatchObject([{ state: "sent" }]);
  });

/** An address inside that nobody listed is asked nothing, whatever the project says; its messages end, and say why. */
export async function expectGuarded(database: string): Promise<void> {
  const { ask, target, messagesOf, stop } = await start(database, []);
  const event = await ask("text", { id: "amina", phone: "+254712345678" });
  expect(await messagesOf(event)).toMatchObject([{ state: "dead", reason: "No reply: blocked_address." }]);
  expect(target.arrived).toEqual([]);
  await stop();
}

/** STOP, told by the gateway, holds for the number; an erasure leaves nothing of it. */
export const expectStopped = (database: string) =>
  tell(database, async ({ aw, call, ask, advance, decisionsOf }) => {
    const reply = (body: unknown, key = "a secret of the gateway", channel = "sms") =>
      aw.call("POST", `/v1/channels/${channel}/replies`, body, { authorization: `Bearer ${key}` });
    const amina = { id: "amina", email: "amina@example.org", phone: "+254712345678" };
    await ask("text", amina);
    expect((await reply({ from: "254712345678", text: " Stop. " }, "another")).status).toBe(401);
    expect((await reply({ from: "254712345678", text: "STOP" }, undefined, "webhook")).status).toBe(401);
    expect((await reply({ from: "254712345678", text: "thank you" })).status).toBe(204);
    await advance("25h");
    expect(await decisionsOf(await ask("text", amina))).toMatchObject([{ outcome: "scheduled" }]);
    expect((await reply({ from: "254712345678", text: " Stop. " })).status).toBe(204);
    await advance("25h");
    for (const type of ["text", "mail"])
      expect(await decisionsOf(await ask(type, amina))).toMatchObject([{ outcome: "skipped", reason: "opted_out" }]);
    const form = new URLSearchParams({ From: "+254712345678", Body: "START" });
    expect((await reply(form)).status).toBe(204);
    await advance("25h");
    expect(await decisionsOf(await ask("text", amina))).toMatchObject([{ outcome: "scheduled" }]);

    expect((await call("GET", "/v1/people/amina")).json).toMatchObject({ phone: "+254712345678" });
    expect((await call("DELETE", "/v1/people/amina")).status).toBe(200);
    const rows = await aw.parts.store.read({ unit: "org", mode: "live" }, (all) => all.people.find("amina"));
    expect(rows).toBeNull();
    expect(aw.lines.join("\n")).not.toContain("712345678");
  });
