import { fallBack, tokenOf } from "@afterword/fieldwork";
import { testAfterword } from "@afterword/runner/testing";
import { defineEvent, defineProject, defineSurvey, q, when, type PendingSurvey } from "@afterword/sdk";
import { rootUnit } from "@afterword/store";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { serve, type Served } from "./served.ts";

// Somebody is asked in the app first, and by mail where that brings no answer; what became of it can be looked up.

const closed = defineEvent("ticket.closed", z.object({ id: z.string() }), { subject: "id" });
const told = defineEvent("team.asked", z.object({ id: z.string() }), { subject: "id" });
const reopened = defineEvent("ticket.reopened", z.object({ id: z.string() }), { subject: "id" });
const csat = defineSurvey("csat", { csat: q.csat("How was it?"), why: q.comment("Why?").optional() });
const quiet = defineSurvey("quiet", { ok: q.yesNo("Is it well?") }, { privacy: "confidential" });
const project = defineProject({
  surveys: [csat, quiet],
  rules: [
    when(closed).ask(csat).by("embed", { else: "email", after: "1d" }).expire("3d").unless(reopened),
    when(told).ask(quiet).by("embed", { else: "email", after: "1d" }),
  ],
});

test("on a clock of its own: in the app for a day, then by mail, with the same link", async () => {
  const t = await testAfterword(project);
  const of = (id: string) => ({ person: { id, email: `${id}@example.org` } });
  const { id } = await t.track(closed, { id: "INC-1" }, of("ana"));
  await t.track(closed, { id: "INC-2" }, of("bo"));
  await t.clock.advance("1s");
  const { link } = await t.token({ person: "ana" });
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/feedback\/r\/\w{27}$/);
  expect(await t.inbox.all()).toEqual([]);
  await t.track(reopened, { id: "INC-2" }, of("bo"));
  // What comes next is told before it does.
  const [due] = (await t.explain(id)).decisions;
  expect(due?.otherwise?.channel).toBe("email");
  expect(Date.parse(due?.otherwise?.at ?? "") - Date.parse(due?.decidedAt ?? "")).toBe(86_400_000);
  await t.clock.advance("1d");
  expect((await t.inbox.all()).map(({ to }) => to)).toEqual(["ana@example.org"]);
  expect((await t.inbox.last("ana@example.org")).text).toContain(link ?? "no link");
  expect((await t.token({ person: "ana" })).link).toBeNull();
  const [said] = (await t.explain(id)).decisions;
  expect(said).toMatchObject({ outcome: "scheduled", phase: "send" });
  expect(said).not.toHaveProperty("otherwise");
  expect(said?.gates.at(-1)).toEqual({
    gate: "fallback",
    passed: true,
    compared: { channel: "email", afterMs: 86_400_000 },
  });
  expect(said?.gates.map(({ gate }) => gate)).toContain("quiet");
  expect(await t.inbox.last("ana@example.org").answer({ csat: 4 })).toMatchObject({ status: "complete" });
  await t.stop();
});

