import { transactionalTrust } from "@afterword/library";
import { defineEvent, defineProject, when } from "@afterword/sdk";
import { z } from "zod";

const closed = defineEvent("ticket.closed", z.object({ id: z.string() }), { subject: "id" });
const quiet = transactionalTrust({ id: "quiet", length: "thumbs", privacy: "confidential", k: 10 });
/** Surveys about trust, in both shapes. */
export default defineProject({
  surveys: [
    transactionalTrust({ length: "thumbs" }),
    transactionalTrust({ length: "full" }),
    quiet,
    transactionalTrust(),
  ],
  rules: [when(closed).ask(quiet).by("link").after("0s")],
});
