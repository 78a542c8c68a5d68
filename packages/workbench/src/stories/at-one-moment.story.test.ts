import { testAfterword } from "@afterword/runner/testing";
import { defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { expect, test } from "vitest";
import { z } from "zod";

// A desk that tells neither ids nor times may tell several things within one millisecond: they happened in the order told.

const ticket = z.object({ id: z.string() });
const closed = defineEvent("ticket.closed", ticket, { subject: "id" });
const reopened = defineEvent("ticket.reopened", ticket, { subject: "id" });
const csat = defineSurvey("csat", { csat: q.csat("How was it?") });
const project = defineProject({
  surveys: [csat],
  rules: [when(closed).ask(csat).by("email").after("30m").unless(reopened)],
});

test("closed, opened again and closed within a millisecond: two resolutions, each told once", async () => {
  const t = await testAfterword(project);
  const of = { person: { id: "ana", email: "ana@example.org" } };
  const first = await t.track(closed, { id: "INC-1" }, of);
  const again = await t.track(closed, { id: "INC-1" }, of);
  expect([again.id, again.status]).toEqual([first.id, "duplicate"]);
  const back = await t.track(reopened, { id: "INC-1" }, of);
  const twice = await t.track(reopened, { id: "INC-1" }, of);
  expect([twice.id, twice.status]).toEqual([back.id, "duplicate"]);
  const second = await t.track(closed, { id: "INC-1" }, of);
  const later = await t.track(closed, { id: "INC-1" }, of);
  expect([second.status, later.status, later.id]).toEqual(["accepted", "duplicate", second.id]);
  await t.clock.advance("31m");
  expect(await t.explain(first.id)).toMatchObject({ resolution: 1, decisions: [{ reason: "reopened" }] });
  expect(await t.explain(second.id)).toMatchObject({ resolution: 2, decisions: [{ outcome: "scheduled" }] });
  expect(await t.inbox.all()).toHaveLength(1);
  await t.stop();
});
