import { data, defineEvent, defineProject, defineSurvey, person, q, when } from "@afterword/sdk";
import { z } from "zod";

const about = z.object({ id: z.string(), team: z.string() });
const segments = ["team"] as const;

/** Events of the streams. */
const events = {
  closed: defineEvent("ticket.closed", about, { subject: "id", segments }),
  reopened: defineEvent("ticket.reopened", about, { subject: "id", segments }),
  delivered: defineEvent("order.delivered", about, { subject: "id", segments }),
};
const survey = (id: string, kind?: "relational") =>
  defineSurvey(id, { csat: q.csat("How satisfied are you?") }, kind ? { kind } : {});
const [csat, vip, order, yearly] = [survey("csat"), survey("vip"), survey("order"), survey("yearly", "relational")];

/**
 * Rules that get in each other's way as far as rules can: of different priority on one event, with samples, caps, clocks over
 * people and organisations, and hours. Each waits at least half an hour.
 */
export const streamProject = defineProject({
  surveys: [csat, vip, order, yearly],
  segments: ["organisation"],
  rules: [
    when(events.closed).ask(csat).by("email").after("30m").atMost(1, "3d").quiet("2d").unless(events.reopened),
    when(events.closed)
      .ask(vip)
      .by("link")
      .after("2h")
      .where(person("grade").is("D"))
      .priority(80)
      .quiet("1d")
      .unless(events.reopened),
    when(events.delivered)
      .ask(order)
      .by("email")
      .after("1h")
      .sample(0.6)
      .cap(2, "1d", { per: "team" })
      .cap(9, "10d")
      .quiet("1d", { per: "organisation" })
      .within({ hours: "08:00-18:00", days: "any" })
      .onBlocked("delay", "24h"),
    when(events.delivered).ask(yearly).by("link").after("45m").exclude(data("team").is("HR")).atMost(1, "20d"),
  ],
  exclude: { people: ["p4"] },
});

/** How long each rule waits at least: what arrives before that arrives before the first is due. */
export const shortestDelayMs = 30 * 60_000;
