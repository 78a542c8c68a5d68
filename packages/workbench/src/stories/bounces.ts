import { expect } from "vitest";
import { autoReply, reportOf, startBouncing, type Bouncing } from "./bouncing.ts";

const told = (tell: (world: Bouncing) => Promise<void>) => async (database: string) => {
  const world = await startBouncing(database);
  try {
    await tell(world);
  } finally {
    await world.stop();
  }
};

/** An address that takes no mail: what is said, what is held back, and who is asked again. */
export const expectHard = told(async ({ smtp, ...world }) => {
  const from = await world.ask("e1", "amina");
  expect(from).toMatch(/^b\+[0-9a-z]{26}-[0-9a-z]{16}@bounces\.example\.org$/);
  expect(smtp.mails[0]?.text).toMatch(/^From: Desk <desk@example.org>/m);
  expect(await world.ratesOf("now")).toMatchObject({ dispositions: { nonContact: 0, unknown: 1 }, stillOpen: 1 });

  const report = reportOf({ to: from, code: "5.1.1", recipient: "Amina@example.org" });
  expect(await world.hand(report)).toEqual({ status: 200, json: { kind: "hard", code: "5.1.1" } });
  expect(await world.hand(report)).toMatchObject({ json: { kind: "duplicate", code: "5.1.1" } });

  expect(await world.saidOf("e1")).toMatchObject({
    ...{ outcome: "skipped", reason: "bounced_address", phase: "send" },
    gates: [{ gate: "send", passed: false, compared: { code: "5.1.1" } }],
  });
  expect(await world.messagesOf("e1")).toMatchObject([
    { state: "sent", attempts: [{ outcome: "sent" }, { outcome: "bounced", reply: "5.1.1" }] },
  ]);
  expect(await world.optOutsOf("amina")).toMatchObject([{ scope: "@bounced", reason: "bounced" }]);
  expect(await world.ratesOf("now")).toMatchObject({
    dispositions: { complete: 0, partial: 0, refusal: 0, nonContact: 0, other: 0, unknown: 1, notEligible: 0 },
    funnel: { sent: 1, bounced: 1, delivered: 0 },
    ...{ stillOpen: 0, n: 1, value: 0 },
  });
  expect((await world.ratesOf("now", "RR5"))["n"]).toBe(0);

  // The reminder is held back; nothing else leaves, and nobody was replied to.
  await world.advance("4d");
  expect(await world.messagesOf("e1")).toMatchObject([
    { kind: "invitation", state: "sent" },
    { kind: "reminder-1", state: "suppressed", reason: "bounced_address" },
  ]);
  await world.ask("e2", "amina");
  expect(await world.saidOf("e2")).toMatchObject({ outcome: "skipped", reason: "bounced_address" });
  expect(smtp.mails).toHaveLength(1);

  // Who has another address is asked again: the mail that came back does not count as asking.
  expect(await world.ask("e3", "amina", "visit.ended", "amina@example.net")).not.toBe("");
  expect(smtp.mails.map(({ to }) => to)).toEqual([["amina@example.org"], ["amina@example.net"]]);

  // Who answers all the same has answered.
  const second = smtp.mails[1]?.from ?? "";
  const [, token] = /\/r\/([0-9A-Za-z]{27})/.exec(smtp.mails[1]?.text.replace(/=\r\n/g, "") ?? "") ?? [];
  const answer = { answers: { csat: 4 }, submissionId: "s" };
  expect((await world.call("POST", `/r/${String(token)}`, answer)).status).toBe(201);
  const late = reportOf({ to: second.toUpperCase(), code: "5.1.2", recipient: "amina@example.net" });
  expect(await world.hand(late)).toMatchObject({ json: { kind: "hard" } });
  expect(await world.saidOf("e3")).toMatchObject({ outcome: "scheduled" });
  expect(await world.ratesOf("now")).toMatchObject({
    dispositions: { complete: 1, nonContact: 0, unknown: 1 },
    funnel: { sent: 2, bounced: 1, delivered: 1, completed: 1 },
  });
});

/** What may be about somebody else, or comes from a machine, is counted and changes nothing. */
export const expectIgnored = told(async ({ aw, smtp, live, ...world }) => {
  const to = await world.ask("e1", "amina");
  const other = await world.ask("e2", "juma");
  const look = async () => [
    await world.saidOf("e1"),
    await world.messagesOf("e1"),
    await world.optOutsOf("amina"),
    await world.ratesOf("now"),
  ];
  const before = await look();
  const wrong = to.replace(/.@/, (end) => (end.startsWith("a") ? "b@" : "a@"));
  const report = { code: "5.1.1", recipient: "amina@example.org" };
  const cases: [string, string][] = [
    ["forged", reportOf({ ...report, to: "desk@example.org" })],
    ["forged", reportOf({ ...report, to: wrong })],
    ["forged", reportOf({ ...report, to: other })],
    ["forged", reportOf({ ...report, to, recipient: "juma@example.org" })],
    ["forged", `Subject: 5.1.1\r\nTo: b+${"z".repeat(26)}-${"z".repeat(16)}@bounces.example.org\r\n\r\n`],
    ["auto_reply", autoReply(to)],
    ["delayed", reportOf({ ...report, to, code: "4.4.1", action: "delayed" })],
    ["unclear", reportOf({ ...report, to, code: "2.0.0", action: "delivered" })],
    ["unclear", `From: amina@example.org\r\nTo: ${to}\r\n\r\nI give it a 5, and please stop. 550 5.1.1\r\n`],
  ];
  for (const [kind, raw] of cases) expect((await world.hand(raw)).json["kind"], raw).toBe(kind);
  expect(await look()).toEqual(before);
  // Test data knows nothing of live mail.
  expect((await world.hand(reportOf({ ...report, to }), { authorization: `Bearer ${aw.key}` })).json["kind"]).toBe(
    "forged",
  );
  expect(await look()).toEqual(before);
  expect(smtp.mails).toHaveLength(2);

  const metrics = (await aw.call("GET", "/metrics")).text;
  for (const [kind, n] of Object.entries({ forged: 6, auto_reply: 1, delayed: 1, unclear: 2 }))
    expect(metrics).toContain(`afterword_bounces_total{kind="${kind}"} ${String(n)}`);
  const lines = aw.lines.filter((line) => line.includes("a mail for bounces"));
  expect([lines.length, lines.join("\n").includes("@")]).toEqual([10, false]);

  const less = { authorization: `Bearer ${await aw.keyFor("live", ["people:write", "results:read"])}` };
  expect((await world.hand(autoReply(to), less)).status).toBe(403);
  expect((await world.hand(autoReply(to), { ...live, "content-type": "application/json" })).status).toBe(415);
  expect((await world.hand("x".repeat(1024 * 1024 + 1))).status).toBe(413);
  expect((await world.hand("x".repeat(1024 * 1024))).status).toBe(200);
});

