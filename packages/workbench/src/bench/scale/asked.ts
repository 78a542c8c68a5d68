import { join, resolve } from "node:path";
import { secretFrom, tokenOf } from "@afterword/fieldwork";
import { newFolder, startProgram } from "../../stories/program.ts";
import { count, until, type Query } from "../../stories/running.ts";
import { call } from "../http.ts";

const secret = "b".repeat(40);
const bin = resolve(import.meta.dirname, "../../../../../apps/runner/bin/afterword.js");

/** Starts a process on a database. */
export const startOn = (database: string, ...args: string[]) =>
  startProgram(
    {
      AFTERWORD_DATABASE_URL: database,
      AFTERWORD_CONFIG: join(import.meta.dirname, "scale.config.ts"),
      AFTERWORD_SECRET: secret,
    },
    ["start", ...args],
    { bin, cwd: newFolder() },
  );

type Started = Awaited<ReturnType<typeof startOn>>;

const email = (id: string) => `${id}@organisation.example.org`;
const site = (at: number) => `Site ${String(at % 40)}`;

/** Closes so many tickets, a hundred a call, and has their mails sent. */
export async function askAfterTickets(on: Started, query: Query, tickets: number): Promise<void> {
  for (let at = 0; at < tickets; at += 100) {
    const events = Array.from({ length: Math.min(100, tickets - at) }, (_, i) => ({
      id: `evt-${String(at + i)}`,
      type: "ticket.closed",
      person: { id: `person-${String(at + i)}`, email: email(`person-${String(at + i)}`), locale: "en" },
      data: { id: `INC-${String(100_000 + at + i)}`, team: `Team ${String((at + i) % 20)}`, site: site(at + i) },
    }));
    const { status, text } = await on.call("POST", "/v1/events", events);
    if (status !== 200) throw new Error(text);
  }
  await on.call("POST", "/dev/clock", { advance: "31m" });
  await until(async () => (await count(query, "messages", "state = 'sent'")) >= tickets, 300_000, 200);
}

/** Asks so many people in a wave. */
export async function askInWave(on: Started, query: Query, people: number): Promise<void> {
  for (let at = 0; at < people; at += 1_000) {
    const some = Array.from({ length: Math.min(1_000, people - at) }, (_, i) => ({
      ...{ id: `staff-${String(at + i)}`, email: email(`staff-${String(at + i)}`), locale: "en" },
      attributes: { site: site(at + i), kind: "staff" },
    }));
    const { status, text } = await on.call("POST", "/v1/people", some);
    if (status !== 200) throw new Error(text);
  }
  const before = await count(query, "messages");
  const all = before + people;
  await on.call("POST", "/v1/waves/annual/launch");
  await until(async () => (await count(query, "messages")) >= all, 300_000, 200);
  await query("update messages set due_at = created_at where state = 'queued'");
  await until(async () => (await count(query, "messages", "state = 'sent'")) >= all, 300_000, 200);
}

/** Links that nobody has answered. */
export async function unanswered(query: Query, survey: string, most: number): Promise<string[]> {
  const rows = await query(`select id from invitations i where survey = '${survey}' and not exists
    (select 1 from responses r where r.invitation = i.id) order by id limit ${String(most)}`);
  return rows.map(({ id }) => tokenOf(secretFrom(secret), "answer", String(id)));
}

const comment =
  "It took two days until somebody called back, and then it was done in ten minutes. Thank you all the same!";
const answersTo = {
  "after-ticket": { csat: 4, speed: 3 },
  annual: { nps: 8, csat: 4, easy: 4, quick: 3, skilled: 5, told: 2, found: 4 },
};

/** Answers links over so many connections, in turns to each process; every third says why. Gives the time of each, in ms. */
export async function answerAll(
  bases: readonly string[],
  survey: keyof typeof answersTo,
  tokens: readonly string[],
  connections = 16,
): Promise<number[]> {
  const times: number[] = [];
  let next = 0;
  const work = async () => {
    for (let at = next++; at < tokens.length; at = next++) {
      const answers = { ...answersTo[survey], ...(at % 3 === 0 ? { why: comment } : {}) };
      const body = JSON.stringify({ answers, submissionId: `s-${tokens[at] ?? ""}` });
      const headers = { "content-type": "application/json" };
      const startedAt = performance.now();
      const url = `${bases[at % bases.length] ?? ""}/r/${tokens[at] ?? ""}`;
      const send = () => call(url, { method: "POST", body, headers });
      // A kept connection may be closed as it is used again: the same answer is stored once, however often it is sent.
      const { status } = await send().catch(send);
      if (status !== 201 && status !== 200) throw new Error(`An answer was refused: ${String(status)}`);
      times.push(performance.now() - startedAt);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  return times;
}
