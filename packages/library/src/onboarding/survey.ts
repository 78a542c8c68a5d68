import { defineSurvey, q } from "@afterword/sdk";
import { idOf, surveyOptions, type TemplateOptions } from "../options.ts";
import { inEveryLanguage } from "../words.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ru } from "./ru.ts";
import { zh } from "./zh.ts";

export const onboardingWords = { ar, zh, en, fr, ru, es };
const texts = inEveryLanguage(onboardingWords);

/** What {@link onboarding} can be told. */
export interface OnboardingOptions<
  Id extends string = string,
  Day extends 10 | 60 = 10 | 60,
> extends TemplateOptions<Id> {
  /** How many days after somebody began. Default 10. */
  readonly day?: Day;
}

const csat = q.csat(texts.csat);
const whom = q.csat(texts.whom).key("whom_to_ask").optional();
const missing = q.comment(texts.missing).optional();

const day10 = <Id extends string>(options: TemplateOptions<Id>) =>
  defineSurvey(
    idOf(options, "onboarding-10"),
    {
      intro: q.info(texts.mailReason),
      ready: q.choice(texts.readyOptions, texts.ready),
      had: q.choices(texts.hadOptions, texts.had).optional(),
      whom,
      csat,
      missing,
    },
    surveyOptions(options, {
      about: "post",
      mail: { subject: texts.subject, preheader: texts.preheader, reason: texts.mailReason, reminder: texts.reminder },
      thanks: texts.thanks,
    }),
  );

const day60 = <Id extends string>(options: TemplateOptions<Id>) =>
  defineSurvey(
    idOf(options, "onboarding-60"),
    { intro: q.info(texts.laterMailReason), csat, support: q.agree(texts.support), whom, missing },
    surveyOptions(options, {
      about: "post",
      mail: {
        subject: texts.laterSubject,
        preheader: texts.laterPreheader,
        reason: texts.laterMailReason,
        reminder: texts.laterReminder,
      },
      thanks: texts.thanks,
    }),
  );

/**
 * How somebody was received in a new post: after 10 days what was ready, after 60 whether they know how to get support.
 *
 * @throws ProblemError `invalid_definition` when an option can't work
 * @example
 * when(staff.joined).ask(onboarding({ day: 60 })).by("email").after("60d");
 */
export function onboarding<const Id extends string = "onboarding-10">(
  options?: OnboardingOptions<Id, 10>,
): ReturnType<typeof day10<Id>>;
export function onboarding<const Id extends string = "onboarding-60">(
  options: OnboardingOptions<Id, 60> & { readonly day: 60 },
): ReturnType<typeof day60<Id>>;
export function onboarding(options: OnboardingOptions = {}) {
  return options.day === 60 ? day60(options) : day10(options);
}
