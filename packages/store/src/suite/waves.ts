import { expect } from "vitest";
import type { WavePersonRow } from "../wave-people.ts";
import { annualWave as wave } from "./anonymous.ts";
import { claim, invitation, live, message, person, response, responseVersion, surveyVersion, timer } from "./rows.ts";
import type { Rows } from "../store.ts";
import { now, type StoreTest } from "./test-database.ts";

/** More than one statement's worth. */
const people = Array.from({ length: 75 }, (_, at) => `p${String(at).padStart(2, "0")}`);

export const member = (id: string, change: Partial<WavePersonRow> = {}): WavePersonRow => ({
  wave: wave.id,
  person: id,
  outcome: "asked",
  reason: null,
  invitation: `inv-${id}`,
  inclusion: 0.5,
  segments: { site: "HQ" },
  compared: { lot: 0.25, deep: [1, "é"] },
  decidedAt: now,
  ...change,
});

const invited = (id: string) =>
  invitation(`inv-${id}`, {
    rule: "wave:annual",
    person: id,
    wave: wave.id,
    isRelational: true,
    source: null,
    event: null,
    subject: null,
    resolution: null,
  });

async function open(rows: Rows, ids: readonly string[] = people): Promise<void> {
  await rows.surveys.addVersion(surveyVersion(1, "a"));
  await rows.waves.add(wave);
  await rows.people.addMany(
    ids.map((id) => person(id)),
    now,
  );
  await rows.invitations.addMany(ids.map(invited));
  await rows.messages.addMany(ids.map((id) => message(`inv-${id}`)));
  await rows.wavePeople.addMany(ids.map((id) => member(id)));
}

