import { defineEvent, defineProject, defineSurvey, q, when, type Survey } from "@afterword/sdk";
import { z } from "zod";

const closed = (type: string) => defineEvent(type, z.object({ id: z.string() }), { subject: "id" });

const ticket = { short: closed("short.closed"), long: closed("long.closed"), flat: closed("flat.closed") };

/** Four questions, as after a closed request. */
export const short = defineSurvey(
  "short",
  {
    csat: q.csat("How satisfied are you with the way your request was handled?"),
    ease: q.agree("It was easy to get what I needed.").optional(),
    wrong: q
      .choices(
        {
          slow: "It took too long",
          uninformed: "I was not kept informed",
          unsolved: "The answer did not solve it",
          repeated: "I had to explain more than once",
          rules: "The rules or forms were hard to follow",
          other: "Something else",
        },
        "What could have gone better?",
      )
      .optional(),
    why: q.comment("What is the main reason for your answer?").optional(),
  },
  { title: "ICT service desk" },
);

const statements = Array.from({ length: 28 }, (_, at) => [
  `s${String(at + 1)}`,
  q.agree(`Statement ${String(at + 1)}: the service did what I expected of it in the past 12 months.`),
]);
const thirty = {
  nps: q.nps("How likely are you to recommend working with us to a colleague?"),
  ...(Object.fromEntries(statements) as Record<string, ReturnType<typeof q.agree>>),
  change: q.comment("If you could change one thing, what would it be?").optional(),
};

/** Thirty questions, page by page. */
const long = defineSurvey("long", thirty, { title: "Annual survey" });

/** The same thirty on one page. */
export const flat = defineSurvey("flat", thirty, { title: "Annual survey", pages: "one" });

const ask = (event: typeof ticket.short, survey: Survey) => when(event).ask(survey).by("email").after("0s");

export default defineProject({
  surveys: [short, long, flat],
  rules: [ask(ticket.short, short), ask(ticket.long, long), ask(ticket.flat, flat)],
});