/** A mailbox that is full again and again is left alone after a while; what is about us is never held against it. */
export const expectSoft = told(async (world) => {
  const bounce = async (event: string, id: string, code: string) => {
    const to = await world.ask(event, id, "visit.seen");
    const raw = reportOf({ to, code, recipient: `${id}@example.org` });
    return (await world.hand(raw)).json["kind"];
  };
  for (const n of [1, 2, 3]) {
    expect(await bounce(`a${String(n)}`, "amina", "5.2.2")).toBe("soft");
    expect(await bounce(`j${String(n)}`, "juma", "5.7.1")).toBe("soft");
    await world.advance("2d");
  }
  expect([await world.optOutsOf("amina"), await world.optOutsOf("juma")]).toEqual([[], []]);
  await world.advance("2d");
  expect(await bounce("a4", "amina", "4.4.7")).toBe("soft");
  expect(await bounce("j4", "juma", "5.7.1")).toBe("soft");
  expect(await world.optOutsOf("amina")).toMatchObject([{ scope: "@bounced", reason: "bounced_softly" }]);
  expect(await world.optOutsOf("juma")).toEqual([]);
  expect(await world.ask("a5", "amina", "visit.seen")).toBe("");
  expect(await world.ratesOf("often")).toMatchObject({ dispositions: { nonContact: 0 } });
  expect(await world.messagesOf("a1")).toMatchObject([
    { attempts: [{}, { outcome: "bounced softly", reply: "5.2.2" }] },
  ]);
});

/** Where several people are needed for a figure, what is said does not depend on who answered. */
export const expectPrivate = told(async ({ smtp, ...world }) => {
  const people = ["amina", "juma"];
  for (const [at, id] of people.entries())
    await world.ask(`e-${id}`, id, "visit.left").then((to) => expect(to, String(at)).not.toBe(""));
  const [, token] = /\/r\/([0-9A-Za-z]{27})/.exec(smtp.mails[0]?.text.replace(/=\r\n/g, "") ?? "") ?? [];
  const answer = { answers: { csat: 4 }, submissionId: "s" };
  expect((await world.call("POST", `/r/${String(token)}`, answer)).status).toBe(201);
  for (const [at, id] of people.entries()) {
    const raw = reportOf({ to: smtp.mails[at]?.from ?? "", code: "5.1.1", recipient: `${id}@example.org` });
    expect((await world.hand(raw)).json["kind"]).toBe("hard");
  }
  await world.advance("4d");
  const seen = await Promise.all(
    people.map(async (id) => {
      const { outcome, reason } = await world.saidOf(`e-${id}`);
      const messages = (await world.messagesOf(`e-${id}`)).map(({ kind, state, attempts }) => [
        kind,
        state,
        attempts.at(-1)?.outcome,
      ]);
      const { json } = await world.call("GET", `/v1/people/${id}`);
      await world.ask(`again-${id}`, id, "visit.left", `${id}@example.net`);
      const again = await world.saidOf(`again-${id}`);
      return [outcome, reason, messages, (json["optOuts"] as unknown[]).length, again["outcome"]];
    }),
  );
  expect(seen[0]).toEqual(["scheduled", undefined, [["invitation", "sent", "bounced"]], 1, "scheduled"]);
  expect(seen[1]).toEqual(seen[0]);
});

/** A mail whose fate nobody knew is not sent once more when it is known to have bounced. */
export const expectInDoubt = told(async ({ smtp, ...world }) => {
  const to = await world.ask("e1", "lost");
  expect(await world.messagesOf("e1")).toMatchObject([{ state: "retry", attempts: [{ outcome: "uncertain" }] }]);
  const raw = reportOf({ to, code: "5.1.1", recipient: "lost@example.org" });
  expect((await world.hand(raw)).json["kind"]).toBe("hard");
  expect(await world.saidOf("e1")).toMatchObject({ outcome: "skipped", reason: "bounced_address" });
  await world.advance("1d");
  expect(await world.messagesOf("e1")).toMatchObject([{ state: "suppressed", reason: "bounced_address" }]);
  expect(smtp.mails).toHaveLength(1);
  expect(await world.ratesOf("now")).toMatchObject({
    dispositions: { nonContact: 0, unknown: 1 },
    funnel: { sent: 1, bounced: 1, delivered: 0 },
  });
});
