import { expect } from "vitest";
import type { Scope } from "../scope.ts";
import type { Rows } from "../store.ts";
import {
  claim,
  decision,
  event,
  invitation,
  live,
  measure,
  message,
  person,
  response,
  responseVersion,
  surveyVersion,
  timer,
} from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

const cut = { survey: "csat", by: [], where: {}, from: null, to: null, dayChars: 10 } as const;
const held = { unit: "org", mode: "live", owner: "w1", attempt: 1 } as const;
const heldTimer = { ...timer("claimed"), ...held };
const heldMessage = { ...message("inv-1"), ...held };
const sent = { state: "sent", reason: null, dueAt: now, at: now } as const;

/** Everything that can be read of each noun, by the ids that `fill` uses. */
const reads: { readonly [N in keyof Rows]: (rows: Rows) => Promise<unknown[]> } = {
  apiKeys: async (rows) => [await rows.apiKeys.list()],
  decisions: async (rows) => [await rows.decisions.listOfEvent("host", "evt-1")],
  events: async ({ events }) => [
    await events.find("host", "evt-1"),
    await events.findById("evt-1"),
    await events.findMany("host", ["evt-1"]),
    await events.listOfSubject("host", "INC-1", ["ticket.closed"]),
    await events.listOfSubjects("host", ["INC-1"], ["ticket.closed"]),
  ],
  invitations: async ({ invitations }) => [
    await invitations.find("inv-1"),
    await invitations.find("inv-1", { lock: true }),
    await invitations.findOfSubject({ survey: "csat", source: "host", subject: "INC-1", resolution: 1 }),
    await invitations.listAskedAt("u17", 0),
    await invitations.listOpenOfSubject({ rule: "ticket.closed:csat", source: "host", subject: "INC-1" }),
  ],
  measures: async ({ measures }) => [
    await measures.countValues(measure("r1"), cut),
    await measures.countAnswered(measure("r1"), cut),
    await measures.countResponses(cut),
    await measures.countAsked(cut),
  ],
  messages: async (rows) => [await rows.messages.countByState()],
  optOuts: async (rows) => [await rows.optOuts.findAny(["h1"], "csat")],
  people: async ({ people }) => [await people.find("u17"), await people.lock("u17")],
  responses: async ({ responses }) => [
    await responses.findOfInvitation("inv-1"),
    await responses.findVersion("r1", "r1/1"),
    await responses.list({ survey: null, after: null, limit: 10 }),
  ],
  segments: async ({ segments }) => [Object.keys((await segments.listOf(["inv-1"])).get("inv-1") ?? {})],
  surveys: async ({ surveys }) => [
    await surveys.findNewest("csat"),
    await surveys.findVersion("csat", 1),
    await surveys.listNewest(),
  ],
  // A timer can only be claimed, called off or ended: see below.
  timers: async () => [],
};

/** Everything that changes or ends what is there. */
const changes: ((rows: Rows) => Promise<unknown>)[] = [
  (rows) => rows.apiKeys.revoke("k1", now),
  (rows) => rows.invitations.markSent("inv-1", now + 5),
  (rows) => rows.invitations.withdraw("inv-1", "reopened", now),
  (rows) => rows.measures.replace("r1", []),
  (rows) => rows.messages.settle(heldMessage, sent),
  (rows) => rows.messages.suppressOfInvitation("inv-1", "opted_out", now),
  (rows) => rows.timers.cancel("decide", "pending", now),
  (rows) => rows.timers.finish(heldTimer, "done", now),
  (rows) => rows.timers.postpone(heldTimer, 0, "busy"),
];

