import { defineEvent, defineProject, defineService, defineSurvey, q, when } from "@afterword/sdk";
import { z } from "zod";

const closed = z.object({ id: z.string(), department: z.string(), line: z.string() });

/** A ticket that says which department's it is, and one event that says nothing of that. */
const ticket = {
  closed: defineEvent("ticket.closed", closed, { subject: "id", segments: ["department", "line"] }),
  reopened: defineEvent("ticket.reopened", z.object({ id: z.string() }), { subject: "id" }),
};

/** The survey of all departments. */
const csat = defineSurvey("ticket-csat", {
  csat: q.csat("How satisfied are you?"),
  why: q.comment("Why?").optional(),
});

/** What anybody says at any time. */
const voice = defineSurvey("voice", { said: q.comment("What do you want to say?") }, { kind: "feedback" });

/** The project of an organisation with departments. */
export default defineProject({
  surveys: [csat, voice],
  rules: [when(ticket.closed).ask(csat).by("link").after("0s").unless(ticket.reopened)],
  services: [
    defineService("laptops", {
      segments: { department: "ICT", line: "Laptops" },
      event: ticket.closed,
      standards: { turnaround: { hours: 40, share: 90 } },
    }),
  ],
  segments: ["station"],
  hierarchies: [["department", "line"]],
});
