import { setTimeout as wait } from "node:timers/promises";
import type { NewWebhook } from "@afterword/sdk";
import { expect } from "vitest";
import { visitorOf } from "./form-pages.ts";
import { startTarget } from "./hook-target.ts";
import { formOf } from "./served.ts";
import { startTelling, type Telling } from "./telling.ts";

/** Tells a story on a runner of its own, and stops it. */
async function tell(database: string, story: (world: Telling) => Promise<void>): Promise<void> {
  const world = await startTelling(database);
  try {
    await story(world);
  } finally {
    await world.stop();
  }
}

const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string;
const id = (prefix: string) => expect.stringMatching(new RegExp(`^${prefix}_[0-9A-Za-z]+$`)) as string;

/** Each event is told once, signed, with ids and scores and nobody's name. */
export const expectTold = (database: string) =>
  tell(database, async (world) => {
    const { ask, answer, advance, call, add, toldWith, target, deliveriesOf } = world;
    const { id: webhook, secret } = await add();
    const token = await ask("p1");
    const said = { csat: 2, topic: "slow", why: "call amina@example.org", hours: 5, mail: "amina@example.org" };
    const { json } = await answer(token, said);
    await answer(token, { ...said, csat: 1 }, { editToken: json["editToken"] });
    const stopLink = /\/u\/([0-9A-Za-z]{27})/.exec(world.smtp.mails[0]?.text.replaceAll(/=\r?\n/g, "") ?? "")?.[1];
    const page = await call("GET", `/u/${String(stopLink)}`);
    const stopped = await call(
      "POST",
      `/u/${String(stopLink)}`,
      new URLSearchParams({ ...fieldsOf(page.text), scope: "all" }),
    );
    expect(stopped.status).toBe(200);
    await ask("p2", { email: "nobody@example.org" });
    await advance("1s");
    const told = await toldWith(secret);
    const asked = { survey: "desk", version: 1, wave: null, channel: "email", locale: null, segments: { team: "ICT" } };
    const response = { ...asked, id: id("rsp"), invitation: id("inv"), submittedAt: instant };
    const expected = [
      { type: "invitation.sent", data: { ...asked, id: id("inv"), rule: "ticket.closed:desk", sentAt: instant } },
      { type: "response.submitted", data: { ...response, revision: 1, answers: { csat: 2, topic: "slow" } } },
      { type: "response.changed", data: { ...response, revision: 2, answers: { csat: 1, topic: "slow" } } },
      { type: "person.opted_out", data: { invitation: id("inv"), survey: "desk", of: "all" } },
      {
        type: "message.dead",
        data: {
          id: id("msg"),
          kind: "invitation",
          survey: "desk",
          invitation: id("inv"),
          attempts: 1,
          reason: "550 5.1.1 no such person",
        },
      },
    ];
    const byType = (all: readonly { type: string }[]) => [...all].sort((a, b) => (a.type < b.type ? -1 : 1));
    expect(byType(told)).toEqual(byType(expected.map((one) => ({ timestamp: instant, ...one }))));
    expect(new Set(target.arrived.map(({ headers }) => headers["webhook-id"])).size).toBe(5);
    const items = await deliveriesOf(webhook);
    expect(items.map(({ state, status, error, attempts }) => [state, status, error, attempts.length])).toEqual(
      Array.from({ length: 5 }, () => ["sent", 204, null, 1]),
    );
    const [first, ...rest] = await deliveriesOf(webhook, "?limit=1");
    expect([first, rest]).toEqual([items[0], []]);
    const bodies = target.arrived.map(({ body }) => body).join("\n");
    for (const hidden of ["amina", "nobody@", "INC-p1", "evt-p1", '"p1"', token, String(stopLink), "/r/", "/u/"])
      expect(bodies, hidden).not.toContain(hidden);
  });

const fieldsOf = (page: string): Record<string, string> => Object.fromEntries(formOf(page));

