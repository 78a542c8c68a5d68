import { strict as assert } from "node:assert";
import { startUnrulyServer, type UnrulyServer } from "../mails/unruly-server.ts";
import type { MakePlace, Place } from "./place.ts";
import { beside, type Hand } from "./prepared.ts";
import { environmentOf, launch } from "./victim.ts";
import { spread, type Enumerated } from "./die-on-path.ts";

/** One way in which something is written when it is due. */
export interface WorkerPath {
  readonly name: string;
  readonly people: readonly string[];
  readonly prepare: (hand: Hand, people: readonly string[], place: Place) => Promise<void>;
  /** Its mails, where it is not invitations that are sent. */
  readonly mails?: Mails;
}

/** Which mails a path sends. */
interface Mails {
  /** Where each message stands, and the address that it goes to. */
  readonly states: string;
  readonly addresses: readonly string[];
  /** What is counted when all is done, with what each group then has. */
  readonly counts: Readonly<Record<string, readonly number[]>>;
}

/** An invitation to each, and one message of it that was sent. */
const invited = (people: readonly string[]): Mails => ({
  states: `select m.state, i.person || '@example.org' as address from messages m join invitations i on i.id = m.invitation`,
  addresses: people.map((name) => `p-${name}@example.org`),
  counts: {
    "select count(*) as n from invitations group by person": people.map(() => 1),
    "select count(*) as n from messages where state = 'sent' group by invitation": people.map(() => 1),
  },
});

/** A case of a low score, of which its client hears and a member is told: from its timer to both mails. */
const ofCase: Mails = {
  states: `select state, case when notice is null then 'p-amina@example.org' else 'olga@example.org' end as address
    from messages`,
  addresses: ["p-amina@example.org", "olga@example.org"],
  counts: {
    "select count(*) as n from cases": [1],
    "select count(*) as n from case_notes group by kind": [1, 1],
    "select count(*) as n from notice_items where notice is not null": [1],
    "select count(*) as n from notices": [1],
    "select count(*) as n from messages where state = 'sent' group by kind": [1, 1],
  },
};

export const workerPaths: readonly WorkerPath[] = [
  { name: "decision and sending", people: ["amina"], prepare: (hand, people) => hand.receive(people) },
  {
    name: "three mails",
    people: ["amina", "omar", "li"],
    prepare: async (hand, people) => void (await hand.invite(people)),
  },
  {
    name: "a case and its mails",
    people: ["amina"],
    prepare: (hand, people) => hand.complain(people, "olga"),
    mails: ofCase,
  },
  {
    name: "the question to a client",
    people: ["amina"],
    prepare: (hand, people) => hand.resolve(people),
    mails: {
      states: "select state, 'p-amina@example.org' as address from messages",
      addresses: ["p-amina@example.org"],
      counts: {
        "select count(*) as n from case_questions": [1],
        "select count(*) as n from case_notes where kind = 'asked'": [1],
        "select count(*) as n from messages where state = 'sent' group by kind": [1],
      },
    },
  },
  {
    name: "a report",
    people: ["olga"],
    prepare: async (hand, people, place) => {
      await hand.order(people);
      // Whatever day it is: its time has come.
      await place.query("update timers set due_at = 0 where kind = 'make-report'");
    },
    mails: {
      states: "select state, 'olga@example.org' as address from messages",
      addresses: ["olga@example.org"],
      counts: {
        "select count(*) as n from editions": [1],
        "select count(*) as n from notices": [1],
        "select count(*) as n from timers where kind = 'make-report' group by state": [1, 1],
        "select count(*) as n from messages where state = 'sent' group by kind": [1],
      },
    },
  },
  // Its mails are spread over hours: they leave after the kill.
  { name: "opening of a wave", people: ["amina", "omar", "li"], prepare: (hand, people) => hand.launch(people) },
];

/** The kills of a path, by where the messages were then, and how many mails came twice. */
export interface WorkedThrough extends Enumerated {
  readonly at: Readonly<Record<string, number>>;
  readonly doubled: number;
}

/**
 * Kills a worker at each point of what is due (at `most` of them, spread), each time on a copy of the same database; another
 * does the rest. Everybody has one message that is sent, and one copy of it: a second only where the kill
 * found that message between the 354 and its settling.
 */
