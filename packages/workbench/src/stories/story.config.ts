import { defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { z } from "zod";

const closed = defineEvent("ticket.closed", z.object({ id: z.string(), team: z.string() }), {
  subject: "id",
  segments: ["team"],
});
const reopened = defineEvent("ticket.reopened", z.object({ id: z.string() }), { subject: "id" });
const survey = defineSurvey("ticket-csat", {
  csat: q.csat("How satisfied are you with the way your request was handled?"),
  why: q.comment("What is the main reason for your answer?").optional(),
});

export default defineProject({
  surveys: [survey],
  rules: [when(closed).ask(survey).by("email").after("30m").unless(reopened)],
});