/** What was written, and who it was, goes to the webhooks that were made with it. */
export const expectFields = (database: string) =>
  tell(database, async ({ ask, answer, advance, add, target, call, authorizationOf, webhook }) => {
    const paths = { plain: [], words: ["comments"], names: ["identities"], all: ["comments", "identities"] } as const;
    const only = { events: ["response.submitted"] } as const;
    for (const [path, fields] of Object.entries(paths))
      await add({ events: [...only.events], url: `${target.url}/${path}`, fields: [...fields] });
    const why = "Write to amina.noor@example.org, or call +41 22 917 12 34.";
    await answer(await ask("p1"), { csat: 2, why, hours: 5, mail: "amina@example.org" });
    await advance("1s");
    const told = new Map(target.arrived.map(({ path, payload }) => [path.split("/").at(-1), payload.data]));
    const plain = told.get("plain");
    expect(plain).toMatchObject({ answers: { csat: 2 } });
    const about = {
      person: { id: "p1", email: "p1@example.org", name: "Amina Noor" },
      source: "host",
      event: "evt-p1",
      subject: "INC-p1",
    };
    expect(told.get("names")).toEqual({ ...plain, ...about });
    expect(told.get("all")).toEqual({ ...plain, ...about, comments: { why } });
    const words = told.get("words") as unknown as { comments: { why: string } };
    expect(words).toEqual({ ...plain, comments: { why: words.comments.why } });
    expect(words.comments.why).toMatch(/^Write to .+, or call .+\.$/);
    expect(words.comments.why).not.toMatch(/amina|917/);

    // What a restricted case is about is quoted by none, whatever it says.
    await answer(await ask("p2"), { csat: 1, topic: "rude", why: "He follows me home, Zephyr." });
    await advance("1s");
    const last = target.arrived.findLast(({ path }) => path.endsWith("/all"))?.payload.data;
    expect(last).toMatchObject({ answers: { csat: 1, topic: "rude" }, comments: { why: "[restricted]" } });
    expect(target.arrived.map(({ body }) => body).join()).not.toContain("Zephyr");

    // Nobody is told by a webhook what they may not read themselves.
    const admin = await authorizationOf(["admin"]);
    const input = { name: "More", url: target.url, events: ["invitation.sent"] };
    const made = await call("POST", "/v1/webhooks", input, admin);
    expect(made.status).toBe(201);
    const own = made.json as NewWebhook;
    const reading = await authorizationOf(["admin", "results:read"]);
    for (const event of ["response.submitted", "response.changed"]) {
      const events = ["invitation.sent", event];
      expect((await call("POST", "/v1/webhooks", { ...input, events }, admin)).status).toBe(403);
      expect((await call("PATCH", `/v1/webhooks/${own.id}`, { events }, admin)).status).toBe(403);
      expect((await call("POST", "/v1/webhooks", { ...input, events }, reading)).status).toBe(201);
    }
    const { id: scores } = await add({ events: ["response.submitted"] });
    expect((await call("PATCH", `/v1/webhooks/${scores}`, { url: `${target.url}/mine` }, admin)).status).toBe(403);
    for (const fields of [["comments"], ["identities"]]) {
      expect((await call("POST", "/v1/webhooks", { ...input, fields }, admin)).status).toBe(403);
      expect((await call("PATCH", `/v1/webhooks/${own.id}`, { fields }, admin)).status).toBe(403);
    }
    const { id: others } = await add({ fields: ["comments"] });
    for (const change of [{ url: `${target.url}/mine` }, { events: ["message.dead"] }, { state: "on" }])
      expect((await call("PATCH", `/v1/webhooks/${others}`, change, admin)).status).toBe(403);
    expect((await webhook(others)).url).toBe(target.url);
    expect((await call("PATCH", `/v1/webhooks/${others}`, { state: "off" }, admin)).status).toBe(200);
  });

/** Of surveys whose figures need several people nothing is told. */
export const expectPrivate = (database: string) =>
  tell(database, async ({ ask, answer, advance, add, target, call, smtp }) => {
    const { id: webhook } = await add({ fields: ["comments", "identities"] });
    for (const [at, type] of ["visit.ended", "visit.left"].entries()) {
      const token = await ask(`p${String(at)}`, { type });
      expect((await answer(token, { csat: 2 })).status).toBe(201);
      const stopLink = /\/u\/([0-9A-Za-z]{27})/.exec(smtp.mails[at]?.text.replaceAll(/=\r?\n/g, "") ?? "")?.[1] ?? "";
      const stopped = await call("POST", `/u/${stopLink}`, new URLSearchParams({ "List-Unsubscribe": "One-Click" }));
      expect(stopped.status).toBe(200);
      await ask(`n${String(at)}`, { type, email: "nobody@example.org" });
    }
    const kept = async () => (await call("GET", `/v1/webhooks/${webhook}/deliveries`)).json;
    await advance("1s");
    expect(await kept()).toEqual({ items: [], nextCursor: null });
    // Whatever becomes of them later.
    await advance("40d");
    expect(smtp.mails).toHaveLength(2);
    expect(target.arrived).toEqual([]);
    expect(await kept()).toEqual({ items: [], nextCursor: null });
  });

