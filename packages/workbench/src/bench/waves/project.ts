import { defineEvent, defineProject, defineSurvey, defineWave, everyone, q, when } from "@afterword/sdk";
import { rootUnit } from "@afterword/store";
import { z } from "zod";

const annual = defineSurvey("annual", { nps: q.nps("Would you recommend us?") }, { kind: "relational" });
const closed = defineEvent("ticket.closed", z.object({ id: z.string() }), { subject: "id" });

/** What people answer while the wave opens. */
export const answered = defineSurvey("after-ticket", {
  csat: q.csat("How satisfied are you with the way your request was handled?"),
  nps: q.nps("How likely are you to recommend this service?"),
});

/** A wave to everybody, and a survey that others answer meanwhile. */
export const project = defineProject({
  surveys: [annual, answered],
  rules: [when(closed).ask(answered).by("email").after("30m")],
  segments: ["site", "clientType"],
  waves: [
    defineWave("annual", annual, { every: "year", anchor: "2027-02-03T09:00", timeZone: "UTC", audience: everyone }),
  ],
});

export const scope = { unit: rootUnit, mode: "test" } as const;

/** Before the window opens anywhere near: nothing is sent while it is measured. */
export const now = Date.UTC(2027, 1, 2, 4);

/** How a runner is put together on a database. */
export const optionsOf = (database: string) => ({
  database,
  publicUrl: "http://127.0.0.1:3000",
  clock: () => now,
  secret: "s".repeat(40),
});
