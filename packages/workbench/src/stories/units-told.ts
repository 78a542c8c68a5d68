import type { ActionInput } from "@afterword/sdk";
import { expect } from "vitest";
import type { Served } from "./served.ts";
import { makeOwner } from "./signing-in.ts";

/**
 * An action of the lawyers, about whom somebody has answered before, a card of it and a report, and a warning about a desk: their ids, by
 * route.
 */
export async function toldOfLegal(aw: Served): Promise<Readonly<Record<string, string>>> {
  const segments = { department: "Legal" };
  const said = { survey: "ticket-csat", channel: "paper", answers: { csat: 2 }, segments };
  await aw.call("POST", "/v1/responses", { ...said, answeredAt: "2026-01-10T09:00:00Z" });
  const olga = await makeOwner(aw);
  const plan: ActionInput = {
    ...{ title: "Shorter letters", problem: "Letters are long.", resources: "Some time.", goal: "Short letters." },
    measure: {
      ...{ survey: "ticket-csat", question: "csat", metric: "csat", where: segments },
      ...{ from: "2026-01-01", to: "2026-02-01" },
    },
    owner: String((await olga.browser.call("GET", "/v1/me")).json["id"]),
    ...{ startsOn: "2026-02-01", dueOn: "2026-03-01", reviewsOn: ["2026-02-15"] },
  };
  const planned = await aw.call("POST", "/v1/actions", plan);
  expect(planned.status, planned.text).toBe(201);
  const action = String(planned.json["id"]);
  await aw.call("PATCH", `/v1/actions/${action}`, { revision: 1, state: "dropped", reason: "No money." });
  const told = { action, said: { en: "Slow." }, did: { en: "there is no money." } };
  const card = await aw.call("POST", "/v1/cards", told);
  expect(card.status, card.text).toBe(201);
  const ordered = { kind: "monthly", survey: "ticket-csat", reader: plan.owner, where: segments };
  const report = String((await aw.call("POST", "/v1/reports", ordered)).json["id"]);
  const edition = await aw.call("POST", `/v1/reports/${report}/editions`, {});
  expect(edition.status, edition.text).toBe(201);
  const ofEdition = String(edition.json["id"]);
  return {
    ...{ readAction: action, changeAction: action, reviewAction: action, changeCard: String(card.json["id"]) },
    ...{ changeReport: report, removeReport: report, previewReport: report, showReport: report, testReport: report },
    ...{ readService: "laptops", readIndicator: "laptops.turnaround", settleWarning: await warnedOfLaptops(aw) },
    ...{ makeEdition: report, readEdition: ofEdition, showEdition: ofEdition, exportEdition: ofEdition },
  };
}

/** A warning about a standard of the desk for information technology; gives its id. */
async function warnedOfLaptops(aw: Served): Promise<string> {
  const id = "wrn_1";
  await aw.parts.store.write({ unit: "org", mode: "test" }, ({ warnings }) =>
    warnings.add({
      ...{ id, indicator: "laptops.turnaround", month: "2026-10", why: "missed", raisedAt: 0 },
      ...{ segments: { department: "ICT", line: "Laptops" }, figure: {} },
    }),
  );
  return id;
}
