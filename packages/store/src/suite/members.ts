import { expect } from "vitest";
import type { NewMember } from "../members.ts";
import type { Rows } from "../store.ts";
import { live } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";
import { unit } from "./units.ts";

/** A member of the tests. */
export const staff = (id: string): NewMember => ({
  id,
  email: `${id}@example.org`,
  name: id.toUpperCase(),
  locale: "fr",
  passwordHash: null,
  createdAt: now,
});

/** A session of the tests, and a link. */
const session = (hash: string, member: string) =>
  ({ hash, member, stage: "full", createdAt: now, seenAt: now, expiresAt: now + 10 }) as const;
const pass = (hash: string, member: string | null) =>
  ({ hash, kind: "password", member, expiresAt: now + 10 }) as const;

/** A member of every noun, by the ids that the tests of isolation use. */
export async function fillMembers(rows: Rows): Promise<void> {
  await rows.members.add(staff("ana"));
  await rows.members.setCode("ana", "sealed");
  await rows.members.setSubject("ana", { issuer: "https://id.example.org", subject: "s1" });
  await rows.memberships.replace("ana", [{ role: "owner", within: null, segments: {} }]);
  await rows.recoveryCodes.replace("ana", ["r1"]);
  await rows.queueMembers.replace("desk", ["ana"]);
  await rows.queueMembers.setInTurn("desk", true);
  await rows.memberLanguages.replace("ana", ["fr"]);
  await rows.followings.replace("ana", [{ kind: "service", id: "travel" }]);
  await rows.absences.put({ member: "ana", fromDay: "2026-03-05", untilDay: "2026-03-09", standIn: null });
  await rows.sessions.add(session("s1", "ana"));
  await rows.passes.add(pass("p1", "ana"));
}

/** Changes of members that nobody of another organisation makes. */
export const memberChanges: ((rows: Rows) => Promise<unknown>)[] = [
  ({ members }) => members.change({ id: "ana", name: "Other", locale: null, disabledAt: now }),
  ({ members }) => members.setPassword("ana", "other"),
  ({ members }) => members.setCode("ana", null),
  ({ members }) => members.sealCode("ana", "other"),
  ({ members }) => members.takeCode("ana", { step: 5, now }),
  ({ memberships }) => memberships.replace("ana", [{ role: "viewer", within: null, segments: {} }]),
  ({ recoveryCodes }) => recoveryCodes.replace("ana", ["other"]),
  ({ recoveryCodes }) => recoveryCodes.use("ana", "r1"),
  ({ sessions }) => sessions.noteUse("s1", now + 1),
  ({ sessions }) => sessions.removeOld(now * 2),
  ({ sessions }) => sessions.remove("s1"),
  ({ sessions }) => sessions.removeOf("ana"),
  ({ passes }) => passes.removeOld(now * 2),
  ({ passes }) => passes.use("p1"),
  ({ passes }) => passes.removeOf("ana"),
  ({ absences }) => absences.remove("ana"),
  ({ queueMembers }) => queueMembers.removeMember("ana"),
  ({ queueMembers }) => queueMembers.setInTurn("desk", false),
  ({ memberLanguages }) => memberLanguages.replace("ana", []),
  ({ followings }) => followings.replace("ana", []),
  ({ members }) => members.remove("ana"),
];

