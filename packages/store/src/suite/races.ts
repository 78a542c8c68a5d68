import { expect } from "vitest";
import type { Store } from "../store.ts";
import {
  claim,
  decision,
  event,
  invite,
  live,
  message,
  response,
  responseVersion,
  surveyVersion,
  timer,
} from "./rows.ts";
import type { StoreTest } from "./test-database.ts";

const times = <T>(count: number, work: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => work(at));

/** Claims until nothing is left, so that several owners at once meet on the way. */
async function drain<T>(claimSome: () => Promise<T[]>): Promise<T[]> {
  const all: T[] = [];
  for (let some = await claimSome(); some.length > 0; some = await claimSome()) {
    expect(some.length).toBeLessThanOrEqual(7);
    all.push(...some);
  }
  return all;
}

async function shared<T>(
  store: Store,
  claimSome: (owner: string) => Promise<T[]>,
  keyOf: (row: T) => string,
): Promise<void> {
  const claimed = await Promise.all(times(4, (at) => drain(() => claimSome(`w${String(at)}`))));
  const keys = claimed.flat().map(keyOf);
  expect(keys).toHaveLength(100);
  expect(new Set(keys).size).toBe(100);
}

/** What happens when many do the same at once. */
export function races(test: StoreTest): void {
  test("the same event 50 times at once is added once", async ({ store }) => {
    const add = (at: number) => store.write(live, ({ events }) => events.add(event("evt-1", { data: { at } })));
    const added = await Promise.all(times(50, add));
    expect(added.filter(Boolean)).toHaveLength(1);
    const kept = await store.read(live, ({ events }) => events.find("host", "evt-1"));
    expect(kept?.data).toEqual({ at: added.indexOf(true) });
  });

  test("20 answers to one invitation at once make one response", async ({ store }) => {
    await store.write(live, (rows) => invite(rows, "inv-1"));
    const answer = (at: number) =>
      store.write(live, async ({ responses }) => {
        const isFirst = await responses.add(response(`r${String(at)}`));
        if (isFirst) await responses.addVersion(responseVersion(`r${String(at)}`));
        return isFirst;
      });
    const added = await Promise.all(times(20, answer));
    expect(added.filter(Boolean)).toHaveLength(1);
    const all = await store.read(live, ({ responses }) => responses.list({ survey: null, after: null, limit: 100 }));
    expect(all.map(({ id }) => id)).toEqual([`r${String(added.indexOf(true))}`]);
  });

  test("two that publish the same version at once publish it once", async ({ store }) => {
    const publish = (at: number) =>
      store.write(live, ({ surveys }) => surveys.addVersion(surveyVersion(1, `h${String(at)}`)));
    expect((await Promise.all(times(8, publish))).filter(Boolean)).toHaveLength(1);
  });

  test("an invitation is either answered or withdrawn when both happen at once", async ({ store }) => {
    const ids = times(20, (at) => `inv-${String(at)}`);
    await store.write(live, (rows) => invite(rows, ...ids));
    const both = ids.flatMap((id) => [
      store.write(live, async ({ invitations, responses }) => {
        const found = await invitations.find(id, { lock: true });
        if (found?.withdrawnAt === null) await responses.add(response(`r of ${id}`, { invitation: id }));
      }),
      store.write(live, async ({ invitations }) => {
        await invitations.find(id, { lock: true });
        await invitations.withdraw(id, "reopened", 1);
      }),
    ]);
    await Promise.all(both);
    await store.read(live, async ({ invitations, measures }) => {
      let withdrawn = 0;
      for (const id of ids) if ((await invitations.find(id))?.withdrawnAt !== null) withdrawn++;
      const cut = { survey: "csat", by: [], where: {}, from: null, to: null, dayChars: 0 } as const;
      expect((await measures.countResponses(cut))[0]?.n).toBe(ids.length - withdrawn);
    });
  });

  test("decisions about one event, made while its person is locked, are all kept in order", async ({ store }) => {
    await store.write(live, async ({ people, events }) => {
      await people.put({ id: "u17", email: null, name: null, locale: null, timeZone: null, attributes: {} }, 0);
      await events.add(event("evt-1"));
    });
    const decide = (at: number) =>
      store.write(live, async ({ people, decisions }) => {
        await people.lock("u17");
        await decisions.add(decision("evt-1", { decidedAt: at }));
      });
    await Promise.all(times(10, decide));
    const said = await store.read(live, ({ decisions }) => decisions.listOfEvent("host", "evt-1"));
    expect(said.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test("what many say of one person at once is merged by name, and none of it is lost", async ({ store }) => {
    const blank = { id: "u17", email: null, name: null, locale: null, timeZone: null };
    const say = (at: number) =>
      store.write(live, ({ people }) => people.put({ ...blank, attributes: { [`a${String(at)}`]: at } }, 0));
    await Promise.all(times(10, say));
    const person = await store.read(live, ({ people }) => people.find("u17"));
    expect(person?.attributes).toEqual(Object.fromEntries(times(10, (at) => [`a${String(at)}`, at])));
  });

  test("a setting that many increase at once counts each", async ({ store }) => {
    await Promise.all(times(20, () => store.writeAnywhere((rows) => rows.increaseSetting("offset", 1))));
    expect(await store.readAnywhere((rows) => rows.setting("offset"))).toBe("20");
  });

  test("four workers never claim the same timer", async ({ store }) => {
    await store.write(live, async ({ timers }) => {
      for (const at of times(100, String)) await timers.add(timer(at));
    });
    const claimSome = (owner: string) => store.writeAnywhere((rows) => rows.claimTimers(claim(owner, { limit: 7 })));
    await shared(store, claimSome, ({ key }) => key);
  });

  test("four workers never claim the same message", async ({ store }) => {
    await store.write(live, async (rows) => {
      const ids = times(100, (at) => `inv-${String(at)}`);
      await invite(rows, ...ids);
      for (const id of ids) await rows.messages.add(message(id));
    });
    const claimSome = (owner: string) => store.writeAnywhere((rows) => rows.claimMessages(claim(owner, { limit: 7 })));
    await shared(store, claimSome, ({ id }) => id);
  });
}
