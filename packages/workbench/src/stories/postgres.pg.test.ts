import { expect } from "vitest";
import { onPostgres } from "../needs/on-postgres.ts";
import { emptyDatabase, newDatabase } from "./database.ts";
import { killedAfterEach } from "./killed-after-each.ts";
import { startProgram } from "./program.ts";

const start = killedAfterEach((database: string, args: readonly string[] = ["start"]) =>
  startProgram({ AFTERWORD_DATABASE_URL: database, AFTERWORD_SECRET: "s".repeat(40) }, args),
);
const csat = "/v1/metrics/csat?survey=ticket-csat&question=csat&by=team";

onPostgres("on PostgreSQL, a closed ticket becomes a score", async (server) => {
  const program = await start(await newDatabase(server));
  const token = await program.invite("P-1");
  expect((await program.call("POST", `/r/${token}`, { answers: { csat: 5 }, submissionId: "s" })).status).toBe(201);
  expect((await program.call("GET", csat)).json.rows).toMatchObject([{ value: 100, n: 1, group: { team: "ICT" } }]);
  expect((await program.call("GET", "/v1/events/evt-P-1")).json["decisions"]).toMatchObject([
    { outcome: "scheduled", final: true },
  ]);
});

onPostgres(
  "two replicas started at once on an empty database: one invitation, one mail, one answer",
  async (server) => {
    const database = await emptyDatabase(server);
    const [one, two] = await Promise.all([start(database), start(database)]);
    const events = await Promise.all(Array.from({ length: 50 }, (_, at) => (at % 2 === 0 ? one : two).close("R-1")));
    expect(events.every((reply) => reply.status === 200)).toBe(true);
    const statuses = events.map((reply) => (reply.json["results"] as { status: string }[])[0]?.status);
    expect(statuses.filter((status) => status === "accepted")).toHaveLength(1);
    await one.call("POST", "/dev/clock", { advance: "31m" });
    const mails = (await one.call("GET", "/dev/mail.json?to=p-R-1@example.org")).json as unknown as { text: string }[];
    const elsewhere = (await two.call("GET", "/dev/mail.json?to=p-R-1@example.org")).json as unknown as {
      text: string;
    }[];
    expect(new Set([...mails, ...elsewhere].map((mail) => mail.text)).size).toBe(1);
    const token = /\/r\/([0-9A-Za-z]{27})/.exec([...mails, ...elsewhere][0]?.text ?? "")?.[1] ?? "";
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        (at % 2 === 0 ? one : two).call("POST", `/r/${token}`, {
          answers: { csat: 1 + (at % 5) },
          submissionId: `s${String(at)}`,
        }),
      ),
    );
    expect(answers.map((reply) => reply.status).sort()).toEqual([201, ...Array.from({ length: 19 }, () => 409)]);
    expect((await two.call("GET", csat)).json.rows).toMatchObject([{ n: 1 }]);
  },
);

onPostgres("two events due at once for one person, decided by two replicas: one is asked", async (server) => {
  const database = await newDatabase(server);
  const [one, two] = await Promise.all([start(database), start(database)]);
  const ids = Array.from({ length: 12 }, (_, at) => `Q-${String(at)}`);
  const event = (id: string) => ({
    id: `evt-${id}`,
    type: "ticket.closed",
    person: { id: "same", email: "same@example.org" },
    data: { id, team: "ICT" },
  });
  await Promise.all(ids.map((id, at) => (at % 2 === 0 ? one : two).call("POST", "/v1/events", event(id))));
  await Promise.all([
    one.call("POST", "/dev/clock", { advance: "31m" }),
    two.call("POST", "/dev/clock", { advance: "0s" }),
  ]);
  const outcomes = await Promise.all(
    ids.map(async (id) => {
      const { json } = await one.call("GET", `/v1/events/evt-${id}`);
      return (json["decisions"] as { outcome: string; reason?: string; final: boolean }[])[0];
    }),
  );
  expect(outcomes.every((decision) => decision?.final === true)).toBe(true);
  expect(outcomes.filter((decision) => decision?.outcome === "scheduled")).toHaveLength(1);
  expect(outcomes.filter((decision) => decision?.reason === "quarantined_sent")).toHaveLength(11);
});