/** An open form and staff tell as links do, each in its mode; what is not complete is told when it is. */
export const expectUnasked = (database: string) =>
  tell(database, async ({ aw, ask, answer, advance, add, toldWith, target, call }) => {
    const input = { name: "Desk", url: target.url, events: ["response.submitted"] };
    const { secret: ofTests } = (await aw.call("POST", "/v1/webhooks", input)).json as NewWebhook;
    // In development the form's answers are test data.
    const visitor = visitorOf(aw);
    expect((await visitor.send(await visitor.open("/f/ideas"), { "q.csat": "4" })).status).toBe(201);
    await advance("1s");
    expect(await toldWith(ofTests)).toMatchObject([
      { data: { survey: "ideas", channel: "web", answers: { csat: 4 } } },
    ]);
    target.arrived.length = 0;

    const { secret } = await add({ events: ["response.submitted", "response.changed"] });
    const channels = async () =>
      (await toldWith(secret, "response.submitted")).map(({ data }) => ("channel" in data ? data.channel : ""));
    const staff = { id: "call-1", survey: "desk", answers: { csat: 3 }, channel: "phone" };
    expect((await call("POST", "/v1/responses", staff)).status).toBe(201);
    const token = await ask("p1");
    const { json } = await answer(token, { topic: "slow" }, { complete: false });
    expect(json["status"]).toBe("partial");
    await advance("1s");
    expect(await channels()).toEqual(["phone"]);
    await answer(token, { csat: 5, topic: "slow" }, { editToken: json["editToken"] });
    await advance("1s");
    expect(await channels()).toEqual(["phone", "email"]);
    expect(target.arrived).toHaveLength(2);
  });

/** What can't be delivered is tried again under the same id, for about three days; then it is kept as dead. */
export const expectTriedAgain = (database: string) =>
  tell(database, async ({ ask, advance, add, target, deliveriesOf, call, webhook }) => {
    const { id: one } = await add({ events: ["invitation.sent"] });
    target.answer = (response) => response.writeHead(503, { "retry-after": "7200" }).end("go away");
    await ask("p1");
    const [waiting] = await deliveriesOf(one);
    expect(waiting).toMatchObject({ state: "retry", status: 503, error: "refused", attempts: [{ status: 503 }] });
    const ms = Date.parse(waiting?.dueAt ?? "") - Date.parse(waiting?.settledAt ?? "");
    expect(ms).toBe(7_200_000);
    target.answer = (response) => response.writeHead(500).end();
    await advance("1h");
    expect(target.arrived).toHaveLength(1);
    // In steps shorter than any wait, so that each attempt is made when it is due.
    for (let at = 0; at < 50; at++) await advance("2h");
    const [dead] = await deliveriesOf(one);
    expect(dead).toMatchObject({ state: "dead", status: 500, error: "refused", dueAt: null });
    expect(dead?.attempts.length).toBeGreaterThan(10);
    expect(target.arrived).toHaveLength(dead?.attempts.length ?? 0);
    expect(new Set(target.arrived.map(({ headers }) => headers["webhook-id"]))).toEqual(new Set([dead?.id]));
    expect(JSON.stringify(dead)).not.toContain("go away");

    // Days later it still takes nothing.
    expect(await webhook(one)).toMatchObject({ state: "on", failingSince: waiting?.settledAt });
    await advance("1d");
    await ask("p2");
    expect(await webhook(one)).toMatchObject({ state: "off", offReason: "failing" });

    // Replayed: under the same id, until it has ended again.
    target.answer = (response) => response.writeHead(204).end();
    const replay = () => call("POST", `/v1/webhooks/${one}/deliveries/${String(dead?.id)}/replay`);
    expect((await replay()).json["code"]).toBe("webhook_state");
    await call("PATCH", `/v1/webhooks/${one}`, { state: "on" });
    expect((await replay()).json).toMatchObject({ id: dead?.id, state: "queued" });
    expect((await replay()).status).toBe(409);
    await advance("1s");
    const sent = (await deliveriesOf(one)).find(({ id: own }) => own === dead?.id);
    expect(sent).toMatchObject({ state: "sent", status: 204, error: null });
    expect(target.arrived.at(-1)?.headers["webhook-id"]).toBe(dead?.id);
    expect((await call("POST", `/v1/webhooks/${one}/deliveries/none/replay`)).status).toBe(404);
  });

