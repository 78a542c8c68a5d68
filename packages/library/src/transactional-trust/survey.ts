import { defineSurvey, q } from "@afterword/sdk";
import { idOf, named, surveyOptions, type TemplateOptions } from "../options.ts";
import { phrases } from "../phrases/phrases.ts";
import { inEveryLanguage } from "../words.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ru } from "./ru.ts";
import { zh } from "./zh.ts";

export const transactionalTrustWords = { ar, zh, en, fr, ru, es };
const texts = inEveryLanguage(transactionalTrustWords);

/** What {@link transactionalTrust} can be told. */
export interface TransactionalTrustOptions<
  Id extends string = string,
  Length extends "short" | "full" = "short" | "full",
> extends TemplateOptions<Id> {
  /** One statement and two lists to tick, or a statement for each of the things that make up trust. Default `short`. */
  readonly length?: Length;
}

const trust = ({ service }: TemplateOptions) => q.agree(named(service, texts.trustNamed, texts.trust));

const short = <Id extends string>(options: TemplateOptions<Id>) =>
  defineSurvey(
    idOf(options, "transactional-trust"),
    {
      intro: q.info(texts.intro),
      trust: trust(options),
      well: q.choices(texts.wellOptions, texts.well).key("went_well").exclusive("none").optional(),
      badly: q.choices(texts.badlyOptions, texts.badly).key("went_badly").exclusive("none").optional(),
      comment: q.comment(phrases.comment).optional(),
    },
    surveyOptions(options, { mail: { subject: texts.subject }, thanks: phrases.thanks }),
  );

const full = <Id extends string>(options: TemplateOptions<Id>) =>
  defineSurvey(
    idOf(options, "transactional-trust-full"),
    {
      intro: q.info(texts.intro),
      satisfied: q.agree(texts.satisfied).or("doesNotApply"),
      effective: q.agree(texts.effective).or("doesNotApply").optional(),
      easy: q.agree(texts.easy).or("doesNotApply").optional(),
      timely: q.agree(texts.timely).or("doesNotApply").optional(),
      clear: q.agree(texts.clear).or("doesNotApply").optional(),
      fair: q.agree(texts.fair).or("doesNotApply").optional(),
      staff: q.agree(texts.staff).or("doesNotApply").optional(),
      trust: trust(options).or("doesNotApply"),
      comment: q.comment(phrases.comment).optional(),
    },
    surveyOptions(options, { mail: { subject: texts.subject }, thanks: phrases.thanks }),
  );

/**
 * Trust in a service after one experience with it. Short: the statement of trust, what went well and what did not. Full:
 * statements on satisfaction, effect, ease, time, clarity, fairness and staff as well, each with "Does not apply".
 *
 * @throws ProblemError `invalid_definition` when an option can't work
 * @example
 * const survey = transactionalTrust({ length: "full", service: { en: "Travel unit", es: "Unidad de Viajes" } });
 */
export function transactionalTrust<const Id extends string = "transactional-trust">(
  options?: TransactionalTrustOptions<Id, "short">,
): ReturnType<typeof short<Id>>;
export function transactionalTrust<const Id extends string = "transactional-trust-full">(
  options: TransactionalTrustOptions<Id, "full"> & { readonly length: "full" },
): ReturnType<typeof full<Id>>;
export function transactionalTrust(options: TransactionalTrustOptions = {}) {
  return options.length === "full" ? full(options) : short(options);
}
