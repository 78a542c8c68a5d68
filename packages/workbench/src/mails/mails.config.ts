import { defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { z } from "zod";

const closed = defineEvent("ticket.closed", z.object({ id: z.string() }), { subject: "id" });
const survey = defineSurvey("service", { csat: q.csat("How did it go?") });

export default defineProject({ surveys: [survey], rules: [when(closed).ask(survey).by("email")] });
