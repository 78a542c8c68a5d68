import { alert, answer, defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { z } from "zod";

const happened = z.object({ id: z.string() });
const ended = defineEvent("visit.ended", happened, { subject: "id" });
const seen = defineEvent("visit.seen", happened, { subject: "id" });
const left = defineEvent("visit.left", happened, { subject: "id" });
const csat = { csat: q.csat("How satisfied are you?") };
const now = defineSurvey("now", csat);
const often = defineSurvey("often", csat);
const quiet = defineSurvey("quiet", csat, { privacy: "confidential" });

/** The project of the stories about mails that come back. */
export default defineProject({
  surveys: [now, often, quiet],
  alerts: [alert(now).when(answer("csat").atMost(2)).to("desk").acknowledge()],
  rules: [
    when(ended).ask(now).by("email").after("0s").atMost(1, "30d").remind("3d"),
    when(seen).ask(often).by("email").after("0s").atMost(1, "1h").quiet("0d"),
    when(left).ask(quiet).by("email").after("0s").atMost(1, "30d").remind("3d"),
  ],
});