/** 410 switches a webhook off at once; it is told nothing while it is off, and goes on when it is switched on. */
export const expectSwitchedOff = (database: string) =>
  tell(database, async ({ ask, advance, add, target, deliveriesOf, call, webhook }) => {
    const { id: one } = await add({ events: ["invitation.sent"] });
    target.answer = (response) => response.writeHead(410).end();
    await ask("p1");
    expect(await webhook(one)).toMatchObject({ state: "off", offReason: "gone" });
    expect(await deliveriesOf(one)).toMatchObject([{ state: "dead", status: 410 }]);
    target.answer = (response) => response.writeHead(204).end();
    await ask("p2");
    expect(await deliveriesOf(one)).toHaveLength(1);
    const on = await call("PATCH", `/v1/webhooks/${one}`, { state: "on" });
    expect(on.json).toMatchObject({ state: "on", offReason: null, failingSince: null });
    await ask("p3");
    expect((await deliveriesOf(one)).map(({ state }) => state)).toEqual(["sent", "dead"]);
    const off = await call("PATCH", `/v1/webhooks/${one}`, { state: "off" });
    expect(off.json).toMatchObject({ state: "off", offReason: "by_hand" });
    await advance("31d");
    expect(await deliveriesOf(one)).toEqual([]);
    const removed = await call("DELETE", `/v1/webhooks/${one}`);
    expect([removed.status, (await call("DELETE", `/v1/webhooks/${one}`)).status]).toEqual([200, 404]);
  });

/** A target that hangs keeps neither mails nor other webhooks waiting. */
export const expectNoneHeldUp = (database: string) =>
  tell(database, async ({ aw, call, add, target, smtp }) => {
    const slow = await startTarget(() => undefined);
    try {
      // Hosts are told apart by their names.
      const hanging = await add({ events: ["invitation.sent"], url: slow.url.replace("127.0.0.1", "localhost") });
      await add({ events: ["invitation.sent"] });
      await aw.afterword.start();
      const startedAt = performance.now();
      const events = Array.from({ length: 30 }, (_, at) => {
        const name = `p${String(at)}`;
        const person = { id: name, email: `${name}@example.org` };
        return { id: `evt-${name}`, type: "ticket.closed", person, data: { id: `INC-${name}`, team: "ICT" } };
      });
      await call("POST", "/v1/events", events);
      for (const until = startedAt + 12_000; target.arrived.length < 30 && performance.now() < until;) await wait(50);
      expect([smtp.mails.length, target.arrived.length]).toEqual([30, 30]);
      // So many at once to one host, and no more.
      expect(slow.arrived.length).toBeGreaterThan(0);
      expect(slow.arrived.length).toBeLessThanOrEqual(4);
      expect((await call("DELETE", `/v1/webhooks/${hanging.id}`)).status).toBe(200);
    } finally {
      await slow.stop();
    }
  });

/** For a day after a rotation both secrets sign; then the new one alone. No secret is in the database. */
export const expectRotated = (database: string) =>
  tell(database, async ({ ask, advance, add, target, call, toldWith, aw }) => {
    const { id: one, secret } = await add({ events: ["invitation.sent"] });
    const rotated = (await call("POST", `/v1/webhooks/${one}/rotate`)).json as NewWebhook;
    expect(rotated).toMatchObject({ id: one, keyVersion: 2, previousKeyUntil: instant });
    expect([secret, rotated.secret]).toEqual(
      Array.from({ length: 2 }, () => expect.stringMatching(/^whsec_[0-9A-Za-z+/]{43}=$/) as string),
    );
    expect(rotated.secret).not.toBe(secret);
    await ask("p1");
    expect(target.arrived[0]?.headers["webhook-signature"]).toMatch(/^v1,\S+ v1,\S+$/);
    expect(await toldWith(secret)).toHaveLength(1);
    expect(await toldWith(rotated.secret)).toHaveLength(1);
    await advance("25h");
    target.arrived.length = 0;
    await ask("p2");
    expect(await toldWith(rotated.secret)).toHaveLength(1);
    await expect(toldWith(secret)).rejects.toMatchObject({ reason: "wrong_signature" });
    const listed = await call("GET", "/v1/webhooks");
    for (const text of [listed.text, (await call("GET", `/v1/webhooks/${one}`)).text, aw.lines.join("\n")])
      for (const hidden of [secret, rotated.secret]) expect(text).not.toContain(hidden.slice("whsec_".length));
  });

