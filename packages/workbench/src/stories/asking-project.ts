import { defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { z } from "zod";

const happened = z.object({
  id: z.string(),
  team: z.string().optional(),
  site: z.string().optional(),
  grade: z.string().optional(),
});
const visit = {
  ended: defineEvent("visit.ended", happened, { subject: "id", segments: ["team", "site", "grade"] }),
  reopened: defineEvent("visit.reopened", z.object({ id: z.string() }), { subject: "id" }),
  seen: defineEvent("visit.seen", happened, { subject: "id", segments: ["team", "site", "grade"] }),
};

/** What those who were asked are asked. */
export const service = defineSurvey("service", {
  csat: q.csat("How satisfied are you?"),
  nps: q.nps("Would you recommend us?").optional(),
  ease: q.ces("It was easy.").optional(),
  hours: q.number("How many hours did it take?").optional(),
  why: q.comment("Why?").optional(),
});

/** The same by mail, with a second question that is needed. */
const mailed = defineSurvey("mailed", { csat: q.csat("How satisfied are you?"), ease: q.ces("It was easy.") });

/** A survey that asks nobody by itself. */
const open = defineSurvey("open", { csat: q.csat("How satisfied are you?") });

/** The project of the stories about who answered. */
export const askingProject = defineProject({
  surveys: [service, mailed, open],
  rules: [
    when(visit.ended).ask(service).by("link").quiet("0d"),
    when(visit.seen).ask(mailed).by("email").after("0s").quiet("0d").expire("14d").unless(visit.reopened),
  ],
});
