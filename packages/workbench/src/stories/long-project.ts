import { answer, defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { z } from "zod";

const closed = defineEvent("ticket.closed", z.object({ id: z.string(), team: z.string() }), {
  subject: "id",
  segments: ["team"],
});
const left = defineEvent("ticket.left", z.object({ id: z.string(), team: z.string() }), { subject: "id" });

const questions = {
  intro: q.info({ en: "About {ref}", ar: "حول {ref}" }),
  csat: q.csat({ en: "How satisfied are you?", ar: "ما مدى رضاك؟" }).or("doesNotApply"),
  wrong: q.choices({ slow: "Too slow", rude: "Not kind" }, "What went wrong?").when(answer("csat").atMost(2)),
  why: q.comment("Why do you say {csat}?").optional(),
  speed: q.agree("It was done in time"),
  grid: q.matrix({ hr: "HR", ict: "ICT" }, { good: "Good", bad: "Bad" }, "How was each office?").or("notSure"),
  days: q.number("How many days did it take?").optional(),
  office: q.yesNo("Did you go to an office?"),
  where: q.text("Which one?").when(answer("office").is(true)),
};

/** A survey that is asked page by page. */
const long = defineSurvey("long", questions);
/** The same, and nobody is known. */
const secret = defineSurvey("long-secret", questions, { privacy: "anonymous", k: 3 });
/** What is always open. */
const direct = defineSurvey("direct", { text: q.comment("What is it about?") }, { kind: "feedback" });

/** A project of surveys that are asked page by page. */
export const longProject = defineProject({
  surveys: [long, secret, direct],
  rules: [
    when(closed).ask(long).by("email").after("30m").atMost(1, "1h").quiet("1h"),
    when(left).ask(secret).by("email").after("30m").atMost(1, "1h").quiet("1h"),
  ],
});