/** The people who administer. */
export function members(test: StoreTest): void {
  test("when a member is away is kept once, and forgotten", ({ store }) =>
    store.write(live, async ({ absences, members }) => {
      await members.add(staff("ana"));
      const away = { member: "ana", fromDay: "2026-03-05", untilDay: "2026-03-09", standIn: "bo" };
      await absences.put({ ...away, standIn: null });
      await absences.put(away);
      expect([await absences.find("ana"), await absences.list()]).toEqual([away, [away]]);
      expect([await absences.remove("ana"), await absences.remove("ana")]).toEqual([1, 0]);
    }));

  test("the languages of a member are kept in place of those before", ({ store }) =>
    store.write(live, async ({ memberLanguages, members }) => {
      await members.add(staff("ana"));
      await memberLanguages.replace("ana", ["ru", "fr"]);
      expect([await memberLanguages.listOf("ana"), (await memberLanguages.list()).length]).toEqual([["fr", "ru"], 2]);
      await memberLanguages.replace("ana", []);
      expect(await memberLanguages.list()).toEqual([]);
    }));

  test("a member is added once by their address, found, changed and removed", ({ store }) =>
    store.write(live, async ({ members }) => {
      expect(await members.add(staff("ana"))).toBe(true);
      expect(await members.add({ ...staff("bo"), email: "ana@example.org" })).toBe(false);
      const row = {
        ...staff("ana"),
        codeSecret: null,
        codeConfirmedAt: null,
        codeStep: 0,
        issuer: null,
        subject: null,
        disabledAt: null,
      };
      expect(await members.findByEmail("ana@example.org")).toEqual(row);
      expect(await members.change({ id: "ana", name: "Ana", locale: null, disabledAt: now })).toBe(true);
      expect(await members.setPassword("ana", "hash")).toBe(true);
      const changed = { ...row, name: "Ana", locale: null, disabledAt: now, passwordHash: "hash" };
      expect(await members.lock("ana")).toEqual(changed);
      expect(await members.list()).toEqual([changed]);
      expect([await members.remove("ana"), await members.remove("ana")]).toEqual([true, false]);
      expect(await members.find("ana")).toBeNull();
    }));

  test("a code of each period is taken once, and the first confirms", ({ store }) =>
    store.write(live, async ({ members }) => {
      await members.add(staff("ana"));
      expect(await members.setCode("ana", "sealed")).toBe(true);
      expect(await members.takeCode("ana", { step: 7, now })).toBe(true);
      expect(await members.takeCode("ana", { step: 7, now })).toBe(false);
      expect(await members.takeCode("ana", { step: 6, now })).toBe(false);
      expect(await members.takeCode("ana", { step: 8, now: now + 1 })).toBe(true);
      expect(await members.find("ana")).toMatchObject({ codeSecret: "sealed", codeConfirmedAt: now, codeStep: 8 });
      expect(await members.sealCode("ana", "sealed anew")).toBe(true);
      expect(await members.find("ana")).toMatchObject({ codeSecret: "sealed anew", codeConfirmedAt: now, codeStep: 8 });
      await members.setCode("ana", null);
      expect(await members.find("ana")).toMatchObject({ codeSecret: null, codeConfirmedAt: null, codeStep: 0 });
    }));

  test("whom somebody elsewhere knows by a name is kept once", ({ store }) =>
    store.write(live, async ({ members }) => {
      await members.add(staff("ana"));
      const known = { issuer: "https://id.example.org", subject: "s1" };
      expect(await members.findBySubject(known)).toBeNull();
      expect(await members.setSubject("ana", known)).toBe(true);
      expect(await members.setSubject("ana", { ...known, subject: "s2" })).toBe(false);
      expect((await members.findBySubject(known))?.id).toBe("ana");
      expect(await members.findBySubject({ ...known, issuer: "https://other.example.org" })).toBeNull();
    }));

  test("what a member is counts for its unit, and stands in its order", ({ store }) =>
    store.write(live, async (rows) => {
      await rows.units.add(unit("hr"));
      await rows.members.add(staff("ana"));
      const both = [
        { role: "viewer", within: null, segments: { team: ["ICT"] } },
        { role: "officer", within: "hr", segments: {} },
      ];
      expect(await rows.memberships.replace("ana", both)).toBe(0);
      expect(await rows.memberships.listOf("ana")).toEqual(both);
      const place = (within: string | null, segments: object) => ({ kind: "member", within, segments });
      const places = [place(null, { team: ["ICT"] }), place("hr", {})];
      expect(await rows.units.listPlaces(now)).toEqual(places);
      expect(await rows.memberships.replace("ana", both.slice(0, 1))).toBe(2);
      expect([...(await rows.memberships.list())]).toEqual([["ana", both.slice(0, 1)]]);
      expect(await rows.units.listPlaces(now)).toEqual(places.slice(0, 1));
    }));

  test("recovery codes and links are used once, and sessions end", async ({ store }) => {
    await store.write(live, async (rows) => {
      await fillMembers(rows);
      expect(await rows.recoveryCodes.replace("ana", ["r1", "r2"])).toBe(1);
      expect([await rows.recoveryCodes.use("ana", "r1"), await rows.recoveryCodes.use("ana", "r1")]).toEqual([
        true,
        false,
      ]);
      expect(await rows.recoveryCodes.count("ana")).toBe(1);
      expect([await rows.passes.use("p1"), await rows.passes.use("p1")]).toEqual([true, false]);
      await rows.passes.add({ ...pass("p2", null), kind: "first" });
      await rows.sessions.add({ ...session("s2", "ana"), createdAt: now + 1, expiresAt: now + 20 });
      expect(await rows.sessions.noteUse("s2", now + 5)).toBe(true);
    });
    const found = await store.readAnywhere(async (rows) => [
      await rows.findSession("s2"),
      await rows.findSession("s3"),
      await rows.findPass("p2"),
      await rows.findPass("p1"),
    ]);
    expect(found).toEqual([
      { ...session("s2", "ana"), unit: "org", createdAt: now + 1, seenAt: now + 5, expiresAt: now + 20 },
      null,
      { ...pass("p2", null), unit: "org", kind: "first" },
      null,
    ]);
    await store.write(live, async ({ sessions, passes }) => {
      expect(await passes.removeOld(now + 9)).toBe(0);
      expect(await passes.removeOf(null)).toBe(1);
      await passes.add(pass("p3", "ana"));
      expect(await passes.removeOld(now + 10)).toBe(1);
      expect(await sessions.removeOld(now + 10)).toBe(1);
      expect((await sessions.listOf("ana")).map(({ hash }) => hash)).toEqual(["s2"]);
      expect([await sessions.remove("s2"), await sessions.removeOf("ana")]).toEqual([true, 0]);
    });
  });
}
