import { answer, any, defineSurvey, q } from "@afterword/sdk";
import { idOf, surveyOptions, type TemplateOptions } from "../options.ts";
import { phrases } from "../phrases/phrases.ts";
import { inEveryLanguage } from "../words.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ru } from "./ru.ts";
import { zh } from "./zh.ts";

export const procurementDeliveryWords = { ar, zh, en, fr, ru, es };
const texts = inEveryLanguage(procurementDeliveryWords);

/**
 * Whether what was ordered came as asked for and in time, and how good it is. The effect on the work is asked where it
 * came late or wrong.
 *
 * @throws ProblemError `invalid_definition` when an option can't work
 * @example
 * when(order.delivered).ask(procurementDelivery()).by("email").after("2d");
 */
export function procurementDelivery<const Id extends string = "procurement-delivery">(
  options: TemplateOptions<Id> = {},
) {
  return defineSurvey(
    idOf(options, "procurement-delivery"),
    {
      intro: q.info(texts.mailReason),
      received: q.choice(phrases.partly, texts.received),
      arrived: q.choice(texts.arrivedOptions, texts.arrived).optional(),
      quality: q.csat(texts.quality).optional().when(answer("received").oneOf("yes", "partly")),
      progress: q.choice(phrases.often, texts.progress).optional(),
      csat: q.csat(texts.csat),
      effect: q
        .comment(texts.effect)
        .optional()
        .when(any(answer("received").oneOf("partly", "no"), answer("arrived").oneOf("late", "tooLate"))),
    },
    surveyOptions(options, {
      about: "order",
      mail: { subject: texts.subject, preheader: texts.preheader, reason: texts.mailReason, reminder: texts.reminder },
      thanks: texts.thanks,
      pages: "one",
    }),
  );
}
