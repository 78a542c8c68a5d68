import { all, defineCalendar, defineProject, defineSurvey, defineWave, person, q } from "@afterword/sdk";

/** What clients are asked once a year. Nobody sees who answered what, and no figure has fewer than five people behind it. */
export const annualSurvey = defineSurvey(
  "annual",
  {
    nps: q.nps(
      "Thinking about the past 12 months, how likely would you be to recommend working with us to a colleague?",
    ),
    overall: q.csat("How satisfied are you with our services overall?"),
    speed: q.csat("How satisfied are you with the time it takes to get help?"),
    informed: q.csat("How satisfied are you with the way you are kept informed?"),
    change: q.comment("If you could change one thing, what would it be?").optional(),
  },
  {
    title: "Administrative services",
    kind: "relational",
    privacy: "confidential",
    mail: { subject: "How were our services in the past 12 months?" },
  },
);

/** Every year in February, among staff at headquarters and in the field. */
export const annual = defineWave("annual", annualSurvey, {
  every: "year",
  anchor: "2027-02-03T09:00",
  timeZone: "Africa/Nairobi",
  audience: { where: all(person("clientType").isNot("visitor"), person("dutyStation").answered()) },
  open: "21d",
  remind: ["4wd", "9wd", "-2d"],
});

export default defineProject({
  surveys: [annualSurvey],
  waves: [annual],
  segments: ["clientType", "dutyStation"],
  siteAttribute: "dutyStation",
  timeZone: "Africa/Nairobi",
  calendars: [
    defineCalendar("Nairobi", { country: "KE", timeZone: "Africa/Nairobi", holidays: ["2026-12-25", "2027-01-01"] }),
    defineCalendar("Cairo", { country: "EG", timeZone: "Africa/Cairo", holidays: ["2027-01-07"] }),
  ],
});
