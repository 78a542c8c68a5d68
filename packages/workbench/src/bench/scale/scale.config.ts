import { defineEvent, defineProject, defineSurvey, defineWave, person, q, when } from "@afterword/sdk";
import { z } from "zod";

const closed = defineEvent("ticket.closed", z.object({ id: z.string(), team: z.string(), site: z.string() }), {
  subject: "id",
  segments: ["team", "site"],
});

const ticket = defineSurvey("after-ticket", {
  csat: q.csat("How satisfied are you with the way your request was handled?"),
  speed: q.agree("My request was handled in good time."),
  why: q.comment("What is the main reason for your answer?").optional(),
});

const annual = defineSurvey(
  "annual",
  {
    nps: q.nps("How likely are you to recommend our services?"),
    csat: q.csat("How satisfied are you with our services as a whole?"),
    easy: q.agree("Our services are easy to use."),
    quick: q.agree("Requests are handled in good time."),
    skilled: q.agree("The people who help me know their trade."),
    told: q.agree("I am told how my request stands."),
    found: q.agree("I find what I look for without help."),
    why: q.comment("What should we do better?").optional(),
  },
  { kind: "relational" },
);

export default defineProject({
  surveys: [ticket, annual],
  segments: ["site"],
  rules: [when(closed).ask(ticket).by("email").after("30m")],
  waves: [
    defineWave("annual", annual, {
      every: "year",
      anchor: "2020-03-02T09:00",
      timeZone: "UTC",
      audience: person("kind").is("staff"),
      window: { hours: "00:00-24:00", days: "any" },
    }),
  ],
});
