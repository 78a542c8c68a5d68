import { defineEvent, defineProject, defineSurvey, defineWave, everyone, q, when, answer } from "@afterword/sdk";
import { z } from "zod";

/** Something that people are asked about, in confidence and anonymously. */
const visit = {
  ended: defineEvent("visit.ended", z.object({ id: z.string(), site: z.string() }), {
    subject: "id",
    segments: ["site"],
  }),
  left: defineEvent("visit.left", z.object({ id: z.string(), site: z.string() }), {
    subject: "id",
    segments: ["site"],
  }),
};

const questions = {
  csat: q.csat("How satisfied are you?"),
  wrong: q.choices({ slow: "Too slow", rude: "Not kind" }, "What went wrong?").when(answer("csat").atMost(2)),
  why: q.comment("Why?").optional(),
};
/** People are known and never shown. */
const quiet = defineSurvey("quiet", questions, { privacy: "confidential" });
/** Nobody is known. */
const secret = defineSurvey("secret", questions, { privacy: "anonymous", k: 3 });
/** Nobody is known, in a wave that needs more people than its survey. */
const staff = defineSurvey("staff", questions, { privacy: "anonymous", kind: "relational", k: 3 });

/** A project of surveys whose figures need several people. */
export const privateProject = defineProject({
  surveys: [quiet, secret, staff],
  rules: [
    when(visit.ended).ask(quiet).by("email").after("0s").atMost(1, "1h").quiet("1h"),
    when(visit.left).ask(secret).by("email").after("0s").atMost(1, "1h").quiet("1h"),
  ],
  waves: [
    defineWave("staff-wave", staff, {
      every: "once",
      anchor: "2020-01-06T09:00",
      timeZone: "UTC",
      audience: everyone,
      open: "20d",
      window: { hours: "00:00-24:00", days: "any" },
      remind: [],
      k: 5,
    }),
  ],
  segments: ["dept", "team"],
  hierarchies: [["dept", "team"]],
});
