import { alert, answer, defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { z } from "zod";

/** A trip that is over, and which line looked after it. */
const trip = {
  ended: defineEvent("trip.ended", z.object({ id: z.string(), line: z.string() }), {
    subject: "id",
    segments: ["line"],
  }),
};

const service = defineSurvey(
  "service",
  { csat: q.csat({ en: "How satisfied are you with your trip?", ar: "ما مدى رضاكم عن رحلتكم؟" }) },
  { title: { en: "Travel desk", ar: "مكتب السفر" } },
);

/** From a trip to a mail, and from a low score to a case. */
export default defineProject({
  surveys: [service],
  rules: [when(trip.ended).ask(service).by("email").after("0s")],
  alerts: [alert(service).when(answer("csat").atMost(2)).to("travel")],
});