export async function dieAtWork(path: WorkerPath, make: MakePlace, most = Infinity): Promise<WorkedThrough> {
  const server = await startUnrulyServer();
  const template = await make();
  await beside(template, (hand) => path.prepare(hand, path.people, template));
  try {
    const whole = await workOn(await template.copy(), path, server, 0);
    const at: Record<string, number> = {};
    let [kills, doubled] = [0, 0];
    // How often a worker looks and finds nothing is up to the machine, so the last points are where one lives on.
    const isEach = most === Infinity;
    const points = isEach ? Array.from({ length: 10 * whole.points }, (_, nth) => nth + 1) : spread(whole.points, most);
    for (const point of points) {
      const one = await workOn(await template.copy(), path, server, point);
      if (!one.isKilled) break;
      kills++;
      at[one.state] = (at[one.state] ?? 0) + 1;
      doubled += one.doubled;
    }
    assert.ok(kills >= (isEach ? 10 : Math.min(most, 3)), `${path.name}: ${String(kills)} kills`);
    return { path: path.name, points: isEach ? kills : whole.points, kills, at, doubled };
  } finally {
    await server.stop();
  }
}

async function workOn(place: Place, path: WorkerPath, server: UnrulyServer, point: number) {
  const before = server.taken.length;
  const environment = environmentOf(place.url, {
    AFTERWORD_SMTP_URL: `${server.url}?rate=1000&connections=1`,
    // Signs of life are written as well; there is no need of them where leases are cut short below.
    AFTERWORD_LEASE_SECONDS: "60",
  });
  // Counting begins where the worker first claims what is due.
  const counting = { ...environment, DIE_FROM: "update timers", DIE_AT: String(point) };
  const victim = launch(["worker", "--once"], counting, true);
  const { code, signal } = await victim.ended;
  const isKilled = signal === "SIGKILL";
  assert.ok(isKilled || code === 0, victim.log());
  const mails = path.mails ?? invited(path.people);
  const { state, inData } = await foundAfter(place, mails);
  for (let runs = 0; (await left(place)) > 0; runs++) {
    assert.ok(runs < 10, `${path.name}, point ${String(point)}: it does not end`);
    // The leases of the dead would run out by themselves.
    await place.query("update timers set lease_until = 0 where state = 'claimed'");
    await place.query("update messages set lease_until = 0 where state in ('claimed', 'data')");
    await place.query("update messages set due_at = 0 where state = 'queued'");
    const next = launch(["worker", "--once"], environment);
    assert.equal((await next.ended).code, 0, next.log());
  }
  const about = `${path.name}, point ${String(point)} (${/dies .*/.exec(victim.log())?.[0] ?? "lives"})`;
  const doubled = await holdOne(place, mails, about, { copies: server.taken.slice(before), inData });
  return { isKilled, state, doubled, points: Number(/^points (\d+)/m.exec(victim.log())?.[1] ?? 0) };
}

/** Where the messages were when the worker died: the furthest of them, and the addresses of those in `data`. */
async function foundAfter(place: Place, { states }: Mails): Promise<{ state: string; inData: readonly string[] }> {
  const found = (await place.query(states)) as unknown as { state: string; address: string }[];
  const of = (state: string) => found.filter((one) => one.state === state);
  const state =
    ["data", "claimed", "queued", "sent"].find((one) => of(one).length > 0) ??
    (found.length > 0 ? "other" : "undecided");
  return { state, inData: of("data").map(({ address }) => address) };
}

async function left(place: Place): Promise<number> {
  const waits = "state in ('queued', 'retry', 'claimed', 'data')";
  const [messages] = await place.query(`select count(*) as n from messages where ${waits}`);
  const [timers] = await place.query(
    `select count(*) as n from timers where state in ('pending', 'claimed') and due_at <= ${String(Date.now())}`,
  );
  return Number(messages?.["n"]) + Number(timers?.["n"]);
}

async function holdOne(
  place: Place,
  { addresses, counts }: Mails,
  about: string,
  mails: { readonly copies: UnrulyServer["taken"]; readonly inData: readonly string[] },
): Promise<number> {
  assert.equal(await place.integrity(), "ok", about);
  for (const [text, each] of Object.entries(counts))
    assert.deepEqual(
      (await place.query(text)).map((row) => Number(row["n"])),
      each,
      `${about}: ${text}`,
    );
  let doubled = 0;
  for (const to of addresses) {
    const copies = mails.copies.filter((one) => one.to === to);
    const most = mails.inData.includes(to) ? 2 : 1;
    assert.ok(copies.length >= 1 && copies.length <= most, `${about}: ${String(copies.length)} copies for ${to}`);
    assert.equal(new Set(copies.map(({ messageId, link }) => `${messageId} ${link}`)).size, 1, about);
    doubled += copies.length - 1;
  }
  return doubled;
}
