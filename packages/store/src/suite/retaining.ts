import { expect } from "vitest";
import type { Rows } from "../store.ts";
import { event, invite, live, message, response, responseVersion, timer } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

const all = { from: 0, before: now + 1, after: null, limit: 2 };
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

const wave = {
  id: "w1",
  plan: "pulse",
  origin: "project",
  survey: "csat",
  anchor: "2027-02-03T09:00",
  n: 0,
  definition: { id: "pulse" } as never,
  state: "closed",
  reason: null,
  opensAt: now - 9,
  closesAt: now - 5,
  strata: null,
  slots: null,
  pausedFrom: null,
  createdAt: now,
  launchedAt: now,
  closedAt: now - 5,
} as const;

async function fill(rows: Rows): Promise<void> {
  await invite(rows, "inv-1", "inv-2", "inv-3");
  for (const [at, id] of ["r1", "r2", "r3"].entries()) {
    await rows.responses.add(response(id, { invitation: `inv-${String(at + 1)}`, submittedAt: now - 3 + at }));
    await rows.responses.addVersion(responseVersion(id));
  }
}

/** What is old, a page at a time, and what takes it away. */
export function retaining(test: StoreTest): void {
  test("pages go through what is old in order, each once, and no further than told", ({ store }) =>
    store.write(live, async (rows) => {
      await fill(rows);
      const { retention } = rows;
      const first = await retention.listResponses(all);
      expect(ids(first)).toEqual(["r1", "r2"]);
      expect(ids(await retention.listResponses({ ...all, after: first[1] ?? null }))).toEqual(["r3"]);
      expect(ids(await retention.listResponses({ ...all, before: now - 2 }))).toEqual(["r1"]);
      expect(ids(await retention.listResponses({ ...all, from: now - 1 }))).toEqual(["r3"]);
      expect(await retention.listInvitations({ ...all, limit: 9 })).toHaveLength(3);
      expect(await retention.listInvitations({ ...all, before: 1 })).toEqual([]);
    }));

  test("an answer and an invitation lose whose they are and what they are about, and nothing else", ({ store }) =>
    store.write(live, async (rows) => {
      await fill(rows);
      const before = await rows.invitations.find("inv-1");
      await rows.spentLinks.spend({ tokenHash: "token of inv-1", submissionHash: "s" });
      await rows.retention.forgetAnswered("r1", "nobody");
      await rows.retention.forgetAsked("inv-1", "nobody");
      const [answered] = await rows.retention.listResponses({ ...all, limit: 1 });
      expect(answered).toMatchObject({ id: "r1", person: "nobody", isTied: false });
      await rows.erasure.reduceVersions("r1", () => ({ csat: 4 }));
      expect(await rows.retention.listAnswers("r1")).toEqual([{ csat: 4 }]);
      const after = await rows.invitations.find("inv-1");
      const gone = { person: "nobody", source: null, event: null, subject: null, resolution: null };
      expect(after).toEqual({
        ...before,
        ...gone,
        tokenHash: after?.tokenHash,
        unsubscribeHash: after?.unsubscribeHash,
      });
      expect(after?.tokenHash).toMatch(/^erased /);
      expect(await rows.spentLinks.isSpent("token of inv-1")).toBe(false);
      const asked = await rows.entries.listAsked("csat");
      expect(asked.every(({ id, isAnswered }) => isAnswered || id !== "inv-1")).toBe(true);
    }));

  test("events are found with what they say; timers that ended forget whom they were about", ({ store }) =>
    store.write(live, async ({ retention, events, timers }) => {
      await events.add(event("evt-1"));
      const [found] = await retention.listEvents({ ...all, before: now * 2 });
      expect(found).toMatchObject({ id: "evt-1", person: "u17", data: event("evt-1").data });
      await timers.add(timer("waits", now + 5));
      await retention.forgetTimers("u17", now + 9);
      expect(await timers.listWaiting({ kind: "decide", person: "u17", until: now + 9 })).toHaveLength(1);
      expect(await retention.findEnded("decide")).toBeNull();
      expect(await retention.isHeardOf("u17", now * 2)).toBe(true);
      expect(await retention.isHeardOf("u18", 0)).toBe(false);
    }));

  test("mails that ended forget their address; those that wait keep it", ({ store }) =>
    store.write(live, async (rows) => {
      await invite(rows, "inv-1");
      await rows.messages.add({ ...message("inv-1"), sentTo: "hash" });
      const of = { column: "invitation", ids: ["inv-1"] } as const;
      expect(await rows.retention.forgetMails(of)).toBe(0);
      await rows.erasure.reduceInvitation("inv-1", "nobody", now);
      expect(await rows.retention.forgetMails(of)).toBe(0);
      expect(await rows.retention.forgetMails({ column: "record", ids: ["none"] })).toBe(0);
    }));

  test("a wave forgets its people; a record its words", ({ store }) =>
    store.write(live, async (rows) => {
      await rows.waves.add(wave);
      const member = { wave: "w1", outcome: "asked", reason: null, invitation: null, inclusion: 1 } as const;
      await rows.wavePeople.addMany([{ ...member, person: "u17", segments: {}, compared: {}, decidedAt: now }]);
      expect(await rows.retention.listWaves({ from: 0, before: now })).toEqual([{ id: "w1", closedAt: now - 5 }]);
      expect(await rows.retention.listMembers("w1", "", 9)).toEqual(["u17"]);
      await rows.retention.forgetMember({ wave: "w1", person: "u17", alias: "nobody" });
      expect(await rows.retention.listMembers("w1", "", 9)).toEqual(["nobody"]);
      expect(await rows.retention.listRecords(all)).toEqual([]);
      expect(await rows.retention.forgetSaid("none")).toBe(false);
    }));
}