/** Waves: their occurrences, who was decided about, and what is done to all their mails. */
export function waves(test: StoreTest): void {
  test("an occurrence is added once for its survey, anchor and number, and stored as it is", ({ store }) =>
    store.write(live, async ({ waves: noun }) => {
      expect(await noun.add(wave)).toBe(true);
      expect(await noun.add({ ...wave, id: "another" })).toBe(false);
      expect(await noun.find(wave.id)).toEqual(wave);
      expect(await noun.find("another")).toBeNull();
      const strata = { '["HQ"]': { size: 4, drawn: 2, upTo: 0.4 } };
      const slots = { full: [[3, 7]], taken: { "9": 2 } } as const;
      const changed = {
        ...wave,
        state: "paused",
        pausedFrom: "open",
        strata,
        slots,
        reason: "x",
        closedAt: 7,
      } as const;
      await noun.save(changed);
      expect(await noun.find(wave.id, { lock: true })).toEqual(changed);
      expect(await noun.findOccurrence({ survey: wave.survey, anchor: wave.anchor, n: 0 })).toEqual(changed);
      expect(await noun.findOccurrence({ survey: wave.survey, anchor: wave.anchor, n: 1 })).toBeNull();
    }));

  test("occurrences are listed by wave, by what is next, and page by page", ({ store }) =>
    store.write(live, async ({ waves: noun }) => {
      const next = { ...wave, id: "wav-2", n: 1, state: "scheduled", opensAt: now + 10 } as const;
      const other = { ...wave, id: "wav-3", n: 2, plan: "pulse", state: "scheduled", opensAt: now + 5 } as const;
      for (const row of [wave, next, other]) await noun.add(row);
      expect((await noun.listOfPlan("annual")).map(({ id }) => id)).toEqual(["wav-2", "wav-1"]);
      expect((await noun.listScheduled()).map(({ id }) => id)).toEqual(["wav-3", "wav-2"]);
      const first = await noun.list({ after: null, limit: 2 });
      expect(first.map(({ id }) => id)).toEqual(["wav-2", "wav-3"]);
      expect((await noun.list({ after: other, limit: 2 })).map(({ id }) => id)).toEqual(["wav-1"]);
    }));

  test("each person of a wave has one decision, the first", ({ store }) =>
    store.write(live, async (rows) => {
      await open(rows);
      const again = member("p00", { outcome: "skipped", reason: "opted_out", invitation: null });
      const late = member("zoe", { outcome: "skipped", reason: "opted_out", invitation: null });
      expect(await rows.wavePeople.addMany([again, late])).toBe(1);
      expect(await rows.wavePeople.listOfPerson("p00")).toEqual([member("p00")]);
      expect(await rows.wavePeople.listDecided(wave.id, ["p00", "nobody", "zoe"])).toEqual(["p00", "zoe"]);
      expect(await rows.wavePeople.listDecided(wave.id, [])).toEqual([]);
      expect(await rows.wavePeople.hasAny(wave.id)).toBe(true);
      expect(await rows.wavePeople.hasAny("another")).toBe(false);
      expect(await rows.wavePeople.countOfWave(wave.id)).toEqual([
        { outcome: "asked", reason: null, n: 75 },
        { outcome: "skipped", reason: "opted_out", n: 1 },
      ]);
      expect(await rows.waveProgress.countLocales(wave.id)).toEqual([{ locale: "ar", n: 75 }]);
    }));

  test("mails of a wave wait, go on and are held back, and what was asked is withdrawn only where it never left", ({
    store,
  }) =>
    store.write(live, async (rows) => {
      await open(rows);
      const page = await rows.waveMails.page({ wave: wave.id, after: null, limit: 50 });
      expect(page).toHaveLength(50);
      expect(page[0]).toEqual({ person: "p00", invitation: "inv-p00" });
      expect(await rows.waveMails.page({ wave: wave.id, after: "p49", limit: 50 })).toHaveLength(25);
      const ids = page.map((one) => one.invitation);
      expect(await rows.waveMails.pause(ids)).toBe(50);
      const waiting = await rows.waveMails.listPaused(ids);
      expect(waiting[0]).toEqual({ id: "message of inv-p00", invitation: "inv-p00", dueAt: now });
      const going = waiting.slice(0, 12).map(({ id }, at) => ({ id, dueAt: now + at }));
      expect(await rows.waveMails.requeue([...going, { id: "another", dueAt: now }])).toBe(12);
      expect(await rows.waveMails.requeue(going)).toBe(0);
      expect(await rows.waveMails.listPaused(ids)).toHaveLength(38);
      expect((await rows.messages.listOfInvitation("inv-p07"))[0]).toMatchObject({ state: "queued", dueAt: now + 7 });
      await rows.invitations.markSent("inv-p01", now);
      const how = { reason: "closed_wave", now };
      expect(await rows.waveMails.suppress(ids, how)).toBe(50);
      expect(await rows.waveMails.withdrawUnsent(ids, how)).toBe(49);
      expect(await rows.waveMails.countOfWave(wave.id)).toEqual([
        { kind: "invite", state: "queued", reason: null, n: 25 },
        { kind: "invite", state: "suppressed", reason: "closed_wave", n: 50 },
      ]);
      const [progress] = await rows.waveProgress.countAsked({ wave: wave.id, segment: null });
      expect(progress).toMatchObject({ segment: null, asked: 75, sent: 1, waiting: 25, failed: 49, declined: 0 });
      // Who was erased after the mail had left was asked all the same; who stops the mails is counted once.
      await rows.erasure.reduceInvitation("inv-p01", "someone", now);
      for (const at of [now, now + 1]) await rows.invitations.noteOptOut("inv-p02", at);
      expect(await rows.waveProgress.countAsked({ wave: wave.id, segment: null })).toEqual([
        { ...progress, stopped: 1 },
      ]);
      await rows.invitations.forgetOptOut("inv-p02");
      expect(await rows.waveProgress.countAsked({ wave: wave.id, segment: null })).toEqual([progress]);
    }));

  test("who answered in full, declined, spent the link or was not sent anything is not reminded", ({ store }) =>
    store.write(live, async (rows) => {
      const ids = ["p1", "p2", "p3", "p4", "p5", "p6"];
      await open(rows, ids);
      for (const id of ids.slice(0, 5)) await rows.invitations.markSent(`inv-${id}`, now);
      for (const id of ["p1", "p2"]) {
        await rows.responses.add(response(`r-${id}`, { invitation: `inv-${id}`, wave: wave.id }));
        await rows.responses.addVersion(responseVersion(`r-${id}`));
        await rows.segments.add(`r-${id}`, { site: "HQ" });
      }
      await rows.responses.addVersion(responseVersion("r-p1", 2));
      await rows.invitations.decline("inv-p3", now);
      await rows.spentLinks.spend({ tokenHash: "token of inv-p4", submissionHash: "s" });
      const remind = (after: string | null) => rows.waveMails.listToRemind({ wave: wave.id, after, limit: 9 });
      expect((await remind(null)).map((one) => one.person)).toEqual(["p2", "p5"]);
      expect((await remind("p2"))[0]?.lastMailAt).toBe(now);
      expect((await remind("p2")).map((one) => one.person)).toEqual(["p5"]);
      const replies = { answered: 1, partial: 1 };
      const all = { wave: wave.id, segment: null };
      expect(await rows.waveProgress.countAnswered(all)).toEqual([{ segment: null, ...replies }]);
      const bySite = { wave: wave.id, segment: "site" };
      expect(await rows.waveProgress.countAnswered(bySite)).toEqual([{ segment: "HQ", ...replies }]);
      expect((await rows.waveProgress.countAsked(bySite)).map(({ segment, asked }) => [segment, asked])).toEqual([
        [null, 6],
      ]);
      expect(await rows.waveProgress.countSpent(wave.id)).toBe(1);
    }));

  test("what several people were asked is found at once, as far back as it matters", ({ store }) =>
    store.write(live, async (rows) => {
      await open(rows, ["p1", "p2"]);
      await rows.invitations.add(invitation("old", { person: "p1", createdAt: now - 100 }));
      const found = await rows.asked.listOfPeople(["p1", "p2", "p3"], now - 50);
      expect(found.map((one) => [one.person, one.isRelational]).sort()).toEqual([
        ["p1", true],
        ["p2", true],
      ]);
      expect(await rows.asked.listOfPeople(["p1"], now - 200)).toHaveLength(2);
      expect(await rows.asked.listOfPeople([], 0)).toEqual([]);
    }));

  test("messages that are added to a paused wave wait", ({ store }) =>
    store.write(live, async (rows) => {
      await open(rows, ["p1"]);
      const reminder = { ...message("inv-p1"), id: "m2", kind: "reminder-1" };
      expect(await rows.messages.addMany([reminder], "paused")).toBe(1);
      expect(await rows.messages.addMany([reminder])).toBe(0);
      expect(await rows.messages.countByState()).toEqual([
        { state: "paused", n: 1 },
        { state: "queued", n: 1 },
      ]);
    }));

  test("a wave's page passes over whoever was erased", ({ store }) =>
    store.write(live, async (rows) => {
      await open(rows, ["p1", "p2"]);
      for (const id of ["p1", "p2"]) await rows.invitations.markSent(`inv-${id}`, now);
      await rows.people.remove("p2");
      const from = { wave: wave.id, after: null, limit: 9 };
      const left = [{ person: "p1", invitation: "inv-p1" }];
      expect(await rows.waveMails.page(from)).toEqual(left);
      expect(await rows.waveMails.listToRemind(from)).toMatchObject(left);
    }));

  test.beside("a timer that has ended no longer says after whom it would go on", async ({ store, query }) => {
    await store.write(live, (rows) => rows.timers.add({ ...timer("a"), payload: { wave: wave.id, after: "p7" } }));
    const [held] = await store.writeAnywhere((rows) => rows.claimTimers(claim("w1")));
    if (!held) throw new Error("There is no timer.");
    expect(await store.write(live, (rows) => rows.timers.finish(held, "done", now))).toBe(true);
    expect(await query("select payload from timers")).toEqual([{ payload: JSON.stringify({ wave: wave.id }) }]);
  });

  test("a timer goes on with what is left, for whoever holds it alone", async ({ store }) => {
    await store.write(live, (rows) => rows.timers.add(timer("a")));
    const [first] = await store.writeAnywhere((rows) => rows.claimTimers(claim("w1")));
    if (!first) throw new Error("There is no timer.");
    const next = { payload: { after: "p7" }, dueAt: now - 1 };
    expect(await store.write(live, (rows) => rows.timers.note(first, { after: "p5" }))).toBe(true);
    expect(await store.write(live, (rows) => rows.timers.note({ ...first, owner: "w2" }, {}))).toBe(false);
    expect(await store.write(live, (rows) => rows.timers.proceed(first, next))).toBe(true);
    expect(await store.write(live, (rows) => rows.timers.proceed(first, next))).toBe(false);
    const again = await store.writeAnywhere((rows) => rows.claimTimers(claim("w2")));
    expect(again).toMatchObject([{ key: "a", payload: { after: "p7" }, attempt: 1, dueAt: now - 1 }]);
    const [held] = again;
    if (!held) throw new Error("There is no timer.");
    expect(await store.write(live, (rows) => rows.timers.proceed(held, { dueAt: now - 1 }))).toBe(true);
    const [kept] = await store.writeAnywhere((rows) => rows.claimTimers(claim("w3")));
    expect(kept).toMatchObject({ key: "a", payload: { after: "p7" } });
  });
}
