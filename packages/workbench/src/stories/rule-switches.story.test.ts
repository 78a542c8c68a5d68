import { defineProject, when, type RuleItem } from "@afterword/sdk";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startUnrulyServer } from "../mails/unruly-server.ts";
import { csat, ticket } from "./project.ts";
import { makeMember } from "./signing-in.ts";
import { serve, type Served } from "./served.ts";

// A rule that is switched off asks nobody new, in every process at once, and says so.

const rule = "ticket.closed:ticket-csat";

let aw: Served;
beforeEach(async () => {
  aw = await serve();
});
afterEach(() => aw.stop());

type Said = { rule: string; outcome: string; reason?: string; final: boolean; phase: string };
const switchTo = (on: boolean, headers?: Record<string, string>) =>
  aw.call("PATCH", `/v1/rules/${rule}`, { on }, headers);
const saidOf = async (id: string) =>
  ((await aw.call("GET", `/v1/events/evt-${id}`)).json["decisions"] as Said[]).map(
    ({ outcome, reason, final, phase }) => ({ outcome, reason, final, phase }),
  );
const mails = async () => ((await aw.call("GET", "/dev/mail.json")).json as unknown as { to: string }[]).length;
const listed = async (headers?: Record<string, string>) =>
  ((await aw.call("GET", "/v1/rules", undefined, headers)).json["items"] as RuleItem[]).map(({ id, on }) => [id, on]);

test("events that come while it is off are skipped when they are due, and those that come back in time are asked", async () => {
  expect((await switchTo(false)).json).toMatchObject({ id: rule, on: false, definition: { survey: "ticket-csat" } });
  await aw.close("1");
  const isOff = { outcome: "skipped", reason: "rule_off" };
  expect(await saidOf("1")).toEqual([{ ...isOff, phase: "forecast", final: false }]);
  await aw.call("POST", "/dev/clock", { advance: "31m" });
  expect(await saidOf("1")).toEqual([{ ...isOff, phase: "decided", final: true }]);

  await aw.close("2");
  await switchTo(true);
  await aw.call("POST", "/dev/clock", { advance: "31m" });
  expect(await saidOf("2")).toMatchObject([{ outcome: "scheduled", phase: "decided" }]);
  expect(await mails()).toBe(1);
});

test("several events of one call are forecast like one alone", async () => {
  await switchTo(false);
  const events = ["1", "2"].map((id) => ({
    ...{ id: `evt-${id}`, type: "ticket.closed", person: { id: `p-${id}`, email: `p-${id}@example.org` } },
    data: { id, team: "ICT" },
  }));
  const { results } = (await aw.call("POST", "/v1/events", events)).json as { results: { decisions: Said[] }[] };
  expect(results.map(({ decisions }) => decisions[0]?.reason)).toEqual(["rule_off", "rule_off"]);
});

test("mails and reminders that have not left are held back; what was sent can still be answered", async () => {
  await aw.stop();
  const mail = await startUnrulyServer();
  const again = defineProject({
    surveys: [csat],
    rules: [when(ticket.closed).ask(csat).by("email").remind("3d").id(rule)],
  });
  aw = await serve("file::memory:", again, { smtp: mail.url });
  const live = { authorization: `Bearer ${await aw.keyFor("live")}` };
  const ask = (id: string, email: string) =>
    aw.call(
      "POST",
      "/v1/events",
      { id, type: "ticket.closed", person: { id, email }, data: { id, team: "ICT" } },
      live,
    );
  await ask("amina", "ok+amina@example.org");
  await aw.call("POST", "/dev/clock", { advance: "1m" });
  await ask("juma", "later9+juma@example.org");
  await aw.call("POST", "/dev/clock", { advance: "1m" });
  expect(mail.taken.map(({ to }) => to)).toEqual(["ok+amina@example.org"]);

  await switchTo(false, live);
  await aw.call("POST", "/dev/clock", { advance: "4d" });
  const ofPerson = async (id: string) => {
    const [item] = (await aw.call("GET", `/v1/invitations?person=${id}`, undefined, live)).json["items"] as {
      id: string;
    }[];
    const { state, withdrawnFor, messages } = (
      await aw.call("GET", `/v1/invitations/${item?.id ?? ""}`, undefined, live)
    ).json as {
      state: string;
      withdrawnFor: string | null;
      messages: { kind: string; state: string; reason: string }[];
    };
    return [state, withdrawnFor, messages.at(-1)?.kind, messages.at(-1)?.state, messages.at(-1)?.reason];
  };
  expect(await ofPerson("juma")).toEqual(["withdrawn", "rule_off", "invitation", "suppressed", "rule_off"]);
  expect(await ofPerson("amina")).toEqual(["sent", null, "reminder-1", "suppressed", "rule_off"]);
  expect(mail.taken).toHaveLength(1);
  const answer = { answers: { csat: 5 }, submissionId: "s-1", complete: true };
  expect((await aw.call("POST", `/r/${mail.taken[0]?.link ?? ""}`, answer)).status).toBe(201);
  await mail.stop();
});

test("the switch is of one mode, is noted once, and only who may run waves everywhere moves it", async () => {
  await switchTo(false);
  expect((await switchTo(false)).status).toBe(200);
  expect(await listed()).toContainEqual([rule, false]);
  const live = { authorization: `Bearer ${await aw.keyFor("live")}` };
  expect(await listed(live)).toContainEqual([rule, true]);
  const noted = (await aw.call("GET", "/v1/audit?action=rules.off")).json["items"] as { object: object }[];
  expect(noted.map(({ object }) => object)).toEqual([{ kind: "rule", id: rule }]);
  expect((await aw.call("PATCH", "/v1/rules/none", { on: false })).status).toBe(404);
  const reader = { authorization: `Bearer ${await aw.keyFor("test", ["results:read"])}` };
  expect((await switchTo(true, reader)).status).toBe(403);
  const { browser: vera } = await makeMember(aw, "vera", [{ role: "viewer" }]);
  expect((await vera.call("GET", "/v1/rules")).status).toBe(200);
  expect((await vera.call("PATCH", `/v1/rules/${rule}`, { on: true })).status).toBe(403);
  expect(await listed()).toContainEqual([rule, false]);
});

test("a past period is simulated for one rule as if it were on; other rules are as they are", async () => {
  for (const id of ["1", "2"]) await aw.close(id);
  await aw.close("3", { data: { team: "Training" } });
  await aw.call("POST", "/dev/clock", { advance: "1d" });
  await switchTo(false);
  const past = {
    from: new Date(Date.now() - 86_400_000).toISOString(),
    to: new Date(Date.now() + 86_400_000).toISOString(),
  };
  const simulated = async (body: object) => (await aw.call("POST", "/v1/simulate", { past, ...body })).json["counts"];
  expect(await simulated({})).toEqual({ scheduled: 0, skipped: { rule_off: 2, filtered: 1 } });
  expect(await simulated({ rule })).toEqual({ scheduled: 2, skipped: { filtered: 1 } });
  expect((await aw.call("POST", "/v1/simulate", { past, rule: "none" })).status).toBe(422);
});
