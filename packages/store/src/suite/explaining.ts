import { expect } from "vitest";
import {
  decision,
  event,
  invitation,
  invite,
  live,
  message,
  response,
  responseVersion,
  surveyVersion,
} from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";
import { annualWave as wave } from "./anonymous.ts";
import { member } from "./waves.ts";

/** What explanations and the coverage report look at. */
export function explaining(test: StoreTest): void {
  test("invitations are listed newest first, by person, subject, survey and wave", ({ store }) =>
    store.write(live, async ({ surveys, invitations, invitationPages }) => {
      for (const survey of ["csat", "nps"]) await surveys.addVersion(surveyVersion(1, "a", survey));
      await invitations.add(invitation("old", { createdAt: now - 9 }));
      await invitations.add(invitation("b", { person: "u18", subject: "INC-2" }));
      await invitations.add(invitation("a", { survey: "nps", person: "u18" }));
      await invitations.add(invitation("w", { wave: "wav-1", createdAt: now + 1, source: null, subject: null }));
      const list = async (...[filter, page]: Parameters<typeof invitationPages.list>) =>
        (await invitationPages.list(filter, page)).map(({ id }) => id);
      const first = { after: null, limit: 9 };
      expect(await list({}, first)).toEqual(["w", "b", "a", "old"]);
      expect(await list({}, { after: null, limit: 2 })).toEqual(["w", "b"]);
      expect(await list({}, { after: { createdAt: now, id: "b" }, limit: 9 })).toEqual(["a", "old"]);
      expect(await list({ person: "u18" }, first)).toEqual(["b", "a"]);
      expect(await list({ subject: "INC-1" }, first)).toEqual(["a", "old"]);
      expect(await list({ person: "u17", subject: "INC-1", survey: "csat" }, first)).toEqual(["old"]);
      expect(await list({ survey: "nps" }, first)).toEqual(["a"]);
      expect(await list({ person: "u17", wave: "wav-1" }, first)).toEqual(["w"]);
    }));

  test("of the invitations of a part none of another is looked at", ({ store }) =>
    store.write(live, async (rows) => {
      await rows.surveys.addVersion(surveyVersion(1, "a"));
      for (const [at, id] of ["a", "b", "c", "d"].entries()) {
        await rows.invitations.add(invitation(id, { wave: "wav-1", person: `p-${id}` }));
        await rows.segments.add(id, { team: at % 2 === 0 ? "ICT" : "HR", site: "HQ" });
      }
      const parts = [{ team: "HR", site: "HQ" }];
      const list = async (of: typeof parts, limit = 9) => [
        (await rows.invitationPages.list({}, { parts: of, after: null, limit })).map(({ id }) => id),
        (await rows.invitationPages.listOfWave("wav-1", { parts: of, after: null, limit })).map(({ id }) => id),
      ];
      expect(await list(parts)).toEqual([
        ["d", "b"],
        ["b", "d"],
      ]);
      expect(await list(parts, 1)).toEqual([["d"], ["b"]]);
      expect(await list([{ team: "HR", site: "GVA" }])).toEqual([[], []]);
      expect(await list([])).toEqual([[], []]);
    }));

  test("a wave's invitations are listed in the order of people", ({ store }) =>
    store.write(live, async (rows) => {
      await rows.surveys.addVersion(surveyVersion(1, "a"));
      for (const id of ["b", "c", "a"])
        await rows.invitations.add(invitation(id, { wave: "wav-1", person: `p-${id}` }));
      const list = async (after: string | null, limit: number) =>
        (await rows.invitationPages.listOfWave("wav-1", { after, limit })).map(({ person }) => person);
      expect(await list(null, 2)).toEqual(["p-a", "p-b"]);
      expect(await list("p-b", 2)).toEqual(["p-c"]);
      const [first] = await rows.invitationPages.listOfWave("wav-1", { after: null, limit: 1 });
      expect(first).toEqual(await rows.invitations.find("a"));
    }));

  test("an invitation's messages come with each attempt", ({ store }) =>
    store.write(live, async (rows) => {
      await invite(rows, "inv-1", "inv-2");
      await rows.messages.add(message("inv-1"));
      await rows.messages.add({ ...message("inv-1", now + 9), id: "later", kind: "last-call" });
      await rows.messages.add(message("inv-2"));
      const claimed = { ...message("inv-1"), ...live, owner: "w1", doubts: 0, triedBefore: 0 };
      for (const attempt of [1, 2])
        await rows.messages.addAttempt(
          { ...claimed, attempt },
          { outcome: "retry", reply: "450 busy", at: now + attempt },
        );
      const [first, second, ...others] = await rows.messages.listOfInvitation("inv-1");
      expect(first).toEqual({
        id: "message of inv-1",
        kind: "invite",
        channel: "email",
        state: "queued",
        reason: null,
        dueAt: now,
        settledAt: null,
        attempts: [1, 2].map((attempt) => ({ at: now + attempt, outcome: "retry", reply: "450 busy" })),
      });
      expect(second).toMatchObject({ kind: "last-call", attempts: [] });
      expect(others).toEqual([]);
    }));

  test("the latest decision of each event is counted, with the answers that came, anonymous ones too", ({ store }) =>
    store.write(live, async (rows) => {
      await invite(rows, "inv-1", "inv-2", "inv-3");
      for (const id of ["e1", "e2", "e3", "e4"]) await rows.events.add(event(id));
      for (const at of [1, 2, 3]) {
        const id = `e${String(at)}`;
        await rows.decisions.add(decision(id));
        const decided = { phase: "decided", invitation: `inv-${String(at)}`, inclusion: 0.5, isFinal: true } as const;
        await rows.decisions.add(decision(id, decided));
      }
      await rows.decisions.add(decision("e4", { outcome: "skipped", reason: "filtered", segments: {} }));
      await rows.responses.add(response("r1", { invitation: "inv-1" }));
      await rows.responses.addVersion(responseVersion("r1"));
      await rows.spentLinks.spend({ tokenHash: "token of inv-2", submissionHash: "s1" });
      const what = { survey: "csat", from: now, to: now + 1, isTold: true };
      const counted = await rows.coverage.countOutcomes(what);
      const asked = { outcome: "scheduled", reason: null, isFinal: true, inclusion: 0.5 };
      const looked = { completed: 0, delivered: 0, opened: 0, tapped: 0, tappedNotSent: 0 };
      expect(counted.sort((a, b) => b.n - a.n)).toEqual([
        { ...asked, segments: { team: "ICT" }, n: 3, ...looked, answered: 2, completed: 1, delivered: 2, opened: 2 },
        {
          segments: {},
          outcome: "skipped",
          reason: "filtered",
          isFinal: false,
          inclusion: 1,
          n: 1,
          answered: 0,
          ...looked,
        },
      ]);
      expect(await rows.coverage.countOutcomes({ ...what, from: now + 1, to: now + 2 })).toEqual([]);
      const reopened = { phase: "decided", outcome: "skipped", reason: "reopened", isFinal: true } as const;
      for (const at of ["2", "3"])
        await rows.decisions.add(decision(`e${at}`, { ...reopened, invitation: `inv-${at}`, inclusion: 0.5 }));
      await rows.invitations.markSent("inv-3", now);
      const outcomes = async (isTold: boolean) =>
        (await rows.coverage.countOutcomes({ ...what, isTold })).map(({ reason, n }) => [reason, n]).sort();
      expect(await outcomes(true)).toEqual([
        [null, 1],
        ["filtered", 1],
        ["reopened", 2],
      ]);
      // Where answering is nobody's to see, who was asked stays asked.
      expect(await outcomes(false)).toEqual([
        [null, 2],
        ["filtered", 1],
        ["reopened", 1],
      ]);
    }));

  test("members of waves are counted; whose mail was held back was not asked", ({ store }) =>
    store.write(live, async (rows) => {
      await rows.surveys.addVersion(surveyVersion(1, "a", wave.survey));
      await rows.waves.add(wave);
      for (const id of ["a", "b", "c"]) {
        await rows.invitations.add(invitation(`inv-${id}`, { survey: wave.survey, wave: wave.id, person: id }));
        await rows.wavePeople.addMany([member(id, { segments: { site: "HQ" } })]);
      }
      await rows.wavePeople.addMany([member("d", { outcome: "skipped", reason: "excluded", invitation: null })]);
      await rows.responses.add(response("r1", { invitation: "inv-a", survey: wave.survey }));
      await rows.invitations.withdraw("inv-b", "bounced_address", now);
      const what = { survey: wave.survey, from: wave.opensAt, to: wave.opensAt + 1, isTold: true };
      const counted = await rows.coverage.countMembers(what);
      const ended = counted.map(({ outcome, reason, n, answered }) => [outcome, reason, n, answered]);
      expect(ended.sort()).toEqual([
        ["scheduled", null, 2, 1],
        ["skipped", "bounced_address", 1, 0],
        ["skipped", "excluded", 1, 0],
      ]);
      expect(await rows.coverage.countMembers({ ...what, from: what.to, to: what.to + 1 })).toEqual([]);
    }));
}
