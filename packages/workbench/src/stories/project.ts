import { answer, data, defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { z } from "zod";

const closed = z.object({ id: z.string(), team: z.string(), hours: z.number().optional() });

/** Events of the stories. */
export const ticket = {
  closed: defineEvent("ticket.closed", closed, { subject: "id", segments: ["team"] }),
  reopened: defineEvent("ticket.reopened", z.object({ id: z.string() }), { subject: "id" }),
  praised: defineEvent("ticket.praised", z.object({ id: z.string() }), { subject: "id" }),
};

/** The survey that most stories ask. */
export const csat = defineSurvey("ticket-csat", {
  csat: q.csat("How satisfied are you?"),
  wrong: q
    .choices({ slow: "Too slow", rude: "Not kind" }, "What went wrong?")
    .optional()
    .when(answer("csat").atMost(2)),
  why: q.comment("Why?").optional(),
});

/** Another survey, for clocks that span surveys. */
export const effort = defineSurvey("effort", {
  ces: q.ces("How easy was it?"),
  nps: q.nps("Would you recommend us?").optional(),
});

/** The project of the stories. */
export default defineProject({
  surveys: [csat, effort],
  rules: [
    when(ticket.closed)
      .ask(csat)
      .by("email")
      .after("30m")
      .atMost(1, "30d")
      .unless(ticket.reopened)
      .where(data("team").isNot("Training")),
    when(ticket.praised).ask(effort).by("link").quiet("2d"),
  ],
});
