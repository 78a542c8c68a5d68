import { defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { z } from "zod";

const closed = defineEvent("ticket.closed", z.object({ id: z.string(), team: z.string() }), {
  subject: "id",
  segments: ["team"],
});
const csat = defineSurvey("ticket-csat", { csat: q.csat("How satisfied are you?") });

/** A project with the segments of the guide to keys. */
export default defineProject({
  surveys: [csat],
  rules: [when(closed).ask(csat).by("email").after("30m")],
  segments: ["station"],
});
