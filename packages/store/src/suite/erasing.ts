import { expect } from "vitest";
import type { Rows } from "../store.ts";
import type { WaveRow } from "../waves.ts";
import {
  claim,
  decision,
  event,
  invitation,
  invite,
  live,
  measure,
  message,
  person,
  response,
  responseVersion,
  timer,
} from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

/** One person with everything that can be known of them. */
async function fill(rows: Rows): Promise<void> {
  await invite(rows);
  await rows.people.put(person("u17"), now);
  for (const id of ["evt-1", "evt-2"]) {
    await rows.events.add(event(id, { data: { id: "INC-1", team: "ICT" } }));
    await rows.decisions.add(decision(id, { invitation: `inv of ${id}` }));
  }
  await rows.timers.add(timer("ended"));
  await rows.timers.add(timer("waiting", now + 100));
  await rows.timers.add({ ...timer("another's", now + 100), person: "u18" });
  await rows.invitations.add(invitation("inv-1", { event: "evt-1" }));
  await rows.invitations.add(invitation("inv-2", { event: "evt-2" }));
  for (const id of ["inv-1", "inv-2"]) await rows.messages.add(message(id));
  await rows.responses.add(response("r1", { invitation: "inv-1", person: null }));
  await rows.responses.add(response("r2", { origin: "import", invitation: null, externalId: "x" }));
  for (const id of ["r1", "r2"]) {
    await rows.responses.addVersion(responseVersion(id));
    await rows.responses.addVersion({ ...responseVersion(id, 2), answers: { csat: 2, why: "slow" } });
  }
  await rows.measures.add([measure("r1")]);
}

const wave: WaveRow = {
  id: "w1",
  plan: "pulse",
  origin: "project",
  survey: "csat",
  anchor: "2027-02-03T09:00",
  n: 0,
  definition: { id: "pulse" } as WaveRow["definition"],
  state: "open",
  reason: null,
  opensAt: now,
  closesAt: now + 1_000,
  strata: null,
  slots: null,
  pausedFrom: null,
  createdAt: now,
  launchedAt: now,
  closedAt: null,
};