/** A ping says what comes of it, also to a webhook that is off. */
export const expectTested = (database: string) =>
  tell(database, async ({ aw, add, target, call, toldWith, authorizationOf }) => {
    const { id: one, secret } = await add();
    await call("PATCH", `/v1/webhooks/${one}`, { state: "off" });
    const test = async () => (await call("POST", `/v1/webhooks/${one}/test`)).json;
    const durationMs = expect.any(Number) as number;
    expect(await test()).toEqual({ delivered: true, status: 204, error: null, durationMs });
    expect(await toldWith(secret)).toEqual([{ type: "ping", timestamp: instant, data: { webhook: one } }]);
    target.answer = (response) => response.writeHead(500).end("secret of the target");
    expect(await test()).toEqual({ delivered: false, status: 500, error: "refused", durationMs });
    expect((await call("GET", `/v1/webhooks/${one}/deliveries`)).json["items"]).toEqual([]);

    // What was done is in the audit log; keys of the other mode, and those without the scope, see nothing.
    const { items } = (await call("GET", `/v1/audit?object=${one}`)).json as { items: { action: string }[] };
    const done = items.map(({ action }) => action);
    expect(done.sort()).toEqual(["webhooks.change", "webhooks.create", "webhooks.test", "webhooks.test"]);
    const reader = await authorizationOf(["results:read"]);
    expect((await call("GET", `/v1/webhooks/${one}`, undefined, reader)).status).toBe(403);
    const foreign = await aw.call("GET", `/v1/webhooks/${one}`);
    const missing = await aw.call("GET", "/v1/webhooks/none");
    const told = ({ status, json: { requestId: _, ...rest } }: typeof foreign) => ({ status, ...rest });
    expect(told(foreign)).toEqual(told(missing));
    expect(foreign.status).toBe(404);
  });

/** Whoever is erased is in no message that waits, and in none that is kept. */
export const expectErased = (database: string) =>
  tell(database, async ({ aw, ask, answer, advance, add, target, deliveriesOf, call }) => {
    const { id: one } = await add({ fields: ["comments", "identities"] });
    target.answer = (response) => response.writeHead(503).end();
    const [token, other] = [await ask("zq-7731"), await ask("p2")];
    await answer(token, { csat: 1, why: "the blue printer" });
    await answer(other, { csat: 5 });
    await ask("zq-7732", { email: "nobody@example.org" });
    await advance("1s");
    expect((await deliveriesOf(one)).map(({ type }) => type).sort()).toEqual([
      "invitation.sent",
      "invitation.sent",
      "message.dead",
      "response.submitted",
      "response.submitted",
    ]);
    const found = (await call("GET", "/v1/people/zq-7731/export")).json as {
      tables?: { table: string; rows: object[] }[];
    };
    expect(JSON.stringify(found)).toContain("deliveries");
    for (const person of ["zq-7731", "zq-7732"])
      expect((await call("DELETE", `/v1/people/${person}`)).json).toMatchObject({ erased: true });
    expect((await deliveriesOf(one)).map(({ type }) => type).sort()).toEqual(["invitation.sent", "response.submitted"]);
    target.arrived.length = 0;
    target.answer = (response) => response.writeHead(204).end();
    await advance("1d");
    expect(target.arrived).toHaveLength(2);
    const bodies = target.arrived.map(({ body }) => body).join("\n");
    expect(bodies).toContain('"p2"');
    expect(bodies).not.toMatch(/zq-77|blue printer|INC-zq/);
    expect(aw.lines.join("\n")).not.toContain("blue printer");
  });