async function fill(rows: Rows): Promise<void> {
  await rows.surveys.addVersion(surveyVersion(1, "a"));
  const key = { id: "k1", name: "CI", secretHash: "s", scopes: [], createdAt: now, expiresAt: null };
  await rows.apiKeys.add(key);
  await rows.people.put(person("u17"), now);
  await rows.optOuts.add({ contactHash: "h1", scope: "all", reason: "link", createdAt: now });
  await rows.events.add(event("evt-1"));
  await rows.decisions.add(decision("evt-1"));
  await rows.invitations.add(invitation("inv-0", { event: "evt-0" }));
  await rows.invitations.add(invitation("inv-1", { event: "evt-1" }));
  await rows.invitations.markSent("inv-0", now);
  await rows.segments.add("inv-1", { team: "ICT" });
  await rows.messages.add(message("inv-1"));
  await rows.timers.add(timer("claimed"));
  await rows.timers.add(timer("pending", now + 100));
  await rows.responses.add(response("r1", { invitation: "inv-0" }));
  await rows.responses.add(response("r2", { origin: "import", invitation: null, externalId: "x1" }));
  await rows.responses.addVersion(responseVersion("r1"));
  await rows.responses.addVersion(responseVersion("r2"));
  await rows.measures.add([measure("r1")]);
}

const isNothing = (found: unknown): boolean =>
  found === null ||
  found === false ||
  found === 0 ||
  found === undefined ||
  (Array.isArray(found) && found.length === 0);

/** Rows of another unit or mode are never seen nor touched, whatever the noun. */
export function isolation(test: StoreTest): void {
  const inScope = async (others: Scope, store: Parameters<Parameters<StoreTest>[1]>[0]["store"]) => {
    await store.write(live, fill);
    await store.writeAnywhere((rows) => rows.claimTimers(claim("w1")));
    await store.writeAnywhere((rows) => rows.claimMessages(claim("w1")));
    const look = (scope: Scope) =>
      store.write(scope, async (rows) => {
        const found: Record<string, unknown[]> = {};
        for (const [noun, read] of Object.entries(reads)) found[noun] = await read(rows);
        return found;
      });
    const before = await look(live);
    for (const [noun, found] of Object.entries(before))
      expect(found.filter(isNothing), `the test finds every ${noun} in its own scope`).toHaveLength(
        noun === "responses" ? 1 : 0,
      );
    const elsewhere = await look(others);
    // Surveys are shared by the modes of a unit: a test key asks what is deployed.
    if (others.unit === live.unit) delete elsewhere["surveys"];
    for (const [noun, found] of Object.entries(elsewhere))
      expect(
        found.filter((one) => !isNothing(one)),
        `no ${noun} of another scope`,
      ).toEqual([]);
    for (const change of changes) {
      const changed = await store.write(others, change);
      expect(isNothing(changed), String(change)).toBe(true);
    }
    expect(await look(live)).toEqual(before);
    await store.write(live, async (rows) => {
      expect(await rows.timers.finish(heldTimer, "done", now)).toBe(true);
      expect(await rows.messages.settle(heldMessage, sent)).toBe(true);
      expect(await rows.timers.cancel("decide", "pending", now)).toBe(true);
    });
  };

  test("a mode sees and changes nothing of the other", ({ store }) => inScope({ ...live, mode: "test" }, store));

  test("a unit sees and changes nothing of another", async ({ store, query }) => {
    await query("insert into units (unit, parent, name, kind, created_at) values ('hr', 'org', 'HR', 'department', 0)");
    await inScope({ ...live, unit: "hr" }, store);
  });

  test("the same ids can be used in every scope", async ({ store }) => {
    const scopes: Scope[] = [live, { ...live, mode: "test" }];
    for (const scope of scopes)
      await store.write(scope, async (rows) => {
        await rows.surveys.addVersion(surveyVersion(1, "a"));
        expect(await rows.events.add(event("evt-1", { type: scope.mode }))).toBe(true);
        const hashes = { tokenHash: `t ${scope.mode}`, unsubscribeHash: `u ${scope.mode}` };
        expect(await rows.invitations.add(invitation("inv-1", hashes))).toBe(true);
        expect(await rows.responses.add(response("r1"))).toBe(true);
        await rows.people.put(person("u17", { name: scope.mode }), now);
        await rows.timers.add(timer("a"));
        await rows.messages.add(message("inv-1"));
      });
    for (const scope of scopes)
      await store.read(scope, async (rows) => {
        expect((await rows.events.find("host", "evt-1"))?.type).toBe(scope.mode);
        expect((await rows.people.find("u17"))?.name).toBe(scope.mode);
      });
    const timers = await store.writeAnywhere((rows) => rows.claimTimers(claim("w1")));
    expect(timers.map(({ mode }) => mode).sort()).toEqual(["live", "test"]);
  });
}
