import { receiveEvent, receiveFact } from "@afterword/fieldwork";
import { afterwordOn, assemble } from "@afterword/runner/parts";
import { defaultSource } from "@afterword/sdk";
import type { Rows, Scope, Store } from "@afterword/store";
import { pino } from "pino";
import { expect } from "vitest";
import { onPostgres } from "../needs/on-postgres.ts";
import { newDatabase } from "./database.ts";
import project from "./facts-project.ts";
import { replaced } from "./replaced.ts";

const scope: Scope = { unit: "org", mode: "test" };
const at = "2026-03-02T09:00:00Z";
const event = {
  id: "e1",
  type: "request.closed",
  occurredAt: at,
  person: { id: "amina" },
  data: { id: "INC-1", team: "ICT" },
};
const fact = { subject: "INC-1", key: "turnaroundHours", value: 7.5, at };

type Around<N extends keyof Rows> = (statement: () => Promise<unknown>, noun: N) => Promise<unknown>;

/** A store in which one statement of a noun is run by somebody else. */
function around<N extends keyof Rows>(store: Store, noun: N, name: keyof Rows[N], run: Around<N>): Store {
  return {
    ...store,
    write: (of, work) =>
      store.write(of, (rows) => work(replaced(rows, noun, name, (statement) => run(statement, noun)))),
  };
}

/** Stops at a statement, before it or after it, until it is let go. */
function stop(when: "before" | "after") {
  let arrived = (): void => undefined;
  let letGo = (): void => undefined;
  const isThere = new Promise<void>((resolve) => (arrived = resolve));
  const mayGo = new Promise<void>((resolve) => (letGo = resolve));
  const run = async (statement: () => Promise<unknown>) => {
    const done = when === "after" ? await statement() : undefined;
    arrived();
    await mayGo;
    return when === "after" ? done : statement();
  };
  return { run, isThere, letGo: () => letGo() };
}

/** Two runners with connections of their own on one new database. */
async function twoRunners(server: string) {
  const database = await newDatabase(server);
  const open = async () => {
    const parts = await assemble(project, {
      ...{ database, publicUrl: "http://127.0.0.1:3000", secret: "s".repeat(40), logger: pino({ level: "silent" }) },
      clock: () => Date.parse(at) + 1_000,
    });
    const runner = await afterwordOn(parts);
    return { context: () => parts.contextOf(scope, { kind: "host", id: "story" }), stop: () => runner.stop() };
  };
  return [await open(), await open()] as const;
}

/** What is known of the event in the end. */
const known = async ({ context }: Awaited<ReturnType<typeof twoRunners>>[0]) => {
  const { store } = context();
  const [row] = await store.read(scope, (rows) => rows.eventFacts.listOfSubjects(defaultSource, ["INC-1"]));
  return row?.values;
};
/** A rival that waits can't be waited for; it gets a while to do what it can. */
const aWhile = () => new Promise((done) => setTimeout(done, 300));

/** The event stops at a statement of its transaction; meanwhile the fact arrives at the other runner. */
async function factMeanwhile(
  server: string,
  [noun, name, when]: readonly ["eventFacts" | "facts", string, "before" | "after"],
  isLocked = true,
) {
  const [one, other] = await twoRunners(server);
  const { run, isThere, letGo } = stop(when);
  const store = around(one.context().store, noun, name as never, run);
  const event1 = receiveEvent({ ...one.context(), store }, event);
  await isThere;
  const context = other.context();
  const unlocked = around(context.store, "facts", "lockEvents", () => Promise.resolve());
  const told = receiveFact({ ...context, store: isLocked ? context.store : unlocked }, fact);
  // Without the lock nothing holds the fact up: it is stored for certain before the event goes on.
  await (isLocked ? aWhile() : told);
  letGo();
  await Promise.all([event1, told]);
  const values = await known(one);
  await Promise.all([one.stop(), other.stop()]);
  return values;
}

onPostgres("a fact that arrives before its event is added joins it", async (server) => {
  expect(await factMeanwhile(server, ["eventFacts", "addMany", "before"])).toEqual({ turnaroundHours: 7.5 });
});

onPostgres("a fact that arrives when its event has looked for facts waits, and joins it", async (server) => {
  expect(await factMeanwhile(server, ["facts", "listOfSubjects", "after"])).toEqual({ turnaroundHours: 7.5 });
});

onPostgres("without the lock that fact would be lost: the race above is one", async (server) => {
  expect(await factMeanwhile(server, ["facts", "listOfSubjects", "after"], false)).toEqual({});
});

onPostgres("an event that arrives while its fact is being stored waits, and finds it", async (server) => {
  const [one, other] = await twoRunners(server);
  const { run, isThere, letGo } = stop("before");
  const store = around(one.context().store, "facts", "addMany", run);
  const told = receiveFact({ ...one.context(), store }, fact);
  await isThere;
  const event1 = receiveEvent(other.context(), event);
  await aWhile();
  letGo();
  await Promise.all([event1, told]);
  expect(await known(one)).toEqual({ turnaroundHours: 7.5 });
  await Promise.all([one.stop(), other.stop()]);
});
