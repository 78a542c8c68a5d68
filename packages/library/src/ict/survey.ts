import { defineSurvey, q } from "@afterword/sdk";
import { idOf, surveyOptions, type TemplateOptions } from "../options.ts";
import { closedRequest, closedWords } from "../ticket-csat/survey.ts";
import { inEveryLanguage } from "../words.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ru } from "./ru.ts";
import { zh } from "./zh.ts";

export const ictWords = { ar, zh, en, fr, ru, es };
const texts = inEveryLanguage(ictWords);

/**
 * A closed request about ICT: what {@link ticketCsat} asks, whether work went on meanwhile, and the connection.
 *
 * @throws ProblemError `invalid_definition` when an option can't work
 * @example
 * when(ticket.closed).ask(ict()).by("email").after("30m");
 */
export function ict<const Id extends string = "ict">(options: TemplateOptions<Id> = {}) {
  return defineSurvey(
    idOf(options, "ict"),
    {
      ...closedRequest(options),
      working: q.choice(texts.workingOptions, texts.working).key("kept_working").optional(),
      connection: q.choice(texts.connectionOptions, texts.connection).optional(),
    },
    surveyOptions(options, { ...closedWords, pages: "one" }),
  );
}
