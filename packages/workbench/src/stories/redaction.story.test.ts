import { afterAll, beforeAll, expect, test } from "vitest";
import { privateProject } from "./private-project.ts";
import { serve, type Served } from "./served.ts";

let aw: Served;
beforeAll(async () => {
  aw = await serve();
});
afterAll(() => aw.stop());

const written = "Ask amina@example.org or ٠٩١٢٣٤٥٦٧٨ about INC-48213 of 2026.";
const without = "Ask [email] or [phone] about INC-48213 of 2026.";

test("comments are shown without addresses and phones to a key that may not read people", async () => {
  const token = await aw.invite("c1");
  await aw.call("POST", `/r/${token}`, { answers: { csat: 2, why: written }, submissionId: "one" });
  const shownTo = async (...scopes: ("comments:read" | "people:write" | "admin")[]) => {
    const authorization = `Bearer ${await aw.keyFor("test", scopes)}`;
    const { json } = await aw.call("GET", "/v1/responses?survey=ticket-csat", undefined, { authorization });
    return (json["items"] as { answers: object }[]).map(({ answers }) => answers);
  };
  expect(await shownTo("comments:read")).toEqual([{ csat: 2, why: without }]);
  expect(await shownTo("comments:read", "people:write")).toEqual([{ csat: 2, why: written }]);
  expect(await shownTo("comments:read", "admin")).toEqual([{ csat: 2, why: without }]);
});

test("so is what was said at a meeting, and what was replied", async () => {
  const topics = [{ topic: "Waiting", said: written, agreement: "all" }];
  const meeting = { kind: "forum", heldOn: "2026-03-01", entities: [{ name: "HQ", people: 12 }], topics };
  const added = await aw.call("POST", "/v1/records", meeting);
  expect(added.status, added.text).toBe(201);
  const authorization = `Bearer ${await aw.keyFor("test", ["comments:read"])}`;
  const path = `/v1/records/${String(added.json["id"])}`;
  expect((await aw.call("GET", path, undefined, { authorization })).text).not.toContain("amina@");
  expect((await aw.call("GET", path)).text).toContain("amina@");
});

test("and words of which nobody may know whose they are", async () => {
  const quiet = await serve("file::memory:", privateProject);
  for (const at of [1, 2, 3, 4, 5]) {
    const person = { id: `q${String(at)}`, email: `q${String(at)}@example.org` };
    await quiet.call("POST", "/v1/events", {
      id: `v${String(at)}`,
      type: "visit.ended",
      person,
      data: { id: `v${String(at)}`, site: "HQ" },
    });
    await quiet.call("POST", "/dev/clock", { advance: "1m" });
    const mails = (await quiet.call("GET", `/dev/mail.json?to=${person.email}`)).json as unknown as { text: string }[];
    const token = /\/r\/([0-9A-Za-z]{27})/.exec(mails[0]?.text ?? "")?.[1] ?? "";
    await quiet.call("POST", `/r/${token}`, { answers: { csat: 4, why: written }, submissionId: "one" });
  }
  await quiet.call("POST", "/dev/clock", { advance: "62d" });
  const authorization = `Bearer ${await quiet.keyFor("test", ["comments:read"])}`;
  const { json } = await quiet.call("GET", "/v1/responses?survey=quiet", undefined, { authorization });
  expect(json["items"]).toHaveLength(5);
  expect(new Set((json["items"] as { answers: { why: string } }[]).map(({ answers }) => answers.why))).toEqual(
    new Set([without]),
  );
  await quiet.stop();
});
