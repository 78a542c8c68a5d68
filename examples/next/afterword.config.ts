// afterword.config.ts
import { defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { z } from "zod";

export const ticket = {
  closed: defineEvent("ticket.closed", z.object({ id: z.string(), team: z.string() }), {
    subject: "id",
    segments: ["team"],
  }),
  reopened: defineEvent("ticket.reopened", z.object({ id: z.string() }), { subject: "id" }),
};
export const ticketCsat = defineSurvey("ticket-csat", {
  csat: q.csat("How satisfied are you with the way your request was handled?"),
  why: q.comment("What is the main reason for your answer?").optional(),
});
export default defineProject({
  surveys: [ticketCsat],
  rules: [when(ticket.closed).ask(ticketCsat).by("email").after("30m").atMost(1, "30d").unless(ticket.reopened)],
});
