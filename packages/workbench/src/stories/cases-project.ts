import { alert, answer, any, defineCalendar, defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { z } from "zod";

/** A ticket that says which desk it was at, and at which site. */
const ticket = {
  closed: defineEvent("ticket.closed", z.object({ id: z.string(), desk: z.string() }), {
    subject: "id",
    segments: ["desk"],
  }),
};
const visit = {
  ended: defineEvent("visit.ended", z.object({ id: z.string(), desk: z.string() }), {
    subject: "id",
    segments: ["desk"],
  }),
};

const call = {
  ended: defineEvent("call.ended", z.object({ id: z.string(), desk: z.string() }), {
    subject: "id",
    segments: ["desk"],
  }),
};

const csat = defineSurvey("csat", {
  csat: q.csat("How satisfied are you?"),
  why: q.comment("Why?").optional(),
  unsafe: q.yesNo("Did you feel unsafe?").optional(),
});

const help = defineSurvey(
  "help",
  { csat: q.csat("How satisfied are you?"), call: q.yesNo("Shall somebody contact you?").optional() },
  { title: { en: "ICT service desk", ar: "مكتب الخدمات" } },
);

const quiet = defineSurvey(
  "quiet",
  { csat: q.csat("How satisfied are you?"), contact: q.consent("You may contact me about it.").optional() },
  { privacy: "confidential" },
);

const secret = defineSurvey(
  "secret",
  { csat: q.csat("How satisfied are you?"), contact: q.consent("You may contact me about it.").optional() },
  { privacy: "anonymous" },
);

/** The project of the stories about cases: three alerts, one of a survey that shows nobody. */
export default defineProject({
  surveys: [csat, help, quiet, secret],
  rules: [
    when(ticket.closed).ask(csat).by("link").after("0s").atMost(99, "30d").quiet("0s"),
    when(call.ended).ask(help).by("link").after("0s").atMost(99, "30d").quiet("0s"),
    when(visit.ended).ask(quiet).by("link").after("0s").atMost(99, "30d").quiet("0s"),
  ],
  alerts: [
    alert(csat).when(answer("unsafe").is(true)).to("safety").restricted().urgent(),
    alert(csat)
      .when(any(answer("csat").atMost(2), answer("why").is("Please call.")))
      .to("service-desk")
      .route("desk", { ICT: "ict-desk" })
      .escalate("head@example.org"),
    alert(help).when(answer("call").is(true)).to("service-desk").acknowledge(),
    alert(help).when(answer("csat").atMost(2)).to("service-desk"),
    alert(quiet).when(answer("csat").atMost(2)).to("service-desk").consent("contact"),
  ],
  segments: ["site"],
  calendars: [defineCalendar("KRT", { country: "SD", timeZone: "Africa/Khartoum", holidays: ["2026-03-08"] })],
});
