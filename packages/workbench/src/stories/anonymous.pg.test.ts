import pg from "pg";
import { expect } from "vitest";
import { onPostgres } from "../needs/on-postgres.ts";
import { newDatabase } from "./database.ts";
import { privateProject } from "./private-project.ts";
import { serve } from "./served.ts";
import { expectNoTrace } from "./untraceable.ts";

onPostgres(
  "on PostgreSQL nothing stored leads from an anonymous answer to a person, not place nor transaction",
  async (server) => {
    const database = await newDatabase(server);
    await expectNoTrace(database, async () => async (table) => {
      const client = new pg.Client({ connectionString: database });
      await client.connect();
      const text = `select ctid::text as place, xmin::text as writer, xmax::text as locker, to_jsonb(t) as row from ${table} t`;
      const { rows } = await client.query<{ place: string; writer: string; row: Record<string, unknown> }>(text);
      await client.end();
      return rows.map(({ place, writer, row }) => {
        const [page = 0, item = 0] = (place.match(/\d+/g) ?? []).map(Number);
        return { place: page * 1_000 + item, writer: Number(writer), row };
      });
    });
  },
  120_000,
);

onPostgres(
  "two replicas that release at once release each answer once",
  async (server) => {
    const database = await newDatabase(server);
    const [one, two] = [await serve(database, privateProject), await serve(database, privateProject)];
    const tokens: string[] = [];
    for (let at = 0; at < 30; at++) {
      const person = { id: `p${String(at)}`, email: `p${String(at)}@example.org` };
      const event = { id: `L-${String(at)}`, type: "visit.left", person, data: { id: `L-${String(at)}`, site: "HQ" } };
      await one.call("POST", "/v1/events", event);
      await one.call("POST", "/dev/clock", { advance: "1m" });
      const mails = (await one.call("GET", `/dev/mail.json?to=${person.email}`)).json as unknown as { text: string }[];
      tokens.push(/\/r\/([0-9A-Za-z]{27})/.exec(mails[0]?.text ?? "")?.[1] ?? "");
    }
    const replies = await Promise.all(
      tokens.flatMap((token, at) =>
        [one, two].map((served) =>
          served.call("POST", `/r/${token}`, { answers: { csat: 5, why: `w${String(at)}` }, submissionId: "s" }),
        ),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([...tokens.map(() => 200), ...tokens.map(() => 201)]);
    await Promise.all([one.parts.worker.drain(), two.parts.worker.drain()]);
    const { words, waiting } = await one.parts.store.read({ unit: "org", mode: "test" }, async (rows) => {
      const released = await rows.responses.list({ survey: "secret", after: null, limit: 100 });
      const left = await rows.ballots.list({ survey: "secret", wave: null });
      return { words: [...released, ...left].map(({ answers }) => String(answers["why"])), waiting: left.length };
    });
    expect(words.sort()).toEqual(tokens.map((_, at) => `w${String(at)}`).sort());
    expect(waiting).toBeGreaterThanOrEqual(3);
    expect(waiting).toBeLessThan(6);
    await Promise.all([one.stop(), two.stop()]);
  },
  60_000,
);
