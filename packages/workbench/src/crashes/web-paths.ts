import { formOf } from "../stories/served.ts";
import { eventOf, type Hand, type Links } from "./prepared.ts";
import { ask } from "./victim.ts";

/** What a client sends, and sends again when no reply came. */
export interface Sent {
  readonly method?: string;
  readonly path: string;
  readonly body?: unknown;
}

/** One way in which something is written on request. */
export interface WebPath {
  readonly name: string;
  /** Makes what the requests are about; links where somebody was asked. */
  readonly prepare: (hand: Hand, names: readonly string[]) => Promise<readonly Links[]>;
  /** What is sent, after whatever comes before it. */
  readonly request: (base: string, links: Links) => Promise<Sent>;
  /** Replies to the second sending that mean that it is done. */
  readonly done?: readonly number[];
  /** Statements that count what there must be, and how many for each case. */
  readonly counts: Readonly<Record<string, number>>;
  /** Statements that find what is there twice. */
  readonly twice: readonly string[];
}

const unasked = (names: readonly string[]): Promise<Links[]> =>
  Promise.resolve(names.map((name) => ({ name, answer: "", unsubscribe: "" })));
const invited = (hand: Hand, names: readonly string[]) => hand.invite(names);
const rows = (table: string, where = "1 = 1") => `select count(*) as n from ${table} where ${where}`;
const oneResponse = {
  [rows("responses")]: 1,
  [rows("measures", "metric_key = 'csat'")]: 1,
  [rows("invitations", "answered_at is not null")]: 1,
};
const twiceAnswered = ["select invitation from responses group by invitation having count(*) > 1"];
const answered = async (base: string, { answer }: Links) => {
  const body = { answers: { csat: 2, why: "slow" }, submissionId: "first" };
  return JSON.parse((await ask(base, "POST", `/r/${answer}`, body)).text) as { editToken: string };
};
const twiceAsked = [
  "select event from invitations group by event having count(*) > 1",
  "select invitation from messages group by invitation having count(*) > 1",
];

export const webPaths: readonly WebPath[] = [
  {
    name: "intake",
    prepare: (_, names) => unasked(names),
    request: (_, { name }) => Promise.resolve({ path: "/v1/events", body: eventOf(name) }),
    // Decided after all kills: each event has left one invitation and one message.
    counts: { [rows("events")]: 1, [rows("invitations")]: 1, [rows("messages")]: 1 },
    twice: twiceAsked,
  },
  {
    name: "intake of three at once",
    prepare: (_, names) => unasked(names),
    request: (_, { name }) =>
      Promise.resolve({ path: "/v1/events", body: ["a", "b", "c"].map((part) => eventOf(`${name}-${part}`)) }),
    counts: { [rows("events")]: 3, [rows("invitations")]: 3, [rows("messages")]: 3 },
    twice: twiceAsked,
  },
  {
    name: "re-opening",
    prepare: invited,
    request: (_, { name }) => Promise.resolve({ path: "/v1/events", body: eventOf(name, "ticket.reopened") }),
    counts: {
      [rows("events")]: 2,
      [rows("invitations", "withdrawn_for = 'reopened'")]: 1,
      [rows("messages", "state = 'suppressed'")]: 1,
    },
    twice: twiceAsked,
  },
  {
    name: "answer, JSON",
    prepare: invited,
    request: (_, { answer }) =>
      Promise.resolve({ path: `/r/${answer}`, body: { answers: { csat: 4 }, submissionId: "first" } }),
    counts: { ...oneResponse, [rows("response_versions")]: 1 },
    twice: twiceAnswered,
  },
  {
    name: "answer, form",
    prepare: invited,
    request: async (base, { answer }) => {
      const page = (await ask(base, "GET", `/r/${answer}`)).text;
      return { path: `/r/${answer}`, body: formOf(page, { "q.csat": "2", "q.why": "slow" }) };
    },
    counts: { ...oneResponse, [rows("response_versions")]: 1 },
    twice: twiceAnswered,
  },
  {
    name: "edit",
    prepare: invited,
    request: async (base, links) => {
      const { editToken } = await answered(base, links);
      return { path: `/r/${links.answer}`, body: { answers: { csat: 5 }, submissionId: "second", editToken } };
    },
    counts: { ...oneResponse, [rows("response_versions")]: 2, [rows("responses", "revision = 2")]: 1 },
    twice: twiceAnswered,
  },
  {
    name: "anonymous ballot",
    prepare: (hand, names) => hand.invite(names, "visit.left"),
    request: (_, { answer }) =>
      Promise.resolve({ path: `/r/${answer}`, body: { answers: { csat: 4 }, submissionId: "first" } }),
    counts: { [rows("ballots")]: 1, [rows("spent_links")]: 1, [rows("responses")]: 0 },
    twice: [],
  },
  {
    name: "opt-out",
    prepare: invited,
    request: (_, { unsubscribe }) =>
      Promise.resolve({
        path: `/u/${unsubscribe}`,
        body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
      }),
    counts: { [rows("invitations", "opted_out_at is not null")]: 1 },
    twice: ["select contact_hash from opt_outs group by contact_hash, scope having count(*) > 1"],
  },
  {
    name: "erasure",
    prepare: invited,
    request: (_, { name }) => Promise.resolve({ method: "DELETE", path: `/v1/people/p-${name}` }),
    // Whoever is erased already is not there.
    done: [200, 404],
    counts: { [rows("erasures")]: 1, [rows("people")]: 0, [rows("invitations", "person like 'p-%'")]: 0 },
    twice: [],
  },
];
