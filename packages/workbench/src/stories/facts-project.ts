import { defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { z } from "zod";

const closed = z.object({
  id: z.string(),
  team: z.string(),
  hours: z.number().optional(),
  target: z.number().optional(),
  first: z.boolean().optional(),
});

/** Events that state what they can, and one that nobody is asked about. */
const request = {
  closed: defineEvent("request.closed", closed, {
    subject: "id",
    segments: ["team"],
    facts: { turnaroundHours: "hours", slaHours: "target", resolvedFirstContact: "first" },
  }),
  audited: defineEvent("request.audited", closed, {
    subject: "id",
    segments: ["team"],
    facts: { turnaroundHours: "hours" },
  }),
  reopened: defineEvent("request.reopened", z.object({ id: z.string() }), { subject: "id" }),
};

const scale = { min: 1, max: 5 } as const;

/** The survey about closed requests. */
export const care = defineSurvey("care", {
  csat: q.csat("How satisfied are you?"),
  solved: q.yesNo("Was your request solved?").optional(),
  how: q.choice({ yes: "Yes", partly: "Partly", no: "No" }, "Was it solved at once?").optional(),
  speed: q.rating(scale, "It was quick.").optional(),
  clarity: q.rating(scale, "It was clear.").optional(),
  twin: q.rating(scale, "It was clear, asked once more.").optional(),
  why: q.comment("Why?").optional(),
});

/** A survey whose figures need five people. */
const inConfidence = defineSurvey(
  "in-confidence",
  { csat: q.csat("How satisfied are you?"), speed: q.rating(scale, "It was quick."), solved: q.yesNo("Solved?") },
  { privacy: "confidential", k: 5 },
);

/** A survey that is asked by nobody. */
const unasked = defineSurvey("unasked", { csat: q.csat("How satisfied are you?") });

/** The project of the stories about facts. */
export default defineProject({
  surveys: [care, inConfidence, unasked],
  rules: [
    when(request.closed).ask(care).by("link").quiet("0d").unless(request.reopened),
    when(request.audited).ask(inConfidence).by("link").quiet("0d"),
  ],
});
