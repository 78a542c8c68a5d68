import { defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { z } from "zod";

const agree = { min: 1, max: 5 } as const;

/** A request that was closed, with how it went. */
export const requestClosed = defineEvent(
  "request.closed",
  z.object({
    id: z.string(),
    service_line: z.string(),
    duty_station: z.string(),
    language: z.string(),
    tat_hours: z.number().optional(),
    sla_hours: z.number().optional(),
    resolved_first_contact: z.boolean().optional(),
  }),
  {
    subject: "id",
    segments: ["service_line", "duty_station", "language"],
    facts: { turnaroundHours: "tat_hours", slaHours: "sla_hours", resolvedFirstContact: "resolved_first_contact" },
  },
);

/** What is asked about each request. */
export const service = defineSurvey("service", {
  csat: q.csat("How satisfied are you with the service you received?"),
  nps: q.nps("How likely are you to recommend this service to a colleague?").optional(),
  speed: q.rating(agree, "My request was handled in good time.").optional(),
  resolution: q.rating(agree, "My request was fully resolved.").optional(),
  clarity: q.rating(agree, "The information I was given was clear.").optional(),
  courtesy: q.rating(agree, "I was treated with courtesy.").optional(),
  ease: q.rating(agree, "I knew where to turn to.").optional(),
  why: q.comment("What is the main reason for your answer?").optional(),
});

/** One question of it in confidence: no figure is shown that has fewer than five people behind it. */
export const inConfidence = defineSurvey(
  "in-confidence",
  { nps: q.nps("How likely are you to recommend this service to a colleague?") },
  { privacy: "confidential" },
);

/** The project of the five-year data: the tutorial reads it, and the proofs hold its figures to those counted by hand. */
export default defineProject({
  surveys: [service, inConfidence],
  rules: [when(requestClosed).ask(service).by("email")],
  hierarchies: [["duty_station", "service_line"]],
});
