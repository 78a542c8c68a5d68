import { answer, defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { z } from "zod";

const closedTicket = z.object({ id: z.string(), team: z.string(), title: z.string() });

/** What the help desk tells Afterword. */
export const ticket = {
  closed: defineEvent("ticket.closed", closedTicket, { subject: "id", segments: ["team"] }),
  reopened: defineEvent("ticket.reopened", z.object({ id: z.string() }), { subject: "id" }),
};

/** What requesters are asked when a ticket is closed. */
export const ticketCsat = defineSurvey(
  "ticket-csat",
  {
    csat: q.csat("How satisfied are you with the way your request was handled?"),
    wrong: q
      .choices(
        {
          slow: "It took too long",
          uninformed: "I was not kept informed",
          unsolved: "The answer did not solve it",
          repeated: "I had to explain more than once",
          other: "Something else",
        },
        "What went wrong?",
      )
      .optional()
      .when(answer("csat").atMost(2)),
    why: q.comment("What is the main reason for your answer?").optional(),
  },
  { title: "Help desk", mail: { subject: "Your request {ref} is closed. How did we do?" } },
);

export default defineProject({
  surveys: [ticketCsat],
  // No delay, so that the mail is there when you look; a real desk waits: .after("30m").
  rules: [when(ticket.closed).ask(ticketCsat).by("email").after("0s").atMost(1, "30d").unless(ticket.reopened)],
});
