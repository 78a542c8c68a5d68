import { defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { z } from "zod";

const closed = defineEvent("ticket.closed", z.object({ id: z.string(), team: z.string() }), {
  subject: "id",
  segments: ["team"],
});

/** Four questions that are counted, as a survey after a ticket has. */
export const survey = defineSurvey("after-ticket", {
  csat: q.csat("How satisfied are you with the way your request was handled?"),
  nps: q.nps("How likely are you to recommend this service?"),
  ces: q.ces("The service made it easy to get my request handled."),
  speed: q.agree("My request was handled in good time."),
});

const rule = when(closed).ask(survey).by("email").after("30m");

/** Rules for other events, as a project of many services has. */
const others = Array.from({ length: 49 }, (_, at) => {
  const event = defineEvent(`other${String(at)}.closed`, z.object({ id: z.string() }), { subject: "id" });
  return when(event).ask(survey).by("email").after("30m");
});

/** The projects that are measured: without a rule, with one, and with one of fifty that looks at the event. */
export const projects = {
  none: defineProject({ surveys: [survey], rules: [], events: [closed] }),
  one: defineProject({ surveys: [survey], rules: [rule] }),
  fifty: defineProject({ surveys: [survey], rules: [rule, ...others] }),
};
