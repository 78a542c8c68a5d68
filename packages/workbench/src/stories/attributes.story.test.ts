import { testAfterword } from "@afterword/runner/testing";
import { defineProject, person, when } from "@afterword/sdk";
import { expect, test } from "vitest";
import { csat, effort, ticket } from "./project.ts";

const vipFree = defineProject({
  surveys: [csat],
  rules: [when(ticket.closed).ask(csat).by("link")],
  exclude: { where: person("vip").is(true) },
});

test("what an event says of a person is put over what is stored, so that an exclusion stays", async () => {
  const t = await testAfterword(vipFree);
  await t.people.put({ id: "mona", email: "mona@example.org", attributes: { vip: true, country: "EG", grade: "P2" } });
  const to = { person: { id: "mona", attributes: { grade: "P3" } } };
  const event = { type: "ticket.closed", data: { id: "INC-0", team: "ICT" }, ...to };
  expect((await t.simulate([event, event])).counts).toEqual({ scheduled: 0, skipped: { excluded: 1 } });
  for (const id of ["INC-1", "INC-2"]) {
    const { decisions } = await t.track(ticket.closed, { id, team: "ICT" }, to);
    expect(decisions[0]).toMatchObject({ outcome: "skipped", reason: "excluded" });
  }
  expect((await t.people.get("mona")).attributes).toEqual({ vip: true, country: "EG", grade: "P3" });
  await t.stop();
});

test("an outlook takes a rule's delay into account once", async () => {
  const patient = when(ticket.praised).ask(effort).by("link").after("10d").quiet("15d").onBlocked("delay", "24h");
  const t = await testAfterword(
    defineProject({ surveys: [csat, effort], rules: [when(ticket.closed).ask(csat).by("link"), patient] }),
  );
  await t.track(ticket.closed, { id: "INC-1", team: "ICT" }, { person: { id: "leo" } });
  await t.clock.advance("1m");
  const { rules } = await t.explain({ person: "leo" });
  // The rest ends on the 15th day; the rule waits until the 11th.
  expect(rules[1]).toMatchObject({ rule: "ticket.praised:effort", eligible: false, reason: "quarantined_sent" });
  await t.stop();
});
