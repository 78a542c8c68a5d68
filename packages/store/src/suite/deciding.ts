import { expect } from "vitest";
import { claim, event, invitation, invite, live, response, surveyVersion, timer } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

const dayMs = 86_400_000;

/** What deciding looks at: who was asked when, what is due to a person, and how events ended. */
export function deciding(test: StoreTest): void {
  test("a person was asked when it was sent, else when it was decided; never by what was withdrawn unsent", ({
    store,
  }) =>
    store.write(live, async ({ surveys, invitations, asked }) => {
      for (const survey of ["csat", "nps"]) await surveys.addVersion(surveyVersion(1, "a", survey));
      await invitations.add(invitation("sent", { createdAt: now - 30 }));
      await invitations.markSent("sent", now - 5);
      await invitations.add(invitation("decided", { createdAt: now - 20, survey: "nps", isRelational: true }));
      await invitations.add(invitation("withdrawn", { createdAt: now - 10 }));
      await invitations.withdraw("withdrawn", "reopened", now);
      await invitations.add(invitation("gone", { createdAt: now - 10, subject: "INC-2" }));
      await invitations.markSent("gone", now - 1);
      await invitations.withdraw("gone", "reopened", now);
      await invitations.add(invitation("other", { person: "u18" }));
      const rest = { source: "host", answeredAt: null, declinedAt: null };
      const of = { rule: "ticket.closed:csat", resolution: 1, isTold: true };
      const usual = { ...rest, ...of, isRelational: false, subject: "INC-1", withdrawnFor: null };
      expect(await asked.listOfPerson("u17")).toEqual([
        { ...usual, invitation: "gone", survey: "csat", subject: "INC-2", at: now - 1, withdrawnFor: "reopened" },
        { ...usual, invitation: "sent", survey: "csat", at: now - 5 },
        { ...usual, invitation: "decided", survey: "nps", isRelational: true, at: now - 20 },
      ]);
    }));

  test("what staff took down was asked and answered then, unless it answers an invitation", ({ store }) =>
    store.write(live, async ({ surveys, invitations, responses, asked }) => {
      await surveys.addVersion(surveyVersion(1, "a"));
      await invitations.add(invitation("inv-1", { createdAt: now - 30 }));
      const staff = { origin: "staff", event: null, source: null } as const;
      await responses.add(response("of a link", { ...staff, externalId: "staff:1" }));
      const own = { ...staff, invitation: null, submittedAt: now - 3 };
      await responses.add(response("own", { ...own, externalId: "staff:2" }));
      await responses.add(response("theirs", { ...own, externalId: "staff:3", person: "u18" }));
      await responses.add(response("imported", { ...own, origin: "import", externalId: "4" }));
      const rows = await asked.listOfPerson("u17");
      expect(rows.map(({ invitation, at, answeredAt }) => [invitation, at, answeredAt])).toEqual([
        ["own", now - 3, now - 3],
        ["inv-1", now - 30, null],
      ]);
      expect(rows[0]).toMatchObject({ survey: "csat", subject: "INC-1", isRelational: false, isTold: true });
      const many = await asked.listOfPeople(["u17", "u18"], now - 10);
      expect(many.map(({ person, invitation }) => [person, invitation]).sort()).toEqual([
        ["u17", "own"],
        ["u18", "theirs"],
      ]);
      expect(await asked.listOfPeople(["u17"], now)).toEqual([]);
    }));

  test("a person's newest invitation about a subject, or about none, is found unless it was withdrawn", ({ store }) =>
    store.write(live, async ({ surveys, invitations }) => {
      await surveys.addVersion(surveyVersion(1, "a"));
      await invitations.add(invitation("old", { createdAt: now - 30 }));
      await invitations.add(invitation("new", { createdAt: now - 20 }));
      await invitations.add(invitation("withdrawn", { createdAt: now - 10 }));
      await invitations.withdraw("withdrawn", "reopened", now);
      await invitations.add(invitation("none", { subject: null }));
      const of = { survey: "csat", person: "u17", subject: "INC-1" };
      expect(await invitations.findNewestOfPerson(of)).toBe("new");
      expect(await invitations.findNewestOfPerson({ ...of, subject: null })).toBe("none");
      expect(await invitations.findNewestOfPerson({ ...of, person: "u18" })).toBeNull();
      expect(await invitations.findNewestOfPerson({ ...of, survey: "nps" })).toBeNull();
    }));

  test("what a person may answer by a channel is what has not ended, the oldest first", ({ store }) =>
    store.write(live, async ({ surveys, invitations }) => {
      await surveys.addVersion(surveyVersion(1, "a"));
      const add = (id: string, over: object = {}) =>
        invitations.add(invitation(id, { channel: "embed", event: id, expiresAt: now + 1, ...over }));
      await add("second", { createdAt: now - 20 });
      await add("first", { createdAt: now - 30 });
      await add("mailed", { channel: "email" });
      await add("theirs", { person: "u18" });
      await add("over", { expiresAt: now });
      for (const id of ["withdrawn", "answered", "declined"]) await add(id);
      await invitations.withdraw("withdrawn", "reopened", now);
      await invitations.markAnswered("answered", now);
      await invitations.decline("declined", now);
      const open = await invitations.listOpenOfPerson({ person: "u17", channel: "embed", now });
      expect(open.map(({ id }) => id)).toEqual(["first", "second"]);
    }));

  test("the n-th newest asked or answered is found, over all people or of one segment", ({ store }) =>
    store.write(live, async ({ surveys, invitations, asked, segments }) => {
      for (const survey of ["csat", "nps"]) await surveys.addVersion(surveyVersion(1, "a", survey));
      for (const [at, team] of ["ICT", "HR", "ICT"].entries()) {
        await invitations.add(invitation(`inv-${String(at)}`, { createdAt: now - at, person: `u${String(at)}` }));
        await segments.add(`inv-${String(at)}`, { team });
      }
      await invitations.add(invitation("other", { survey: "nps", createdAt: now - 9 }));
      const all = { survey: "csat", of: "asked", segment: null, since: now - 100 } as const;
      const ict = { ...all, segment: { name: "team", value: "ICT" } };
      expect(await asked.findNthNewest({ ...all, n: 1 })).toBe(now);
      expect(await asked.findNthNewest({ ...all, n: 3 })).toBe(now - 2);
      expect(await asked.findNthNewest({ ...all, n: 4 })).toBeNull();
      expect(await asked.findNthNewest({ ...all, survey: null, n: 4 })).toBe(now - 9);
      expect(await asked.findNthNewest({ ...all, since: now - 2, n: 3 })).toBeNull();
      expect(await asked.findNthNewest({ ...ict, n: 2 })).toBe(now - 2);
      expect(await asked.findNthNewest({ ...ict, n: 3 })).toBeNull();
      expect(await asked.findNthNewest({ ...all, of: "answered", n: 1 })).toBeNull();
      expect(await asked.findNthNewest({ ...ict, survey: null, of: "answered", n: 1 })).toBeNull();
    }));

  test("what is due to a person is ended together, whoever has claimed it, and can wait again", async ({ store }) => {
    await store.write(live, async ({ timers }) => {
      await timers.add(timer("a"));
      await timers.add(timer("b", now - 1));
      await timers.add(timer("soon", now + dayMs));
      await timers.add({ ...timer("theirs"), person: "u18" });
    });
    const claimed = await store.writeAnywhere((rows) => rows.claimTimers(claim("w1", { limit: 1 })));
    expect(claimed.map(({ key }) => key)).toEqual(["b"]);
    const of = { kind: "decide", person: "u17" } as const;
    await store.write(live, async ({ timers }) => {
      expect(await timers.takeDue({ ...of, now, only: "a" })).toEqual([
        { key: "a", dueAt: now, payload: { rule: "a" } },
      ]);
      await timers.reopen("decide", "a", { dueAt: now, now });
      const taken = await timers.takeDue({ ...of, now, only: null });
      expect(taken.map(({ key }) => key).sort()).toEqual(["a", "b"]);
      expect(await timers.takeDue({ ...of, now, only: null })).toEqual([]);
      for (const one of claimed) expect(await timers.finish(one, "done", now)).toBe(false);
      const waiting = await timers.listWaiting({ ...of, until: now + dayMs });
      expect(waiting).toEqual([{ key: "soon", dueAt: now + dayMs, payload: { rule: "soon" } }]);
      expect(await timers.listWaiting({ ...of, until: now + dayMs - 1 })).toEqual([]);
      const all = await timers.listAllWaiting("decide", 9);
      expect(all.map(({ key, person }) => [key, person])).toEqual([
        ["theirs", "u18"],
        ["soon", "u17"],
      ]);
      expect(await timers.listAllWaiting("decide", 1)).toHaveLength(1);
      expect(await timers.listOfPerson("u17")).toEqual([
        { kind: "decide", key: "soon", dueAt: now + dayMs, payload: { rule: "soon" } },
      ]);
      expect((await timers.findNext(now - 1, ["retain"]))?.key).toBe("theirs");
      expect((await timers.findNext(now, ["retain"]))?.key).toBe("soon");
      expect(await timers.findNext(now + dayMs, ["retain"])).toBeNull();
      expect(await timers.findNext(now, ["retain", "decide"])).toBeNull();
    });
  });

  test("an event's resolution is corrected; events are paged in order of time, and of a person newest first", ({
    store,
  }) =>
    store.write(live, async ({ events }) => {
      for (const [at, id] of ["c", "a", "b"].entries())
        await events.add(event(id, { occurredAt: now + (at === 0 ? 0 : 5), receivedAt: now + at }));
      await events.setResolution({ source: "host", id: "a" }, 2);
      expect((await events.find("host", "a"))?.resolution).toBe(2);
      const start = { occurredAt: now, id: "", source: "" };
      const ids = async (from: typeof start, limit: number, to = now + 9) =>
        (await events.pageByTime({ from, to, limit })).map(({ id }) => id);
      expect(await ids(start, 2)).toEqual(["c", "a"]);
      expect(await ids({ occurredAt: now + 5, id: "a", source: "host" }, 2)).toEqual(["b"]);
      expect(await ids(start, 9, now + 5)).toEqual(["c"]);
      const latest = async (before: number, limit: number) =>
        (await events.listLatest(before, limit)).map(({ id }) => id);
      expect([await latest(now + 9, 2), await latest(now + 5, 9)]).toEqual([["b", "a"], ["c"]]);
      const newest = await events.listOfPerson("u17", { after: null, limit: 2 });
      expect(newest.map(({ id }) => id)).toEqual(["b", "a"]);
      const older = await events.listOfPerson("u17", { after: newest[1] ?? null, limit: 2 });
      expect(older.map(({ id }) => id)).toEqual(["c"]);
    }));

  test("what an event was asked about gets the event's resolution", ({ store }) =>
    store.write(live, async (rows) => {
      await invite(rows, "inv-1", "inv-2");
      await rows.invitations.setResolution({ source: "host", id: "event of inv-1", subject: "INC-1" }, 2);
      expect((await rows.invitations.find("inv-1"))?.resolution).toBe(2);
      expect((await rows.invitations.find("inv-2"))?.resolution).toBe(1);
    }));

  test("opt-outs of several contacts are listed", ({ store }) =>
    store.write(live, async ({ optOuts }) => {
      const add = (contactHash: string, scope: string) =>
        optOuts.add({ contactHash, scope, reason: "asked", createdAt: now });
      await add("h1", "csat");
      await add("h2", "@bounced");
      await add("h3", "all");
      expect(await optOuts.listScopes(["h1", "h2"])).toEqual(["@bounced", "csat"]);
      expect(await optOuts.listScopes(["h9"])).toEqual([]);
    }));

  test("a lock is held until its transaction ends", async ({ store }) => {
    const order: string[] = [];
    const held = store.write(live, async (rows) => {
      await rows.locks.take("caps");
      order.push("first has it");
      await new Promise((resolve) => setTimeout(resolve, 50));
      order.push("first ends");
    });
    const waiting = store.write(live, async (rows) => {
      await rows.locks.take("caps");
      order.push("second has it");
    });
    await Promise.all([held, waiting]);
    expect(order.indexOf("first ends") < order.indexOf("second has it") || order[0] === "second has it").toBe(true);
  });
}
