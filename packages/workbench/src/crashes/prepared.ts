import {
  addReport,
  addStaffResponse,
  changeCase,
  decide,
  launchWave,
  openCase,
  publishProject,
  putPeople,
  receiveEvents,
  tokenOf,
} from "@afterword/fieldwork";
import type { CaseChange } from "@afterword/sdk";
import { assemble } from "@afterword/runner/parts";
import { rootUnit } from "@afterword/store";
import { pino } from "pino";
import type { Place } from "./place.ts";
import project from "./crashes.config.ts";
import { secret } from "./victim.ts";

const scope = { unit: rootUnit, mode: "live" } as const;

/** An event as a host sends it: each is about a person and a subject of its own. */
export const eventOf = (name: string, type = "ticket.closed") => ({
  id: `event-${type}-${name}`,
  type,
  person: { id: `p-${name}`, email: `p-${name}@example.org` },
  data: { id: `T-${name}` },
});

/** The links of somebody who was asked. */
export interface Links {
  readonly name: string;
  readonly answer: string;
  readonly unsubscribe: string;
}

/** Works on a place's database while no program has it, and lets go of it. */
export async function beside<T>(place: Place, work: (hand: Hand) => Promise<T>): Promise<T> {
  const parts = await assemble(project, {
    database: place.url,
    publicUrl: "http://127.0.0.1:3000",
    secret,
    smtp: "smtp://127.0.0.1:1",
    mailFrom: "desk@example.org",
    mode: "production",
    logger: pino({ level: "silent" }),
  });
  try {
    const context = () => parts.contextOf(scope, { kind: "host", id: "proof" });
    await publishProject(context());
    return await work(handOf(parts, context));
  } finally {
    await parts.delivery.close();
    await parts.store.close();
  }
}

/** What can be prepared on a database. */
export type Hand = ReturnType<typeof handOf>;

function handOf(parts: Awaited<ReturnType<typeof assemble>>, context: () => ReturnType<typeof parts.contextOf>) {
  const { store } = parts;
  const receive = async (names: readonly string[], type?: string) => {
    for (let at = 0; at < names.length; at += 500)
      await receiveEvents(
        context(),
        names.slice(at, at + 500).map((name) => eventOf(name, type)),
      );
  };
  const decideAll = async () => {
    for (;;) {
      // No more at once than have a connection before long.
      const claim = { owner: "proof", now: Date.now(), leaseNow: Date.now(), leaseMs: 60_000, limit: 20 };
      const timers = (await store.writeAnywhere((rows) => rows.claimTimers(claim))).filter(
        ({ kind }) => kind === "decide",
      );
      if (timers.length === 0) return;
      await Promise.all(timers.map((timer) => decide(context(), timer)));
    }
  };
  // One after another: thousands at once would wait for a connection for longer than they may.
  const linksOf = (names: readonly string[]): Promise<Links[]> =>
    store.read(scope, async (rows) => {
      const links: Links[] = [];
      for (const name of names) {
        const [found] = await rows.invitationPages.list({ person: `p-${name}` }, { after: null, limit: 1 });
        if (!found) throw new Error(`Nobody asked ${name}.`);
        const of = (purpose: "answer" | "unsubscribe") => tokenOf(parts.secret, purpose, found.id);
        links.push({ name, answer: of("answer"), unsubscribe: of("unsubscribe") });
      }
      return links;
    });
  const addMember = (member: string) =>
    store.write(scope, async (rows) => {
      const email = `${member}@example.org`;
      const added = { id: member, email, name: member, locale: null, passwordHash: "none", createdAt: 0 };
      await rows.members.add(added);
      await rows.memberships.replace(member, [{ role: "owner", within: null, segments: {} }]);
    });
  return {
    receive,
    decideAll,
    /** Has each asked, and gives their links. */
    invite: async (names: readonly string[], type?: string) => {
      await receive(names, type);
      await decideAll();
      return linksOf(names);
    },
    /** Has each be a member who gets a report. */
    order: async (names: readonly string[]) => {
      for (const name of names) {
        await addMember(name);
        await addReport(context(), { kind: "monthly", survey: "care", reader: name });
      }
    },
    /** Has each give a low score, which opens a case that a member of the organisation is told of. */
    complain: async (names: readonly string[], member: string) => {
      const people = names.map((name) => ({ id: `p-${name}`, email: `p-${name}@example.org` }));
      await putPeople(context(), people, { isDryRun: false });
      await addMember(member);
      for (const { id } of people)
        await addStaffResponse(context(), { survey: "care", answers: { csat: 1 }, channel: "phone", person: id });
    },
    /** Has a case of each resolved ten days ago, so that it is time to ask its client. */
    resolve: async (names: readonly string[]) => {
      const people = names.map((name) => ({ id: `p-${name}`, email: `p-${name}@example.org` }));
      await putPeople(context(), people, { isDryRun: false });
      const then = { ...context(), now: Date.now() - 10 * 24 * 60 * 60_000 };
      for (const { id: person } of people) {
        const answer = { survey: "service", answers: { csat: 1 }, channel: "phone", person } as const;
        const { responseId: response } = await addStaffResponse(context(), answer);
        const { id } = (await openCase(then, { response, queue: "desk" })).case;
        const done: Pick<CaseChange, "causes" | "actionTaken"> = { causes: ["timeliness"], actionTaken: "Paid." };
        for (const [at, state] of (["acknowledged", "in_progress", "resolved"] as const).entries())
          await changeCase(then, id, { revision: at + 1, state, ...(state === "resolved" ? done : {}) });
      }
    },
    /** Launches the wave to people of these names. */
    launch: async (names: readonly string[]) => {
      await putPeople(
        context(),
        names.map((name) => ({ id: `p-${name}`, email: `p-${name}@example.org` })),
        { isDryRun: false },
      );
      await launchWave(context(), "annual");
    },
  };
}
