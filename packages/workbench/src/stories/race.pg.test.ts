import { decide, receiveEvent } from "@afterword/fieldwork";
import { afterwordOn, assemble } from "@afterword/runner/parts";
import type { Rows, Scope, Store } from "@afterword/store";
import { pino } from "pino";
import { expect, inject, test } from "vitest";
import { newDatabase } from "./database.ts";
import project from "./project.ts";

const scope: Scope = { unit: "org", mode: "test" };

/** A store whose transactions stop just before an invitation is added, until they are let go. */
function stoppable(store: Store) {
  let arrived = (): void => undefined;
  let letGo = (): void => undefined;
  const isThere = new Promise<void>((resolve) => (arrived = resolve));
  const mayGo = new Promise<void>((resolve) => (letGo = resolve));
  const stopped: Store = {
    ...store,
    write: (of, work) =>
      store.write(of, (rows) => {
        const add: Rows["invitations"]["add"] = async (row) => {
          arrived();
          await mayGo;
          return rows.invitations.add(row);
        };
        const invitations = { ...rows.invitations, add };
        return work(
          new Proxy(rows, {
            get: (target, name) => (name === "invitations" ? invitations : Reflect.get(target, name)),
          }),
        );
      }),
  };
  return { stopped, isThere, letGo };
}

test("a re-opening that comes while its ticket is being decided withdraws what the decision made", async (ctx) => {
  const server = inject("postgresUrl");
  if (server === null) return ctx.skip(inject("postgresReason"));
  let now = Date.parse("2026-03-02T09:00:00Z");
  const options = {
    database: await newDatabase(server),
    publicUrl: "http://127.0.0.1:3000",
    secret: "s".repeat(40),
    clock: () => now,
  };
  const parts = await assemble(project, { ...options, logger: pino({ level: "silent" }) });
  const afterword = await afterwordOn(parts);
  const context = () => parts.contextOf(scope, { kind: "host", id: "story" });
  const person = { id: "amina", email: "amina@example.org" };
  const closed = await receiveEvent(context(), { type: "ticket.closed", person, data: { id: "INC-1", team: "ICT" } });
  now += 31 * 60_000;
  const claim = { owner: "w", now, leaseNow: now, leaseMs: 60_000, limit: 1 };
  const [timer] = await parts.store.writeAnywhere((rows) => rows.claimTimers(claim));
  if (!timer) throw new Error("Nothing is due.");

  const { stopped, isThere, letGo } = stoppable(parts.store);
  const deciding = decide({ ...context(), store: stopped }, timer);
  await isThere;
  const reopening = receiveEvent(context(), {
    type: "ticket.reopened",
    person: { id: "agent" },
    data: { id: "INC-1" },
  });
  // The re-opening has to wait for the decision; it gets a while to prove otherwise.
  await new Promise((done) => setTimeout(done, 300));
  letGo();
  await Promise.all([deciding, reopening]);

  await parts.worker.drain();
  expect(await parts.mailbox.list()).toEqual([]);
  const { decisions } = await afterword.explain(closed.id);
  expect(decisions).toMatchObject([{ outcome: "skipped", reason: "reopened", final: true }]);
  await afterword.stop();
});
