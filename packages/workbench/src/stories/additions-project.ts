import { defineEvent, defineProject, defineSurvey, extendSurvey, q, when, type Survey } from "@afterword/sdk";
import { z } from "zod";

const data = z.object({ id: z.string(), department: z.string() });
const closed = defineEvent("ticket.closed", data, { subject: "id", segments: ["department"] });
const visited = defineEvent("desk.visited", data, { subject: "id", segments: ["department"] });
const heard = defineEvent("staff.heard", data, { subject: "id", segments: ["department"] });
const greeted = defineEvent("staff.greeted", data, { subject: "id", segments: ["department"] });
const asked = defineEvent("staff.asked", data, { subject: "id", segments: ["department"] });

const whole = {
  csat: q.csat({ en: "How was it?", fr: "Comment était-ce ?" }),
  why: q.comment({ en: "Why?", fr: "Pourquoi ?" }).optional(),
};

const quiet = defineSurvey("quiet", { csat: q.csat("How is it?") }, { privacy: "anonymous", k: 3 });

const hushed = defineSurvey("hushed", { csat: q.csat("How is it?") }, { privacy: "confidential", k: 3 });

const polite = defineSurvey("polite", { csat: q.csat({ en: "How?", fr: "Comment ?" }) }, { untranslated: "skip" });

/** A project whose survey is extended in code for one department; others do so at the console. */
export function additionsProject({ hasDesk = false } = {}) {
  const core: Survey<"service", typeof whole> = hasDesk
    ? defineSurvey("service", { ...whole, desk: q.yesNo("Was our desk open?") })
    : defineSurvey("service", whole);
  return defineProject({
    surveys: [core, quiet, hushed, polite],
    additions: [
      extendSurvey(core, {
        id: "finance",
        for: { department: "FIN" },
        questions: { paid: q.yesNo({ en: "Were you paid?", fr: "Avez-vous été payé ?" }) },
        after: { paid: "csat" },
      }),
      extendSurvey(polite, { id: "ict", for: { department: "ICT" }, examples: { csat: { en: "in English only" } } }),
      extendSurvey(hushed, {
        id: "ict",
        for: { department: "ICT" },
        questions: { screen: q.csat("And your screen?") },
      }),
    ],
    rules: [
      when(closed).ask(core).by("email"),
      when(visited).ask(core).by("embed").quiet("0m"),
      when(asked).ask(quiet).by("email").quiet("0m"),
      when(greeted).ask(polite).by("email").quiet("0m"),
      when(heard).ask(hushed).by("email").quiet("0m"),
    ],
  });
}
