import { answer, defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { z } from "zod";

const options = { a: "A", b: "B", c: "C" };

/** Every kind of question, some of which are asked after some answers alone. */
export const survey = defineSurvey("fuzzed", {
  csat: q.csat("?"),
  nps: q.nps("?").optional(),
  rating: q.rating({ min: -2, max: 3 }, "?").optional(),
  solved: q.yesNo("?").optional(),
  agreed: q.consent("?").optional(),
  topic: q.choice(options, "?").optional(),
  topics: q.choices(options, "?").optional(),
  order: q.ranking(options, "?").optional(),
  grid: q.matrix({ x: "X", y: "Y" }, options, "?").optional(),
  why: q.comment("?").when(answer("csat").atMost(2)),
  name: q.text("?").optional(),
  days: q.number("?").optional().max(100),
  mail: q.email("?").optional(),
  day: q.date("?").optional(),
});

const closed = defineEvent(
  "ticket.closed",
  z.object({
    id: z.string(),
    team: z.string(),
    hours: z.number().optional(),
    first: z.boolean().optional(),
    more: z.unknown().optional(),
  }),
  { subject: "id", segments: ["team"], facts: { turnaroundHours: "hours", resolvedFirstContact: "first" } },
);

export default defineProject({ surveys: [survey], rules: [when(closed).ask(survey).by("email").after("30m")] });
