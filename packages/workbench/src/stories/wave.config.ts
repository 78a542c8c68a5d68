import { defineProject, defineSurvey, defineWave, everyone, q } from "@afterword/sdk";

const annual = defineSurvey("annual", { nps: q.nps("Would you recommend us?") }, { kind: "relational" });

export default defineProject({
  surveys: [annual],
  segments: ["site"],
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
