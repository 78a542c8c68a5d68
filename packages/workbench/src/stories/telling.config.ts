import { alert, answer, defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { z } from "zod";

const data = z.object({ id: z.string(), team: z.string() });
const about = { subject: "id", segments: ["team"] } as const;
const closed = defineEvent("ticket.closed", data, about);
const ended = defineEvent("visit.ended", data, about);
const left = defineEvent("visit.left", data, about);

/** Asked about a ticket, with every way to say who one is. */
const desk = defineSurvey("desk", {
  csat: q.csat("How satisfied are you?"),
  topic: q.choice({ slow: "Too slow", rude: "Not kind" }, "What went wrong?").optional(),
  why: q.comment("Why?").optional(),
  hours: q.number("How many hours did it take?").optional(),
  mail: q.email("Where may we write to?").optional(),
});
const quiet = defineSurvey("quiet", { csat: q.csat("How satisfied are you?") }, { privacy: "confidential" });
const secret = defineSurvey("secret", { csat: q.csat("How satisfied are you?") }, { privacy: "anonymous" });
const ideas = defineSurvey("ideas", { csat: q.csat("How do you like it?") }, { kind: "feedback" });

/** A project whose webhooks are told what happens; nothing of two of its surveys. */
export default defineProject({
  surveys: [desk, quiet, secret, ideas],
  alerts: [alert(desk).when(answer("topic").is("rude")).to("conduct").restricted()],
  rules: [
    when(closed).ask(desk).by("email").after("0s").atMost(1, "1h").quiet("1h"),
    when(ended).ask(quiet).by("email").after("0s").atMost(1, "1h").quiet("1h"),
    when(left).ask(secret).by("email").after("0s").atMost(1, "1h").quiet("1h"),
  ],
});
