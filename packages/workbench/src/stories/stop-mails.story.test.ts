import { defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { rootUnit } from "@afterword/store";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { serve, type Reply, type Served } from "./served.ts";

// The link in every mail that stops them, as people, mail programs and scanners use it.

let aw: Served;
let path: string;
beforeEach(async () => {
  aw = await serve();
  await aw.invite("1");
  const mails = (await aw.call("GET", "/dev/mail.json")).json as unknown as { headers: Record<string, string> }[];
  path = /\/feedback(\/u\/[0-9A-Za-z]{27})>/.exec(mails[0]?.headers["list-unsubscribe"] ?? "")?.[1] ?? "";
});
afterEach(() => aw.stop());

const press = (fields: Record<string, string>, query = ""): Promise<Reply> =>
  aw.call("POST", `${path}${query}`, new URLSearchParams(fields));
const stopped = async () => {
  const person = (await aw.call("GET", "/v1/people/p-1")).json as { optOuts?: { scope: string }[] };
  return (person.optOuts ?? []).map(({ scope }) => scope).sort();
};
/** How many mails come of another closed ticket. */
async function mailsAfter(id: string): Promise<number> {
  await aw.call("POST", "/dev/clock", { advance: "40d" });
  await aw.close(id, { person: { id: "p-1", email: "p-1@example.org" } });
  await aw.call("POST", "/dev/clock", { advance: "31m" });
  return ((await aw.call("GET", "/dev/mail.json?to=p-1@example.org")).json as unknown as unknown[]).length;
}

test("looking stops nothing, however often, nor does a form that nobody pressed", async () => {
  for (const method of ["GET", "HEAD", "GET"]) {
    const reply = await aw.call(method, path);
    expect(reply.status).toBe(200);
    expect(reply.headers.get("set-cookie")).toBeNull();
  }
  // What `form.submit()` sends: the form's fields without a button's.
  for (const fields of [{}, { nonce: "a.b" }, { scope: "" }, { undo: "" }])
    expect((await press(fields)).status).toBe(422);
  expect(await stopped()).toEqual([]);
});

test.each([
  ["as a form", "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click"],
  [
    "in parts",
    "multipart/form-data; boundary=x",
    '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
  ],
])(
  "one click in a mail program stops the survey's mails, sent %s, without cookie or another page",
  async (_, type, body) => {
    const reply = await fetch(`${aw.base}/feedback${path}`, {
      method: "POST",
      redirect: "manual",
      headers: { "content-type": type },
      body,
    });
    expect(reply.status).toBe(200);
    expect(reply.headers.get("set-cookie")).toBeNull();
    expect(await stopped()).toEqual(["ticket-csat"]);
    expect(await mailsAfter("2")).toBe(1);
  },
);

test("a press chooses how much, says what is stopped, and takes it back", async () => {
  const survey = await press({ scope: "survey" });
  expect(survey.text).toContain("We will not ask you about this service again.");
  const all = await press({ scope: "all" });
  expect(all.text).toContain("We will not ask you again.");
  expect(await stopped()).toEqual(["all", "ticket-csat"]);
  const again = await aw.call("GET", path);
  expect(again.text).toContain("We will not ask you again.");
  expect(await stopped()).toEqual(["all", "ticket-csat"]);
  const undone = await press({ undo: "1" });
  expect(undone.text).toContain("We may ask you again");
  expect(await stopped()).toEqual([]);
  expect(await mailsAfter("2")).toBe(2);
});

test("the page speaks the language that is chosen, and so does what a press brings", async () => {
  expect((await aw.call("GET", path)).text).toContain('href="?lang=ar"');
  const chosen = await aw.call("GET", `${path}?lang=ar`);
  expect(chosen.text).toContain('<html lang="ar" dir="rtl">');
  expect(chosen.text).toContain(`action="/feedback${path}?lang=ar"`);
  expect((await press({ scope: "all" }, "?lang=ar")).text).toContain('<html lang="ar" dir="rtl">');
  expect((await press({ undo: "1" }, "?lang=nonsense")).text).toContain('<html lang="en"');
});

test("it works as long as the person is known: after the link has expired, and after an answer", async () => {
  await aw.call("POST", "/dev/clock", { advance: "400d" });
  expect((await aw.call("GET", path)).status).toBe(200);
  expect((await press({ scope: "all" })).status).toBe(200);
  expect(await stopped()).toEqual(["all"]);
  await aw.call("DELETE", "/v1/people/p-1");
  expect((await aw.call("GET", path)).status).toBe(404);
  const left = await aw.parts.store.read({ unit: rootUnit, mode: "test" }, (rows) => rows.messages.countByState());
  expect(left).toEqual([{ state: "sent", n: 1 }]);
});

test("what is stopped for a service holds for each survey that people know by its name", async () => {
  const kinds = ["closed", "trusted", "moved"] as const;
  const events = kinds.map((kind) => defineEvent(kind, z.object({ id: z.string() }), { subject: "id" }));
  const undone = defineEvent("undone", z.object({ id: z.string() }), { subject: "id" });
  const titles = ["Help desk", "Help desk", "Removals"];
  const surveys = kinds.map((kind, at) =>
    defineSurvey(kind, { csat: q.csat("How was it?") }, { title: titles[at] ?? "" }),
  );
  const rules = events.map((event, at) =>
    when(event)
      .ask(surveys[at] as (typeof surveys)[0])
      .by("email")
      .after("0s")
      .quiet("0s")
      .unless(undone),
  );
  const other = await serve("file::memory:", defineProject({ surveys, rules }));
  const ask = async (type: string) => {
    await other.call("POST", "/v1/events", { type, person: { id: "p", email: "p@example.org" }, data: { id: type } });
    await other.call("POST", "/dev/clock", { advance: "2d" });
    return (await other.call("GET", "/dev/mail.json?to=p@example.org")).json as unknown as {
      headers: Record<string, string>;
    }[];
  };
  const [first] = await ask("closed");
  const link = /\/feedback(\/u\/[0-9A-Za-z]{27})>/.exec(first?.headers["list-unsubscribe"] ?? "")?.[1] ?? "";
  const stopped = await other.call("POST", link, new URLSearchParams({ scope: "survey" }));
  expect(stopped.text).toContain("We will not ask you about <bdi>Help desk</bdi> again.");
  expect([(await ask("trusted")).length, (await ask("moved")).length]).toEqual([1, 2]);
  await other.call("POST", link, new URLSearchParams({ undo: "1" }));
  expect(((await other.call("GET", "/v1/people/p")).json as { optOuts?: unknown[] }).optOuts ?? []).toEqual([]);
  await other.stop();
});
