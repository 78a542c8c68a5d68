import { defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { z } from "zod";

const closed = defineEvent("ticket.closed", z.object({ id: z.string(), team: z.string(), site: z.string() }), {
  subject: "id",
  segments: ["team", "site"],
});

/** One question, asked ten million times. */
export const survey = defineSurvey("service", { nps: q.nps("Would you recommend us?") });

/** The segments are no hierarchy, so that a filter by both is one that nobody declared. */
export default defineProject({ surveys: [survey], rules: [when(closed).ask(survey)] });
