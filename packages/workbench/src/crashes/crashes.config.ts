import { alert, answer, defineEvent, defineProject, defineSurvey, defineWave, everyone, q, when } from "@afterword/sdk";
import { z } from "zod";

const subject = { subject: "id" } as const;
const closed = defineEvent("ticket.closed", z.object({ id: z.string() }), subject);
const reopened = defineEvent("ticket.reopened", z.object({ id: z.string() }), subject);
const left = defineEvent("visit.left", z.object({ id: z.string() }), subject);

const service = defineSurvey("service", { csat: q.csat("How did it go?"), why: q.comment("Why?").optional() });
const secret = defineSurvey("secret", { csat: q.csat("How was it?") }, { privacy: "anonymous", k: 3 });
const care = defineSurvey("care", { csat: q.csat("How did it go?") });
const annual = defineSurvey("annual", { nps: q.nps("Would you recommend us?") }, { kind: "relational" });

/** What the programs run that are killed: one of everything that writes. */
export default defineProject({
  surveys: [service, secret, care, annual],
  rules: [when(closed).ask(service).by("email").unless(reopened), when(left).ask(secret).by("email")],
  // At night, too, so that its mails leave whenever the proof runs.
  alerts: [alert(care).when(answer("csat").atMost(2)).to("desk").urgent().acknowledge()],
  waves: [
    defineWave("annual", annual, {
      every: "year",
      anchor: "2020-03-02T09:00",
      timeZone: "UTC",
      audience: everyone,
      window: { hours: "00:00-24:00", days: "any" },
      remind: [],
    }),
  ],
});
