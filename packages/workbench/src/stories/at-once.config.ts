import { defineEvent, defineProject, defineSurvey, defineWave, everyone, q, when } from "@afterword/sdk";
import { z } from "zod";

const closed = defineEvent("ticket.closed", z.object({ id: z.string() }), { subject: "id" });
const csat = defineSurvey("csat", { csat: q.csat("How satisfied are you?") });
const annual = defineSurvey("annual", { nps: q.nps("Would you recommend us?") }, { kind: "relational" });

export default defineProject({
  surveys: [csat, annual],
  rules: [when(closed).ask(csat).by("email").after("0m")],
  waves: [
    defineWave("annual", annual, {
      every: "year",
      anchor: "2020-03-02T09:00",
      timeZone: "UTC",
      audience: everyone,
      window: { hours: "00:00-24:00", days: "any" },
    }),
  ],
});
