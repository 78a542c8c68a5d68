import { answer, defineSurvey, q } from "@afterword/sdk";
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
  Length extends "short" | "full" | "thumbs" = "short" | "full" | "thumbs",
> extends TemplateOptions<Id> {
  /**
   * One statement and two lists to tick; a statement for each of the things that make up trust; or yes or no, and the list that
   * goes with the answer. Default `short`.
   */
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

const thumbs = <Id extends string>(options: TemplateOptions<Id>) =>
  defineSurvey(
    idOf(options, "transactional-trust-thumbs"),
    {
      intro: q.info(texts.intro),
      trust: q.yesNo(named(options.service, texts.thumbNamed, texts.thumb)).key("trust_thumb"),
      well: q
        .choices(ticked(texts.wellOptions), texts.well)
        .key("thumb_went_well")
        .optional()
        .when(answer("trust").is(true)),
      badly: q
        .choices(ticked(texts.badlyOptions), texts.badly)
        .key("thumb_went_badly")
        .optional()
        .when(answer("trust").is(false)),
      comment: q.comment(phrases.comment).optional(),
    },
    surveyOptions(options, { mail: { subject: texts.subject }, thanks: phrases.thanks }),
  );

/** What may be ticked: something else in the place of none. */
const ticked = ({ none: _, ...options }: typeof texts.wellOptions) => ({ ...options, other: texts.other });

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
 * statements on satisfaction, effect, ease, time, clarity, fairness and staff as well, each with "Does not apply". Thumbs: yes or
 * no, then what went well or what did not, as public reporting by OMB A-11 section 280 asks it; `full` is its five-point shape.
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
export function transactionalTrust<const Id extends string = "transactional-trust-thumbs">(
  options: TransactionalTrustOptions<Id, "thumbs"> & { readonly length: "thumbs" },
): ReturnType<typeof thumbs<Id>>;
export function transactionalTrust(options: TransactionalTrustOptions = {}) {
  if (options.length === "thumbs") return thumbs(options);
  return options.length === "full" ? full(options) : short(options);
}