describe("on a server", () => {
  let aw: Served;
  beforeAll(async () => {
    aw = await serve("file::memory:", project);
  });
  afterAll(() => aw.stop());

  const advance = (length: string) => aw.call("POST", "/dev/clock", { advance: length });
  const mailsTo = async (id: string) =>
    ((await aw.call("GET", `/dev/mail.json?to=${id}@example.org`)).json as unknown as { text: string }[]).length;
  const latest = async (id: string) =>
    (
      (await aw.call("GET", `/v1/events/evt-${id}`)).json["decisions"] as {
        reason?: string;
        phase: string;
        outcome: string;
        gates: { gate: string; passed: boolean }[];
      }[]
    )[0];
  const invitationOf = async (id: string) =>
    ((await aw.call("GET", `/v1/invitations?person=${id}`)).json["items"] as { id: string; state: string }[])[0];

  /** Asks somebody in the app; gives the path of their link. */
  async function ask(id: string, { type = "ticket.closed", email = `${id}@example.org` as string | null } = {}) {
    const person = { id, ...(email === null ? {} : { email }) };
    await aw.call("POST", "/v1/events", { id: `evt-${id}`, type, person, data: { id } });
    await advance("1s");
    const { json } = await aw.call("POST", "/v1/person-tokens", { person: id });
    const authorization = `Bearer ${String(json["token"])}`;
    const { pending } = (await aw.call("GET", "/v1/pending", undefined, { authorization })).json as {
      pending: PendingSurvey | null;
    };
    return pending?.link.slice(`${aw.base}/feedback`.length) ?? "";
  }

  test("each thing that may happen within the day keeps the mail from leaving, and says so", async () => {
    const cases: readonly (readonly [
      id: string,
      reason: string | undefined,
      act: (path: string) => Promise<unknown>,
    ])[] = [
      ["waits", undefined, () => Promise.resolve()],
      ["answers", "answered", (path) => aw.call("POST", path, { answers: { csat: 4 }, submissionId: "1" })],
      [
        "begins",
        "answered",
        (path) => aw.call("POST", path, { answers: { csat: 4 }, submissionId: "1", complete: false }),
      ],
      ["declines", "declined", (path) => aw.call("POST", `${path}/decline`, {})],
      [
        "reopens",
        "reopened",
        () =>
          aw.call("POST", "/v1/events", {
            type: "ticket.reopened",
            person: { id: "reopens" },
            data: { id: "reopens" },
          }),
      ],
      [
        "stops",
        "opted_out",
        async () => {
          const token = tokenOf(aw.parts.secret, "unsubscribe", (await invitationOf("stops"))?.id ?? "");
          return aw.call("POST", `/u/${token}`, new URLSearchParams({ scope: "survey" }));
        },
      ],
    ];
    const paths = new Map<string, string>();
    for (const [id] of cases) paths.set(id, await ask(id));
    paths.set("unreached", await ask("unreached", { email: null }));
    for (const [id, , act] of cases) await act(paths.get(id) ?? "");
    await advance("25h");
    for (const [id, reason] of [...cases, ["unreached", "no_channel"] as const]) {
      const said = await latest(id);
      expect([id, await mailsTo(id), said?.reason]).toEqual([id, reason === undefined ? 1 : 0, reason]);
      if (reason !== "reopened")
        expect([said?.outcome, said?.gates.at(-1)]).toMatchObject([
          "scheduled",
          { gate: "fallback", passed: reason === undefined },
        ]);
    }
    // Who wants no mails, or has no address, may still answer there.
    for (const id of ["stops", "unreached"])
      expect((await aw.call("POST", paths.get(id) ?? "", { answers: { csat: 1 }, submissionId: "1" })).status).toBe(
        201,
      );
  });

  test("a rule that is off moves nobody, and what is over is over", async () => {
    await ask("late");
    await aw.call("PATCH", "/v1/rules/ticket.closed:csat", { on: false });
    await advance("25h");
    await aw.call("PATCH", "/v1/rules/ticket.closed:csat", { on: true });
    expect([await mailsTo("late"), (await latest("late"))?.reason]).toEqual([0, "rule_off"]);
    await advance("3d");
    expect([await mailsTo("late"), (await invitationOf("late"))?.state]).toEqual([0, "expired"]);
  });

  test("an answer that comes between the timer and the mail holds the mail", async () => {
    const path = await ask("between");
    const { store, contextOf, clock } = aw.parts;
    const now = clock.now() + 86_400_000;
    const [timer] = await store.writeAnywhere((rows) =>
      rows.claimTimers({ owner: "w", now, leaseNow: Date.now(), leaseMs: 60_000, limit: 1 }),
    );
    if (timer?.kind !== "fallback") throw new Error(`It was ${String(timer?.kind)}.`);
    await fallBack(contextOf({ unit: rootUnit, mode: "test" }, { kind: "worker", id: "worker" }), timer);
    expect((await latest("between"))?.gates.at(-1)).toMatchObject({ gate: "fallback", passed: true });
    expect((await aw.call("POST", path, { answers: { csat: 5 }, submissionId: "1" })).status).toBe(201);
    await advance("1m");
    expect([await mailsTo("between"), (await latest("between"))?.reason]).toEqual([0, "answered"]);
  });

  test("where it may not be told who has answered, nothing is said or kept of another way", async () => {
    const paths = [await ask("hush", { type: "team.asked" }), await ask("said", { type: "team.asked" })];
    await aw.call("POST", paths[1] ?? "", { answers: { ok: true }, submissionId: "1" });
    const before = await Promise.all(["hush", "said"].map(latest));
    await advance("25h");
    expect([await mailsTo("hush"), await mailsTo("said")]).toEqual([1, 0]);
    expect(await Promise.all(["hush", "said"].map(latest))).toEqual(before);
    const kept = await aw.parts.store.read({ unit: rootUnit, mode: "test" }, (rows) =>
      rows.decisions.listOfEvent("host", "evt-said"),
    );
    expect(kept.filter(({ phase }) => phase === "send")).toEqual([]);
  });
});
