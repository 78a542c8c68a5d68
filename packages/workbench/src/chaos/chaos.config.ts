import { defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { z } from "zod";

const subject = { subject: "id" } as const;
const closed = defineEvent("ticket.closed", z.object({ id: z.string() }), subject);
const reopened = defineEvent("ticket.reopened", z.object({ id: z.string() }), subject);
const left = defineEvent("visit.left", z.object({ id: z.string() }), subject);

const service = defineSurvey("service", { csat: q.csat("How did it go?") });
const secret = defineSurvey("secret", { csat: q.csat("How was it?") }, { privacy: "anonymous", k: 3 });

/** People are asked again after an hour, so that who stopped their mails would be missed soon. */
export default defineProject({
  surveys: [service, secret],
  rules: [
    when(closed).ask(service).by("email").after("10m").atMost(1, "1h").quiet("1h").unless(reopened),
    when(left).ask(secret).by("email").after("1m").atMost(1, "1h").quiet("1h"),
  ],
});
