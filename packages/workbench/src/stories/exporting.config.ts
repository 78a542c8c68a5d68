import { answer, defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { z } from "zod";

const visit = {
  ended: defineEvent("visit.ended", z.object({ id: z.string() }), { subject: "id" }),
};

/** Answers of every kind, under keys and names of which some are those of other columns. */
const service = defineSurvey("service", {
  csat: q.csat("How satisfied are you?"),
  recommend: q.nps("Would you recommend us?").key("nps").optional(),
  why: q.comment("Why?").optional(),
  onDay: q.date("On which day?").optional(),
  cost: q.number("What did it cost?").optional(),
  again: q.yesNo("Again?").optional(),
  parts: q.choices({ slow: "Too slow", "=1+1": "Not kind" }, "What went wrong?").optional(),
  sides: q.matrix({ tone: "Tone", "@SUM(1)": "Sums" }, { good: "Good", bad: "Bad" }, "How were").optional(),
  reply: q.email("Where do we write to?").optional(),
  team: q.text("Which team was it?").optional(),
});

/** People are known and never shown. */
const quiet = defineSurvey(
  "quiet",
  { csat: q.csat("How satisfied are you?"), why: q.comment("Why?").when(answer("csat").atLeast(1)).optional() },
  { privacy: "confidential", k: 3 },
);

/** A project whose answers are exported. */
export default defineProject({
  surveys: [service, quiet],
  rules: [when(visit.ended).ask(quiet).by("email").after("0s").atMost(1, "1h").quiet("1h")],
  // A name that a spreadsheet would run, where it heads a column.
  segments: ["=2+2", "site", "team"],
});
