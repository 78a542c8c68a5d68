import { answer, defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { z } from "zod";

const closed = defineEvent("ticket.closed", z.object({ id: z.string(), team: z.string() }), {
  subject: "id",
  segments: ["team"],
});

const reviewed = defineEvent("year.reviewed", z.object({ id: z.string() }), { subject: "id" });

/** A survey that rules ask. */
export const csat = defineSurvey("ticket-csat", {
  csat: q.csat("How satisfied are you?"),
  why: q.comment("Why?").optional(),
});

/** A form that is always open, a page for each question. */
export const direct = defineSurvey(
  "direct",
  {
    kind: q.choice({ complaint: "Complaint", thanks: "Thanks" }, { default: "What is it?", ar: "ما هو؟" }),
    right: q
      .comment({ default: "What would put it right?", ar: "ما الحل؟" })
      .optional()
      .when(answer("kind").is("complaint")),
    said: q.comment({ default: "Tell us.", ar: "أخبرنا." }),
    address: q.email({ default: "Where can we write to you?", ar: "أين نكتب إليك؟" }).optional(),
  },
  { kind: "feedback", title: { default: "Tell us directly", ar: "أخبرنا مباشرة" }, pages: "each" },
);

/** A question that is answered with one press. */
const helped = defineSurvey(
  "helped",
  {
    helped: q.yesNo("Did this page help?"),
    missing: q.comment("What was missing?").optional().when(answer("helped").is(false)),
  },
  { kind: "feedback", title: "This page" },
);

/** A survey that shows nobody's answers. */
const confidential = defineSurvey("climate", { nps: q.nps("Would you?") }, { privacy: "confidential", k: 5 });

/** The project of the stories about what comes in unasked. */
export default defineProject({
  surveys: [csat, direct, helped, confidential],
  segments: ["site"],
  rules: [when(closed).ask(csat).by("email").after("30m"), when(reviewed).ask(confidential).by("link")],
});
