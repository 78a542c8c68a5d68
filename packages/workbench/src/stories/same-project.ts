import { defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { z } from "zod";

const closed = z.object({
  id: z.string(),
  team: z.string(),
  site: z.string(),
  hours: z.number(),
  target: z.number(),
  first: z.boolean(),
});
const of = {
  subject: "id",
  segments: ["team", "site"],
  facts: { turnaroundHours: "hours", slaHours: "target", resolvedFirstContact: "first" },
} as const;
const request = {
  closed: defineEvent("request.closed", closed, of),
  audited: defineEvent("request.audited", closed, of),
};
const scale = { min: 1, max: 5 } as const;

/** A survey with a question of each kind that has a figure of its own. */
export const care = defineSurvey("care", {
  csat: q.csat("How satisfied are you?"),
  nps: q.nps("Would you recommend us?"),
  ces: q.ces("It was easy."),
  how: q.choice({ yes: "Yes", partly: "Partly", no: "No" }, "Was it solved at once?"),
  speed: q.rating(scale, "It was quick."),
  clarity: q.rating(scale, "It was clear."),
  why: q.comment("Why?").optional(),
});

/** A survey whose figures need five people. */
export const inConfidence = defineSurvey(
  "in-confidence",
  { csat: q.csat("How satisfied are you?") },
  { privacy: "confidential", k: 5 },
);

/** The project whose figures are read in every way there is. */
export default defineProject({
  surveys: [care, inConfidence],
  rules: [
    when(request.closed).ask(care).by("link").quiet("0d"),
    when(request.audited).ask(inConfidence).by("link").quiet("0d"),
  ],
});
