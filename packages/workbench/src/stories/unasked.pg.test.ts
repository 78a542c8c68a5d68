import { checkRollups } from "@afterword/fieldwork";
import { expect } from "vitest";
import { onPostgres } from "../needs/on-postgres.ts";
import { newDatabase } from "./database.ts";
import { formsOf, toldOn, visitorOf } from "./form-pages.ts";
import { formOf, serve } from "./served.ts";
import project from "./unasked.config.ts";

onPostgres("on PostgreSQL two replicas take a form that is sent many times at once as one", async (server) => {
  const database = await newDatabase(server);
  const [one, two] = [await serve(database, project), await serve(database, project)];
  const visitor = visitorOf(one);
  const said = await visitor.send(await visitor.open("/f/direct"), { "q.kind": "thanks" });
  const last = await visitor.send(said, { "q.said": "Well done." });
  const fields = formOf(last.text, { "q.address": "bo@example.org" });
  const replies = await Promise.all(
    Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? one : two).call("POST", "/f/direct", fields)),
  );
  expect(replies.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 11 }, () => 200), 201]);
  const told = replies.map(({ text }) => toldOn(text));
  expect(new Set(told.map(({ reference, code }) => reference + code)).size).toBe(1);
  const [{ reference = "", code = "" } = {}] = told;

  await Promise.all(
    Array.from({ length: 6 }, (_, at) =>
      (at % 2 === 0 ? one : two).call("PATCH", `/v1/records/${reference}`, { reply: `Reply ${String(at)}.` }),
    ),
  );
  const { json } = await two.call("GET", `/v1/records/${reference}`);
  expect(json).toMatchObject({ state: "answered", hasContact: true });
  expect(json["history"]).toHaveLength(6);
  expect((await visitorOf(two).open(`/s/${code}`)).text).toContain("Reply 5.");

  await one.invite("phoned");
  const call = { survey: "ticket-csat", answers: { csat: 4 }, channel: "phone", person: "p-phoned", subject: "phoned" };
  const calls = await Promise.all(
    Array.from({ length: 8 }, (_, at) =>
      (at % 2 === 0 ? one : two).call("POST", "/v1/responses", { ...call, ...(at < 6 ? { id: "call-1" } : {}) }),
    ),
  );
  const taken = new Set(calls.flatMap(({ json }) => (json["responseId"] as string | undefined) ?? []));
  expect([taken.size, calls.filter(({ status }) => status === 201).length]).toEqual([1, 1]);
  const meeting = { kind: "forum", heldOn: "2026-03-21", entities: [{ name: "Field office", people: 4 }], id: "m-1" };
  const topics = [{ topic: "Travel claims", said: "Claims take long.", agreement: "most" }];
  const records = await Promise.all(
    Array.from({ length: 6 }, (_, at) =>
      (at % 2 === 0 ? one : two).call("POST", "/v1/records", { ...meeting, topics }),
    ),
  );
  expect(records.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 201]);

  const mail = "From: bo@example.org\r\nMessage-ID: <1@example.org>\r\nSubject: Lift\r\n\r\nIt is broken.\r\n";
  const asMail = { "content-type": "message/rfc822" };
  const csv = "id,kind,said\no-1,thanks,Well done.\n";
  const brought = await Promise.all(
    Array.from({ length: 8 }, async (_, at) => {
      const to = at % 2 === 0 ? one : two;
      const taken = await to.call("POST", "/v1/feedback/mails?survey=direct", mail, asMail);
      const { json } = await to.call("POST", "/v1/feedback", { survey: "direct", csv });
      return `${String(taken.json["kind"])} ${String(json["stored"])}`;
    }),
  );
  expect(brought.filter((told) => told.startsWith("taken"))).toHaveLength(1);
  expect(brought.filter((told) => told.endsWith("1"))).toHaveLength(1);
  const { json: voices } = await two.call("GET", "/v1/voices?by=site&period=year");
  expect(
    (voices["rows"] as { channel: string; voices: number }[]).map(({ channel, voices }) => [channel, voices]),
  ).toEqual(
    expect.arrayContaining([
      ["mailbox", 1],
      ["csv", 1],
      ["forum", 4],
    ]),
  );

  const { json: made } = await one.call("POST", "/v1/codes", { survey: "helped", segments: { site: "KRT" } });
  const page = await visitorOf(two).open(`/c/${String(made["code"])}`);
  const answered = await visitorOf(two).send(formsOf(page.text)[1] ?? "", {});
  expect((await visitorOf(one).send(answered, { "q.missing": "More." })).status).toBe(200);
  expect((await one.call("DELETE", `/v1/records/${reference}`)).json).toMatchObject({ responses: 1 });
  // What is erased is in no sum any more.
  const context = one.parts.contextOf({ unit: "org", mode: "test" }, { kind: "host", id: "story" });
  expect(await checkRollups(context)).toMatchObject({ differing: [] });
  expect((await one.call("GET", "/v1/responses?survey=helped")).json["items"]).toMatchObject([
    { answers: { helped: false, missing: "More." }, segments: { site: "KRT" }, channel: "qr" },
  ]);
  await Promise.all([one.stop(), two.stop()]);
});
