import { createClient } from "@afterword/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startUnrulyServer, type UnrulyServer } from "../mails/unruly-server.ts";
import { privateProject } from "./private-project.ts";
import project from "./project.ts";
import { newFolder, run } from "./program.ts";
import { serve, type Served } from "./served.ts";

type Item = Record<string, unknown> & { id: string; reason: string };

let mail: UnrulyServer;
let folder = "";
let aw: Served;
let live: { authorization: string };
beforeAll(async () => {
  mail = await startUnrulyServer();
  folder = newFolder();
  aw = await serve(`file:${folder}/afterword.db`, project, { smtp: mail.url });
  live = { authorization: `Bearer ${await aw.keyFor("live")}` };
});
afterAll(async () => {
  await aw.stop();
  await mail.stop();
});

const ask = async (id: string, email: string) => {
  const event = { id: `evt-${id}`, type: "ticket.closed", person: { id, email }, data: { id, team: "ICT" } };
  await aw.call("POST", "/v1/events", event, live);
  await aw.call("POST", "/dev/clock", { advance: "31m" });
};
const list = async (query = "") =>
  (await aw.call("GET", `/v1/messages${query}`, undefined, live)).json["items"] as Item[];
const end = (id: string, how: "retry" | "drop", key = live) => aw.call("POST", `/v1/messages/${id}/${how}`, {}, key);
const explain = async (id: string) =>
  ((await aw.call("GET", `/v1/events/evt-${id}`, undefined, live)).json["decisions"] as Item[]).at(-1);

test("a dead letter is looked at, its person repaired, and sent again", async () => {
  await ask("amina", "unknown+amina@example.org");
  const [item, ...others] = await list();
  expect(others).toEqual([]);
  expect(item).toMatchObject({
    kind: "invitation",
    state: "dead",
    person: "amina",
    survey: "ticket-csat",
    record: null,
  });
  expect(item).toMatchObject({ attempts: 1, dueAt: null, reason: expect.stringContaining("5.1.1") as string });
  expect(JSON.stringify(item)).not.toContain("@");
  expect(await explain("amina")).toMatchObject({ outcome: "skipped", reason: "bounced_address" });
  // Nobody repaired anything: what is known of the address holds it back, and it is no dead letter any more.
  expect(await end(item?.id ?? "", "retry")).toMatchObject({ status: 200, json: { state: "queued", person: "amina" } });
  await aw.call("POST", "/dev/clock", { advance: "1m" });
  expect(await list()).toEqual([]);
  expect(mail.taken).toEqual([]);
});

test("once repaired it arrives, with the link of its invitation, and the decision says so", async () => {
  await ask("juma", "unknown+juma@example.org");
  const [item] = await list();
  expect(await explain("juma")).toMatchObject({ outcome: "skipped" });
  await aw.call("POST", "/v1/people", { id: "juma", email: "juma@example.org" }, live);
  await end(item?.id ?? "", "retry");
  expect(await explain("juma")).toMatchObject({ outcome: "scheduled", phase: "send" });
  await aw.call("POST", "/dev/clock", { advance: "1m" });
  expect(mail.taken.map(({ to }) => to)).toEqual(["juma@example.org"]);
  const told = (await aw.call("GET", `/v1/invitations/${String(item?.["invitation"])}`, undefined, live)).json;
  expect(told).toMatchObject({ state: "sent", withdrawnAt: null });
  const [{ attempts } = { attempts: [] }] = told["messages"] as { attempts: { outcome: string; reply: string }[] }[];
  expect(attempts.map(({ outcome }) => outcome)).toEqual(["refused", "asked again", "sent"]);
  expect(attempts[1]?.reply).toMatch(/^By key \w+\.$/);
  expect(await end(item?.id ?? "", "retry")).toMatchObject({ status: 409, json: { code: "message_state" } });
});

