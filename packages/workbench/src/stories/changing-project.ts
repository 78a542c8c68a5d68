import { defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { csat, ticket } from "./project.ts";

const hello = defineSurvey("hello", { nps: q.nps("Would you recommend us?") }, { kind: "feedback" });

/** A project that asks by mail, and has an open form whose codes are printed. */
export default defineProject({
  surveys: [csat, hello],
  rules: [when(ticket.closed).ask(csat).by("email").after("30m").quiet("0s")],
});
