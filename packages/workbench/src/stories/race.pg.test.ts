import { decide, openLink, receiveEvent, submitResponse } from "@afterword/fieldwork";
import { afterwordOn, assemble } from "@afterword/runner/parts";
import type { Rows, Scope, Store } from "@afterword/store";
import { pino } from "pino";
import { expect } from "vitest";
import { onPostgres } from "../needs/on-postgres.ts";
import { newDatabase } from "./database.ts";
import project from "./project.ts";
import { replaced } from "./replaced.ts";

const scope: Scope = { unit: "org", mode: "test" };

/** A store whose transactions stop just before a statement of a noun, until they are let go. */
function stoppable<N extends "invitations" | "measures">(store: Store, noun: N, name: keyof Rows[N]) {
  let arrived = (): void => undefined;
  let letGo = (): void => undefined;
  const isThere = new Promise<void>((resolve) => (arrived = resolve));
  const mayGo = new Promise<void>((resolve) => (letGo = resolve));
  const stopped: Store = {
    ...store,
    write: (of, work) =>
      store.write(of, (rows) =>
        work(
          replaced(rows, noun, name, async (statement) => {
            arrived();
            await mayGo;
            return statement();
          }),
        ),
      ),
  };
  return { stopped, isThere, letGo };
}

/** A runner on a new database of a server, with a ticket that was closed half an hour ago. */
async function closedTicket(server: string) {
  let now = Date.parse("2026-03-02T09:00:00Z");
  const parts = await assemble(project, {
    database: await newDatabase(server),
    publicUrl: "http://127.0.0.1:3000",
    secret: "s".repeat(40),
    clock: () => now,
    logger: pino({ level: "silent" }),
  });
  const afterword = await afterwordOn(parts);
  const context = () => parts.contextOf(scope, { kind: "host", id: "story" });
  const person = { id: "amina", email: "amina@example.org" };
  const closed = await receiveEvent(context(), { type: "ticket.closed", person, data: { id: "INC-1", team: "ICT" } });
  now += 31 * 60_000;
  const reopen = () =>
    receiveEvent(context(), { type: "ticket.reopened", person: { id: "agent" }, data: { id: "INC-1" } });
  return { parts, afterword, context, closed, reopen, now };
}

onPostgres(
  "a re-opening that comes while its ticket is being decided withdraws what the decision made",
  async (server) => {
    const { parts, afterword, context, closed, reopen, now } = await closedTicket(server);
    const claim = { owner: "w", now, leaseNow: now, leaseMs: 60_000, limit: 1 };
    const [timer] = await parts.store.writeAnywhere((rows) => rows.claimTimers(claim));
    if (!timer) throw new Error("Nothing is due.");

    const { stopped, isThere, letGo } = stoppable(parts.store, "invitations", "add");
    const deciding = decide({ ...context(), store: stopped }, timer);
    await isThere;
    const reopening = reopen();
    // The re-opening has to wait for the decision; it gets a while to prove otherwise.
    await new Promise((done) => setTimeout(done, 300));
    letGo();
    await Promise.all([deciding, reopening]);

    await parts.worker.drain();
    expect(await parts.mailbox.list()).toEqual([]);
    const { decisions } = await afterword.explain(closed.id);
    expect(decisions).toMatchObject([{ outcome: "skipped", reason: "reopened", final: true }]);
    await afterword.stop();
  },
);

onPostgres(
  "a re-opening that comes while the mail is being answered leaves the answer, and the invitation, alone",
  async (server) => {
    const { parts, afterword, context, closed, reopen } = await closedTicket(server);
    await parts.worker.drain();
    const link = await openLink(parts, afterword.token(closed.decisions[0]?.invitationId ?? ""));
    if (!link) throw new Error("There is no link.");

    const { stopped, isThere, letGo } = stoppable(parts.store, "measures", "add");
    const input = { answers: { csat: 5 }, submissionId: "first", complete: true };
    const answering = submitResponse({ ...context(), store: stopped }, link, input);
    await isThere;
    const reopening = reopen();
    // The re-opening has to wait for the answer; it gets a while to prove otherwise.
    await new Promise((done) => setTimeout(done, 300));
    letGo();
    expect((await answering).outcome).toBe("recorded");
    await reopening;

    const { decisions } = await afterword.explain(closed.id);
    expect(decisions).toMatchObject([{ outcome: "scheduled", final: true }]);
    const after = await openLink(parts, afterword.token(closed.decisions[0]?.invitationId ?? ""));
    expect(after).toMatchObject({ invitation: { withdrawnAt: null }, response: { status: "complete" } });
    await afterword.stop();
  },
);
