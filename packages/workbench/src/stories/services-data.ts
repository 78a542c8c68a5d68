import { rootUnit } from "@afterword/store";
import { expect } from "vitest";
import type { Served } from "./served.ts";
import { few } from "./services-project.ts";

// Fourteen months of requests, made so that every figure can be worked out by hand.

/** So many months there are, this one among them. */
export const months = 14;
const now = new Date();
/** A minute of a month, so many before this one. */
const monthOf = (ago: number): Date => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - ago, 1, 0, 1));

/** Of a hundred requests a month 95 take 20 hours, and in the last month 60; of ten more nobody knows. */
function* requests(ago: number) {
  const [type, occurredAt] = ["ticket.closed", monthOf(ago).toISOString()];
  const within = ago === 0 ? 60 : 95;
  for (let at = 0; at < 110; at++) {
    const known = at < 100 ? { hours: at < within ? 20 : 60, first: at % 2 === 0, cost: at % 4 === 0 ? 70 : 30 } : {};
    const channel = at < 77 ? "portal" : "phone";
    const data = { id: `T-${String(ago)}-${String(at)}`, department: "Admin", team: "Travel", channel, ...known };
    yield { id: data.id, type, occurredAt, person: { id: "p1" }, data };
  }
  for (let at = 0; at < 10; at++) {
    const data = { id: `V-${String(ago)}-${String(at)}`, department: "HR", team: "Visa", channel: "phone", hours: 10 };
    yield { id: data.id, type, occurredAt, person: { id: "p1" }, data };
  }
  for (let at = 0; at < 50; at++) {
    const id = `P-${String(ago)}-${String(at)}`;
    yield { id, type: "payment.made", occurredAt, person: { id: "p1" }, data: { id } };
    if (at < 2) yield { id: `${id}-c`, type: "payment.corrected", occurredAt, person: { id: "p1" }, data: { id } };
  }
}

async function answer(aw: Served, survey: string, satisfied: number, of: number, segments: object): Promise<void> {
  for (let at = 0; at < of; at++) {
    const answers = { csat: at < satisfied ? 5 : 2 };
    const said = { survey, channel: "phone", answers, segments, answeredAt: monthOf(1).toISOString() };
    expect((await aw.call("POST", "/v1/responses", said)).status).toBe(201);
  }
}

/** What people write: of Travel about staff in the month before, and about time in this one; the others always the same. */
async function write(aw: Served): Promise<void> {
  const [staff, time] = ["The staff were friendly.", "I waited for weeks."];
  const said = [
    { survey: "said", segments: { department: "Admin", team: "Travel" }, texts: [staff, time], of: 15 },
    { survey: "said", segments: { department: "HR", team: "Visa" }, texts: [staff, staff], of: 12 },
    { survey: "few", segments: { department: "Admin", team: "Travel" }, texts: [staff, time], of: 12 },
  ];
  for (const { survey, segments, texts, of } of said)
    for (const [at, why] of texts.entries())
      for (let one = 0; one < of; one++) {
        const answeredAt = monthOf(1 - at).toISOString();
        const body = {
          survey,
          channel: "phone",
          answers: { csat: 4, why },
          segments,
          answeredAt,
        };
        const reply = await aw.call("POST", "/v1/responses", body);
        expect(reply.status, reply.text).toBe(201);
      }
}

/** The month so many before this one, such as `2026-10`. */
export const month = (ago: number): string => monthOf(ago).toISOString().slice(0, 7);

/** Has all of it happen, and goes on to the sixth of the next month, when this one has been looked at. */
export async function play(aw: Served): Promise<void> {
  for (let ago = months - 1; ago >= 0; ago--) {
    const sent = await aw.call("POST", "/v1/events", [...requests(ago)]);
    expect(sent.text).not.toMatch(/"rejected"/);
  }
  const travel = { department: "Admin", team: "Travel" };
  await answer(aw, "asking", 54, 60, travel);
  await answer(aw, "waiting", 36, 60, travel);
  await answer(aw, "getting", 38, 60, travel);
  await write(aw);
  const raised = {
    survey: "few",
    version: 2,
    definition: { ...few.definition, k: 5 },
    contentHash: "few",
    publishedAt: 0,
  };
  await aw.parts.store.write({ unit: rootUnit, mode: "test" }, ({ surveys }) => surveys.addVersion(raised));
  const sixth = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 6);
  const advance = `${String(Math.ceil((sixth - Date.now()) / 60_000))}m`;
  expect((await aw.call("POST", "/dev/clock", { advance })).status).toBe(200);
}
