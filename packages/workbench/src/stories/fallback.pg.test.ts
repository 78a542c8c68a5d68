import { testAfterword } from "@afterword/runner/testing";
import { defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { expect } from "vitest";
import { z } from "zod";
import { onPostgres } from "../needs/on-postgres.ts";
import { newDatabase } from "./database.ts";

const closed = defineEvent("ticket.closed", z.object({ id: z.string() }), { subject: "id" });
const urgent = defineEvent("ticket.urgent", z.object({ id: z.string() }), { subject: "id" });
const csat = defineSurvey("csat", { csat: q.csat("How was it?") });
const nps = defineSurvey("nps", { nps: q.nps("Would you recommend it?") });
const project = defineProject({
  surveys: [csat, nps],
  rules: [
    when(closed).ask(csat).by("embed", { else: "email", after: "2d" }).quiet("0s"),
    when(urgent).ask(nps).by("embed", { else: "email", after: "2d" }).quiet("0s").priority(90),
  ],
});

onPostgres(
  "on PostgreSQL too: one survey at a time in the app, then by mail, and nothing after an erasure",
  async (server) => {
    const t = await testAfterword(project, { database: await newDatabase(server) });
    const ana = { person: { id: "ana", email: "ana@example.org" } };
    const linkOf = async () => (await t.token({ person: "ana" })).link;
    const answered = await t.track(closed, { id: "INC-1" }, ana);
    await t.clock.advance("1s");
    const first = await linkOf();
    await t.clock.advance("25h");
    const waiting = await t.track(urgent, { id: "INC-2" }, ana);
    await t.clock.advance("1s");
    const second = await linkOf();
    expect([typeof first, typeof second, first === second]).toEqual(["string", "string", false]);
    const reply = await t.fetch(
      new Request(first ?? "", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ answers: { csat: 4 }, submissionId: "1" }),
      }),
    );
    expect(reply.status).toBe(201);
    await t.clock.advance("2d");
    expect((await t.inbox.all()).map(({ text }) => text.includes(second ?? "none"))).toEqual([true]);
    const said = await Promise.all([answered, waiting].map(async ({ id }) => (await t.explain(id)).decisions[0]));
    expect(said.map((one) => [one?.reason, one?.gates.at(-1)?.gate, one?.gates.at(-1)?.passed])).toEqual([
      ["answered", "fallback", false],
      [undefined, "fallback", true],
    ]);
    expect(await linkOf()).toBeNull();
    await t.clock.advance("31d");
    await t.track(closed, { id: "INC-3" }, ana);
    await t.clock.advance("1s");
    const { token, link } = await t.token({ person: "ana" });
    const ask = () =>
      t.fetch(
        new Request("http://127.0.0.1:3000/feedback/v1/pending", { headers: { authorization: `Bearer ${token}` } }),
      );
    expect(await (await ask()).json()).toMatchObject({ pending: { link, subject: "INC-3" } });
    await t.people.erase("ana");
    expect(await (await ask()).json()).toEqual({ pending: null });
    await t.stop();
  },
);
