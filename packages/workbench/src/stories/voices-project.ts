import { directFeedback } from "@afterword/library";
import { alert, answer, defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { z } from "zod";

const closed = defineEvent("ticket.closed", z.object({ id: z.string(), team: z.string() }), {
  subject: "id",
  segments: ["team"],
});

export const csat = defineSurvey("csat", { csat: q.csat("How satisfied are you?"), why: q.comment("Why?").optional() });
const direct = directFeedback({ services: { travel: "Travel", hr: "Human resources" } });

/** Two buttons, and a score: what is brought in from elsewhere may be neither. */
const page = defineSurvey(
  "page",
  {
    helped: q.yesNo("Did it help?"),
    rating: q.rating({ min: 1, max: 5 }, "How much?").optional(),
    said: q.comment("Say more.").optional(),
  },
  { kind: "feedback", title: "This page" },
);
const climate = defineSurvey("climate", { nps: q.nps("Would you?") }, { privacy: "confidential", k: 5 });
const secret = defineSurvey("secret", { nps: q.nps("Would you?") }, { privacy: "anonymous", k: 5 });

/** The project of the stories about voices that are no answers. */
export default defineProject({
  surveys: [csat, direct, page, climate, secret],
  segments: ["team", "site"],
  rules: [when(closed).ask(csat).by("link").after("0s").atMost(99, "30d").quiet("0s")],
  alerts: [
    alert(direct)
      .when(answer("type").is("complaint"))
      .to("desk")
      .route("team", { Travel: "travel-desk" })
      .acknowledge(),
  ],
});