/** What an erasure leaves of a person. */
export function erasing(test: StoreTest): void {
  test("events and decisions lose what was said and compared, and nothing else", ({ store }) =>
    store.write(live, async (rows) => {
      await fill(rows);
      const events = await rows.erasure.listEvents("u17");
      expect(events.map(({ id, data }) => [id, data]).sort()).toEqual([
        ["evt-1", { id: "INC-1", team: "ICT" }],
        ["evt-2", { id: "INC-1", team: "ICT" }],
      ]);
      for (const one of events) {
        await rows.erasure.reduceDecisions(one);
        await rows.erasure.reduceEvent({ ...one, data: { team: "ICT" } }, "nobody");
      }
      expect(await rows.erasure.listEvents("u17")).toEqual([]);
      const reduced = { person: "nobody", data: { team: "ICT" }, contentHash: "" };
      expect(await rows.events.find("host", "evt-1")).toEqual({ ...event("evt-1"), ...reduced });
      const gates = [{ gate: "quiet", passed: true, compared: {} }];
      expect(await rows.decisions.listOfEvent("host", "evt-1")).toEqual([
        { ...decision("evt-1"), seq: 1, invitation: null, gates },
      ]);
    }));

  test("what waits for a person is called off, and no timer names them", async ({ store }) => {
    await store.write(live, fill);
    const [ended] = await store.writeAnywhere((rows) => rows.claimTimers(claim("w1", { limit: 1 })));
    await store.write(live, async (rows) => {
      if (ended) expect(await rows.timers.finish(ended, "done", now)).toBe(true);
      expect(await rows.erasure.endTimers("u17", now)).toEqual([{ kind: "decide", payload: { rule: "waiting" } }]);
      expect(await rows.erasure.endTimers("u17", now)).toEqual([]);
      const waiting = { kind: "decide", until: now + 1_000 };
      expect(await rows.timers.listWaiting({ ...waiting, person: "u17" })).toEqual([]);
      expect(await rows.timers.listWaiting({ ...waiting, person: "u18" })).toHaveLength(1);
    });
  });

  test("links lead nowhere, mails that wait are held back, one under way is nobody's", async ({ store }) => {
    await store.write(live, fill);
    const [claimed] = await store.writeAnywhere((rows) => rows.claimMessages(claim("w1", { limit: 1 })));
    await store.write(live, async (rows) => {
      if (claimed) await rows.messages.addAttempt(claimed, { outcome: "retry", reply: "450 u17@example.org", at: now });
      expect(await rows.erasure.lockInvitations("u17")).toEqual(["inv-1", "inv-2"]);
      for (const id of ["inv-1", "inv-2"]) await rows.erasure.reduceInvitation(id, "nobody", now);
      expect(await rows.erasure.lockInvitations("u17")).toEqual([]);
      const nothing = { source: null, event: null, subject: null, resolution: null };
      const ended = { person: "nobody", ...nothing, withdrawnAt: now, withdrawnFor: "cancelled" };
      expect(await rows.invitations.find("inv-1")).toMatchObject(ended);
      expect(await rows.messages.countByState()).toEqual([{ state: "suppressed", n: 2 }]);
      const sent = { state: "sent", reason: null, dueAt: now, at: now } as const;
      if (claimed) expect(await rows.messages.settle(claimed, sent)).toBe(false);
    });
    const found = await store.readAnywhere(async (rows) => [
      await rows.findByToken("token of inv-1"),
      await rows.findByUnsubscribe("unsubscribe of inv-1"),
    ]);
    expect(found).toEqual([null, null]);
  });

  test("an anonymous answer stays counted without the link, and where a mail went is forgotten", async ({ store }) => {
    await store.write(live, async (rows) => {
      await fill(rows);
      for (const id of ["inv-1", "inv-2"]) await rows.invitations.markSent(id, now);
      await rows.spentLinks.spend({ tokenHash: "token of inv-2", submissionHash: "s" });
      await rows.messages.add({ ...message("inv-1", now - 1), id: "asking", kind: "invitation" });
    });
    const [claimed] = await store.writeAnywhere((rows) => rows.claimMessages(claim("w1", { limit: 1 })));
    if (!claimed) throw new Error("There is no message.");
    await store.write(live, async (rows) => {
      expect(await rows.messages.findAddress("inv-1")).toBeNull();
      const sent = { state: "sent", reason: null, dueAt: now, at: now, sentTo: "hash" } as const;
      expect(await rows.messages.settle(claimed, sent)).toBe(true);
      expect(await rows.messages.findAddress("inv-1")).toBe("hash");
      const answered = async () =>
        (await rows.entries.listAsked("csat")).map(({ id, isAnswered }) => [id, isAnswered]).sort();
      const before = await answered();
      expect(before).toContainEqual(["inv-2", true]);
      for (const id of ["inv-1", "inv-2"]) await rows.erasure.reduceInvitation(id, "nobody", now);
      expect(await answered()).toEqual(before);
      expect(await rows.spentLinks.isSpent("token of inv-2")).toBe(false);
      expect(await rows.messages.findAddress("inv-1")).toBeNull();
    });
  });

  test("every revision of every answer keeps what it is told to", ({ store }) =>
    store.write(live, async (rows) => {
      await fill(rows);
      const found = await rows.erasure.listResponses("u17");
      expect(found.map(({ id }) => id).sort()).toEqual(["r1", "r2"]);
      for (const { id } of found) await rows.erasure.reduceResponse({ id, alias: null }, ({ csat }) => ({ csat }));
      const listed = await rows.responses.list({ survey: null, after: null, limit: 9 });
      expect(
        listed.map(({ id, person: who, subject, event: about, answers }) => [id, who, subject, about, answers]),
      ).toEqual([
        ["r2", null, null, null, { csat: 2 }],
        ["r1", null, null, null, { csat: 2 }],
      ]);
      expect(await rows.responses.findVersion("r1", "erased 1")).toMatchObject({ revision: 1, contentHash: "" });
      expect(await rows.responses.findVersion("r1", "r1/1")).toBeNull();
    }));

  test("waves no longer name a person, and their counts stay", ({ store }) =>
    store.write(live, async (rows) => {
      await rows.waves.add(wave);
      const member = {
        reason: null,
        invitation: null,
        inclusion: 1,
        segments: { site: "KRT" },
        decidedAt: now,
      } as const;
      const row = { ...member, wave: "w1", outcome: "asked", compared: { email: "u17@example.org" } } as const;
      await rows.wavePeople.addMany([
        { ...row, person: "u17" },
        { ...row, person: "u18" },
      ]);
      await rows.waveErasure.reducePeople("u17", "nobody");
      expect(await rows.wavePeople.listOfPerson("u17")).toEqual([]);
      expect(await rows.wavePeople.listOfPerson("nobody")).toEqual([{ ...row, person: "nobody", compared: {} }]);
      expect(await rows.wavePeople.countOfWave("w1")).toEqual([{ outcome: "asked", reason: null, n: 2 }]);
    }));

  test("a wave that would go on after a person goes on after the one before", async ({ store }) => {
    const going = (key: string, after: string) => ({ ...timer(key), kind: "open-wave", payload: { wave: key, after } });
    await store.write(live, async (rows) => {
      await rows.people.addMany([person("u16"), person("u17")], now);
      for (const one of [going("a", "u17"), going("b", "u18"), going("c", "u16")]) await rows.timers.add(one);
      await rows.waveErasure.moveCursors("u17");
      await rows.waveErasure.moveCursors("u16");
      await rows.waveErasure.moveCursors("u20");
    });
    const timers = await store.writeAnywhere((rows) => rows.claimTimers(claim("w1")));
    expect(timers.map(({ key, payload }) => [key, payload["after"]])).toEqual([
      ["a", null],
      ["b", "u18"],
      ["c", null],
    ]);
  });

  test("erasures are kept, each with its latest time", ({ store }) =>
    store.write(live, async ({ erasures }) => {
      await erasures.add({ kind: "person", hash: "b", erasedAt: now });
      await erasures.add({ kind: "person", hash: "a", erasedAt: now });
      await erasures.add({ kind: "record", hash: "a", erasedAt: now });
      await erasures.add({ kind: "person", hash: "a", erasedAt: now + 1 });
      expect(await erasures.findTime({ kind: "person", hash: "a" })).toBe(now + 1);
      expect(await erasures.findTime({ kind: "record", hash: "b" })).toBeNull();
      expect(await erasures.list()).toEqual([
        { kind: "person", hash: "a", erasedAt: now + 1 },
        { kind: "person", hash: "b", erasedAt: now },
        { kind: "record", hash: "a", erasedAt: now },
      ]);
    }));
}
