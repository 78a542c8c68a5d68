import { setTimeout as wait } from "node:timers/promises";
import { expect } from "vitest";
import { onPostgres } from "../needs/on-postgres.ts";
import { newDatabase } from "./database.ts";
import { killedAfterEach } from "./killed-after-each.ts";
import { startMailServer } from "./mail-server.ts";
import { freePort } from "./program.ts";
import { asking, count, inProduction, isAtLength, launch, mailsByPerson, startLive, until } from "./running.ts";

const people = isAtLength ? 10_000 : 300;
/** How long a claim of a worker that is gone holds: docs/decisions/0005. */
const leaseMs = 60_000;

const start = killedAfterEach(startLive);

const held = "lease_until is not null";
const unsent = "state <> 'sent'";

onPostgres(
  `F21: one of two runners and a worker is killed half-way through a wave of ${people.toLocaleString("en")}: nobody is left out`,
  async (server) => {
    const mails = await startMailServer(0, undefined, 20);
    const env = inProduction(await newDatabase(server), mails.url);
    const query = asking(env.AFTERWORD_DATABASE_URL);
    // All of them start at once, on a database that has no tables yet.
    const port = String(await freePort());
    const started = await Promise.all([
      start(env),
      start(env),
      start({ ...env, AFTERWORD_PORT: port }, ["worker", "--port", port]),
    ]);
    const [doomed, other] = started;
    await launch(other, query, people);
    await until(() => mails.mails.length >= people / 2, 300_000);
    await doomed.stop("SIGKILL");
    const killedAt = performance.now();
    const atKill = mails.mails.length;
    await wait(1_000);
    // What the dead one held stays claimed; what the others hold changes while they work.
    await until(
      async () => (await count(query, "messages", unsent)) === (await count(query, "messages", held)),
      300_000,
    );
    const isLeft = async () => (await count(query, "messages", unsent)) > 0;
    await wait(3_000);
    const orphans = await query(`select m.id, p.email from messages m join invitations i on i.id = m.invitation
      join people p on p.id = i.person where m.${held} and m.${unsent}`);
    // Claimed for five connections; only those whose text was being handed over may come twice.
    expect(orphans.length).toBeLessThanOrEqual(20);
    expect(await isLeft()).toBe(orphans.length > 0);
    // CI does not wait for the lease.
    if (!isAtLength) await query(`update messages set lease_until = 0 where ${held}`);
    await until(async () => !(await isLeft()), leaseMs + 60_000);
    const tookMs = performance.now() - killedAt;
    expect(tookMs).toBeLessThan(leaseMs + 60_000);

    const byPerson = mailsByPerson(mails.mails);
    const twice = [...byPerson].filter(([, n]) => n > 1);
    expect(byPerson.size).toBe(people);
    expect(orphans.map(({ email }) => email)).toEqual(expect.arrayContaining(twice.map(([address]) => address)));
    expect(twice.every(([, n]) => n === 2)).toBe(true);
    expect(await query("select id from waves where launched_at is not null")).toHaveLength(1);
    for (const table of ["wave_people", "invitations", "messages"]) expect(await count(query, table)).toBe(people);
    expect(await count(query, "timers", held)).toBe(0);
    for (const program of started.slice(1)) expect((await program.stop()).code).toBe(0);
    await mails.stop();
    console.log(
      `F21: killed after ${String(atKill)} of ${String(people)} mails; 1 wave, ${String(byPerson.size)} people reached, ` +
        `${String(orphans.length)} mails were under way, ${String(twice.length)} of them came twice; ` +
        `finished ${(tookMs / 1_000).toFixed(0)} s after the kill${isAtLength ? "" : " (the lease was not waited for)"}`,
    );
  },
  isAtLength ? 900_000 : 120_000,
);
