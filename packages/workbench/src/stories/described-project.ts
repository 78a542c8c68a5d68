import { transactionalTrust } from "@afterword/library";
import { defineEvent, defineProject, defineService, defineSurvey, q, when } from "@afterword/sdk";
import { z } from "zod";

/** Events that the examples of the API are about. */
const ticket = {
  closed: defineEvent("ticket.closed", z.object({ id: z.string(), team: z.string() }), {
    subject: "id",
    segments: ["team"],
  }),
  praised: defineEvent("ticket.praised", z.object({ id: z.string() }), { subject: "id" }),
};

const csat = defineSurvey("ticket-csat", {
  csat: q.csat("How satisfied are you?"),
  why: q.comment("Why?").optional(),
});
const effort = defineSurvey("effort", { ces: q.ces("How easy was it?") });
const annual = defineSurvey("annual-survey", { nps: q.nps("Would you recommend us?") }, { kind: "relational" });
const feedback = defineSurvey("feedback", { said: q.comment("What would you like to say?") }, { kind: "feedback" });

/** The project that the examples of the API call. */
export default defineProject({
  surveys: [csat, effort, annual, feedback, transactionalTrust({ length: "thumbs" })],
  rules: [
    when(ticket.closed).ask(csat).by("email").after("30m").atMost(10, "30d"),
    when(ticket.praised).ask(effort).by("embed"),
  ],
  services: [
    defineService("help-desk", {
      segments: { team: "ICT" },
      event: ticket.closed,
      standards: { turnaround: { hours: 40, share: 90 } },
    }),
  ],
});
