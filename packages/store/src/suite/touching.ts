import { expect } from "vitest";
import type { QuarantinedRow } from "../quarantined.ts";
import type { TouchRow } from "../touches.ts";
import { decision, event, invitation, invite, live, response, responseVersion, surveyVersion } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

/** A person's tap on a 4. */
export const touch = (id: string, change: Partial<TouchRow> = {}): TouchRow => ({
  id,
  invitation: "inv-1",
  kind: "tap",
  score: 4,
  client: "browser",
  automatedFor: null,
  nonceHash: `nonce of ${id}`,
  at: now,
  reduceAt: now + 1_000,
  ...change,
});

/** An answer that is kept apart. */
export const apart = (id: string, change: Partial<QuarantinedRow> = {}): QuarantinedRow => ({
  id,
  invitation: "inv-1",
  survey: "csat",
  version: 1,
  locale: "ar",
  answers: { csat: 1, why: "é" },
  reason: "scores",
  receivedAt: now,
  removeAt: now + 1_000,
  ...change,
});

/** Looks at links, and answers that are kept apart. */
export function touching(test: StoreTest): void {
  test("touches are found by their invitation in the order of time, and by the form that was shown", ({ store }) =>
    store.write(live, async (rows) => {
      await invite(rows, "inv-1", "inv-2");
      const bare = { kind: "open", score: null, nonceHash: null, client: "other" } as const;
      const all = [touch("b", bare), touch("c", { at: now + 1, automatedFor: "trap", kind: "trap" })];
      for (const one of [all[1], all[0], touch("a", { invitation: "inv-2" })]) if (one) await rows.touches.add(one);
      expect(await rows.touches.listOfInvitation("inv-1")).toEqual(all);
      expect(await rows.touches.findByNonce("inv-1", "nonce of c")).toEqual(all[1]);
      expect(await rows.touches.findByNonce("inv-1", "nonce of a")).toBeNull();
    }));

  test("a mark stays as it was made first", ({ store }) =>
    store.write(live, async (rows) => {
      await invite(rows, "inv-1");
      for (const id of ["a", "b"]) await rows.touches.add(touch(id));
      await rows.touches.mark(touch("a"), "scores");
      await rows.touches.mark(touch("a"), "trap");
      const found = await rows.touches.listOfInvitation("inv-1");
      expect(found.map(({ id, automatedFor }) => [id, automatedFor])).toEqual([
        ["a", "scores"],
        ["b", null],
      ]);
    }));

  test("touches are removed one by one, and all of an invitation", ({ store }) =>
    store.write(live, async (rows) => {
      await invite(rows, "inv-1", "inv-2");
      for (const id of ["a", "b", "c"]) await rows.touches.add(touch(id));
      await rows.touches.add(touch("a2", { invitation: "inv-2" }));
      const ids = async (of: string) => (await rows.touches.listOfInvitation(of)).map(({ id }) => id);
      await rows.touches.remove(touch("b"));
      expect(await ids("inv-1")).toEqual(["a", "c"]);
      await rows.touches.removeOfInvitation("inv-1");
      expect([await ids("inv-1"), await ids("inv-2")]).toEqual([[], ["a2"]]);
    }));

  test("of old touches only a person's opening and tapping stays, for good", ({ store }) =>
    store.write(live, async (rows) => {
      await invite(rows, "inv-1");
      await rows.touches.add(touch("old"));
      await rows.touches.add(touch("program", { automatedFor: "scanner" }));
      await rows.touches.add(touch("young", { reduceAt: now + 1_001 }));
      await rows.touches.reduce(now + 1_000);
      const reduced = touch("old", { score: null, nonceHash: null, client: "other", reduceAt: null });
      const left = [reduced, touch("young", { reduceAt: now + 1_001 })];
      expect(await rows.touches.listOfInvitation("inv-1")).toEqual(left);
      await rows.touches.reduce(now + 1_000);
      expect(await rows.touches.listOfInvitation("inv-1")).toEqual(left);
    }));

  test("answers that are kept apart are listed newest first, by survey and from after a position", ({ store }) =>
    store.write(live, async (rows) => {
      await invite(rows, "inv-1");
      await rows.surveys.addVersion(surveyVersion(1, "a", "nps"));
      await rows.invitations.add(invitation("inv-2", { survey: "nps", subject: null, source: null, wave: "wav-1" }));
      await rows.quarantined.add(apart("a"));
      await rows.quarantined.add(apart("b"));
      await rows.quarantined.add(
        apart("c", { invitation: "inv-2", survey: "nps", receivedAt: now + 1, reason: "trap" }),
      );
      const list = async (change: Partial<Parameters<typeof rows.quarantined.list>[0]>) =>
        rows.quarantined.list({ survey: null, after: null, limit: 9, ...change });
      const ids = async (change: Parameters<typeof list>[0]) => (await list(change)).map(({ id }) => id);
      expect(await ids({})).toEqual(["c", "b", "a"]);
      expect(await ids({ limit: 2 })).toEqual(["c", "b"]);
      expect(await ids({ survey: "csat" })).toEqual(["b", "a"]);
      expect(await ids({ except: ["csat"] })).toEqual(["c"]);
      expect(await ids({ after: { receivedAt: now, id: "b" } })).toEqual(["a"]);
      const { removeAt: _, ...row } = apart("c", {
        invitation: "inv-2",
        survey: "nps",
        receivedAt: now + 1,
        reason: "trap",
      });
      const known = { person: "u17", subject: null, wave: "wav-1", channel: "email" };
      expect(await list({ limit: 1 })).toEqual([{ ...row, ...known }]);
    }));

  test("answers that are kept apart go with their invitation, or with time", ({ store }) =>
    store.write(live, async (rows) => {
      await invite(rows, "inv-1", "inv-2");
      for (const id of ["a", "b"]) await rows.quarantined.add(apart(id));
      await rows.quarantined.add(apart("c", { invitation: "inv-2", removeAt: now + 1_001 }));
      await rows.quarantined.add(apart("d", { invitation: "inv-2" }));
      const counts = async () => [
        await rows.quarantined.countOfInvitation("inv-1"),
        await rows.quarantined.countOfInvitation("inv-2"),
      ];
      expect(await counts()).toEqual([2, 2]);
      await rows.quarantined.removeOfInvitation("inv-1");
      expect(await counts()).toEqual([0, 2]);
      await rows.quarantined.removeOld(now + 1_000);
      expect(await counts()).toEqual([0, 1]);
    }));

  test("coverage counts who got it, opened it, tapped, and tapped and sent nothing; no program, and nobody untold", ({
    store,
  }) =>
    store.write(live, async (rows) => {
      const asked = ["opened", "tapped", "answered", "whole", "scanned", "untouched", "back", "unsent"];
      await invite(rows, ...asked);
      for (const id of asked) {
        await rows.events.add(event(`event of ${id}`));
        const decided = { phase: "decided", invitation: id, isFinal: true } as const;
        await rows.decisions.add(decision(`event of ${id}`, decided));
      }
      await rows.touches.add(touch("1", { invitation: "opened", kind: "open", score: null }));
      for (const id of ["2", "3"]) await rows.touches.add(touch(id, { invitation: "tapped" }));
      await rows.touches.add(touch("4", { invitation: "answered" }));
      await rows.touches.add(touch("5", { invitation: "scanned", automatedFor: "scanner" }));
      await rows.responses.add(response("r1", { invitation: "answered" }));
      await rows.responses.addVersion(responseVersion("r1"));
      // Answered to the end without a page of ours, as in an application.
      await rows.responses.add(response("r2", { invitation: "whole" }));
      for (const revision of [1, 2]) await rows.responses.addVersion(responseVersion("r2", revision));
      for (const id of asked.slice(0, -1)) await rows.invitations.markSent(id, now);
      for (const id of ["back", "opened"]) await rows.bounces.noteInvitation(id, now);
      const what = { survey: "csat", from: now, to: now + 1, isTold: true };
      const reached = { delivered: 6, opened: 4, answered: 2, completed: 1 };
      const counted = { n: 8, ...reached, tapped: 2, tappedNotSent: 1 };
      expect(await rows.coverage.countOutcomes(what)).toMatchObject([counted]);
      const untold = { n: 8, answered: 2, completed: 0, delivered: 0, opened: 0, tapped: 0, tappedNotSent: 0 };
      expect(await rows.coverage.countOutcomes({ ...what, isTold: false })).toMatchObject([untold]);
    }));
}
