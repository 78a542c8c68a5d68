import { defineEvent, defineProject, defineSurvey, everyone, q, defineWave, when } from "@afterword/sdk";
import { z } from "zod";

const ended = defineEvent(
  "visit.ended",
  z.object({ id: z.string(), dept: z.string(), team: z.string(), site: z.string(), hours: z.number().optional() }),
  { subject: "id", segments: ["dept", "team", "site"], facts: { turnaroundHours: "hours" } },
);

/** One question of each kind that is counted. */
const questions = {
  csat: q.csat("How satisfied are you?"),
  nps: q.nps("Would you recommend us?").optional(),
  minutes: q.number("How many minutes did it take?").optional(),
  wrong: q.choices({ slow: "Too slow", rude: "Not kind", lost: "Got lost" }, "What went wrong?").optional(),
  solved: q.yesNo("Is it solved?").optional(),
  why: q.comment("Why?").optional(),
  aspects: q.matrix({ speed: "Speed" }, { bad: "Bad", fine: "Fine", good: "Good" }, "How was it?").optional(),
};

/** How each survey is attacked: by the figures of its questions. */
export const questionsAttacked = ["csat", "nps", "minutes", "wrong", "solved"] as const;

/** The surveys whose figures need several people: asked by a rule in confidence, and by a wave anonymously. */
export const surveysAttacked = {
  quiet: defineSurvey("quiet", questions, { privacy: "confidential", k: 3 }),
  few: defineSurvey("few", questions, { privacy: "confidential", k: 5 }),
  staff: defineSurvey("staff", questions, { privacy: "anonymous", kind: "relational", k: 3 }),
};
export type SurveyAttacked = keyof typeof surveysAttacked;

const { quiet, few, staff } = surveysAttacked;
const visitsAreAskedAbout = (survey: typeof quiet | typeof few) =>
  when(ended).ask(survey).by("email").after("0s").atMost(50, "1h").quiet("1m").expire("20d");

/** The project that is attacked; by rules it asks one of the surveys. */
export const attackedProject = (survey: SurveyAttacked) =>
  defineProject({
    surveys: [quiet, few, staff],
    rules: survey === "staff" ? [] : [visitsAreAskedAbout(survey === "few" ? few : quiet)],
    waves:
      survey === "staff"
        ? [
            defineWave("pulse", staff, {
              every: "once",
              anchor: "2027-01-11T09:00",
              timeZone: "UTC",
              audience: everyone,
              open: "14d",
              window: { hours: "00:00-24:00", days: "any" },
              remind: [],
              grace: "24h",
            }),
          ]
        : [],
    segments: ["dept", "team", "site"],
    hierarchies: [["dept", "team"]],
  });