test("what is given up is listed no more; unknown and foreign ones are not found, and other keys may not", async () => {
  await ask("pia", "disliked+pia@example.org");
  const http = createClient({ url: `${aw.base}/feedback`, apiKey: live.authorization.slice(7) });
  const { items, nextCursor } = await http.messages.list({ state: "dead", limit: 1 });
  expect([items.length, nextCursor]).toEqual([1, null]);
  const id = items[0]?.id ?? "";
  expect(await end(id, "drop", { authorization: `Bearer ${aw.key}` })).toMatchObject({ status: 404 });
  for (const scope of ["results:read", "people:write"] as const) {
    const less = { authorization: `Bearer ${await aw.keyFor("live", [scope])}` };
    expect((await aw.call("GET", "/v1/messages", undefined, less)).status).toBe(403);
    expect((await end(id, "retry", less)).status).toBe(403);
  }
  expect((await aw.call("GET", "/v1/messages?state=sent", undefined, live)).status).toBe(422);
  expect(await http.messages.drop(id)).toMatchObject({ id, state: "suppressed" });
  await expect(http.messages.drop(id)).rejects.toMatchObject({ code: "message_state" });
  await expect(http.messages.retry("msg_none")).rejects.toMatchObject({ code: "not_found" });
  expect(await list()).toEqual([]);
});

test("from the command line", async () => {
  const env = { AFTERWORD_DATABASE_URL: `file:${folder}/afterword.db` };
  const messages = (...args: string[]) => run(["messages", ...args, "--mode", "live"], env);
  expect((await messages()).stdout).toBe("There is no such mail.\n");
  await aw.call("POST", "/v1/people", { id: "rosa", email: "rosa@example.org" }, live);
  await aw.parts.store.write({ unit: "org", mode: "live" }, async ({ people }) => {
    const rosa = await people.find("rosa");
    if (rosa) await people.put({ ...rosa, timeZone: "Mars/Olympus" }, Date.now());
  });
  await aw.call(
    "POST",
    "/v1/events",
    { id: "evt-rosa", type: "ticket.closed", person: { id: "rosa" }, data: { id: "rosa", team: "ICT" } },
    live,
  );
  await aw.call("POST", "/dev/clock", { advance: "31m" });
  const shown = await messages("--state", "dead");
  expect(shown.stdout).toMatch(/^msg_\w+ {2}dead {2}invitation {2}rosa {2}1× {2}\S+Z {2}Rendering failed: .*\n$/);
  expect(await messages("retry")).toMatchObject({ code: 2 });
  expect(await messages("retry", "msg_none")).toMatchObject({ code: 2 });
  const again = await messages("retry", "--all-dead", "--json");
  expect(JSON.parse(again.stdout)).toMatchObject([{ state: "queued", person: "rosa" }]);
  await aw.call("POST", "/dev/clock", { advance: "1m" });
  const [dead] = await list();
  expect((await messages("drop", dead?.id ?? "")).stdout).toContain("  suppressed  ");
  expect(await list()).toEqual([]);
});

test("where fewer than k may not be seen, a reminder that did not go names nobody", async () => {
  const served = await serve("file::memory:", privateProject);
  await served.call("POST", "/v1/events", {
    id: "e1",
    type: "visit.ended",
    person: { id: "p1", email: "p1@example.org" },
    data: { id: "V-1", site: "HQ" },
  });
  await served.call("POST", "/dev/clock", { advance: "1m" });
  const scope = { unit: "org", mode: "test" } as const;
  await served.parts.store.write(scope, async (rows) => {
    const [invitation] = await rows.invitationPages.list({ person: "p1" }, { after: null, limit: 1 });
    const now = served.parts.clock.now();
    const mail = { dueAt: now, createdAt: now, invitation: invitation?.id ?? "" };
    await rows.messages.add({ ...mail, id: "msg_r", kind: "reminder-1", messageId: "<r@example.org>" });
  });
  const claim = { owner: "w", now: served.parts.clock.now(), leaseNow: Date.now(), leaseMs: 1_000, limit: 1 };
  const [mine] = await served.parts.store.writeAnywhere((rows) => rows.claimMessages(claim));
  const dead = { state: "dead", reason: "550 5.1.1 <p1@example.org> is nobody", dueAt: 0, at: 0 } as const;
  if (mine) await served.parts.store.write(scope, ({ messages }) => messages.settle(mine, dead));
  const { json, text } = await served.call("GET", "/v1/messages");
  expect(json["items"]).toMatchObject([
    { id: "msg_r", kind: "reminder-1", person: null, invitation: null, reason: "550 5.1.1 <…> is nobody" },
  ]);
  expect(text).not.toMatch(/p1|inv_/);
  await served.stop();
});
