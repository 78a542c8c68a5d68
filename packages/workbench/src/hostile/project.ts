import { answer, defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { z } from "zod";

const closed = defineEvent(
  "ticket.closed",
  z.object({ id: z.string(), team: z.string(), title: z.string().optional(), deep: z.unknown().optional() }),
  { subject: "id", segments: ["team"], title: "title" },
);

/** A score, a choice, lists and words; what is typed is shown again on a later page. */
const survey = defineSurvey(
  "hostile",
  {
    nps: q.nps("Would you recommend us?"),
    topic: q.choice({ a: "A", b: "B", c: "C" }, "About what?").optional(),
    several: q.choices({ a: "A", b: "B", c: "C" }, "What else?").optional(),
    order: q.ranking({ a: "A", b: "B", c: "C" }, "In which order?").optional(),
    name: q.text("What shall we call you?").optional(),
    why: q.comment("Hello {name}, why?").optional(),
    mail: q.email("Where can we write to?").optional(),
    more: q.comment("Is there more, {name}?").optional().when(answer("nps").atMost(3)),
  },
  { title: "The desk", mail: { subject: "How did we do, {name}?" }, thanks: "Thank you." },
);

/** What hostile input is sent to: any ticket is asked about at once. */
export default defineProject({
  surveys: [survey],
  rules: [when(closed).ask(survey).by("email").atMost(100, "1d").quiet("0s")],
});
