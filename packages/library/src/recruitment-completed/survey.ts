import { defineSurvey, q } from "@afterword/sdk";
import { idOf, surveyOptions, type TemplateOptions } from "../options.ts";
import { phrases } from "../phrases/phrases.ts";
import { inEveryLanguage } from "../words.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ru } from "./ru.ts";
import { zh } from "./zh.ts";

export const recruitmentCompletedWords = { ar, zh, en, fr, ru, es };
const texts = inEveryLanguage(recruitmentCompletedWords);

/** What {@link recruitmentCompleted} can be told. */
export interface RecruitmentCompletedOptions<
  Id extends string = string,
  Who extends "manager" | "candidate" = "manager" | "candidate",
> extends TemplateOptions<Id> {
  /** Who is asked. Default `manager`. */
  readonly who?: Who;
}

const manager = <Id extends string>(options: TemplateOptions<Id>) =>
  defineSurvey(
    idOf(options, "recruitment-manager"),
    {
      intro: q.info(texts.mailReason),
      candidates: q.csat(texts.candidates),
      speed: q.csat(texts.speed).optional(),
      advice: q.csat(texts.advice).optional(),
      delay: q.choice(texts.delayOptions, texts.delay).or("notSure").optional(),
      comment: q.comment(phrases.comment).optional(),
    },
    surveyOptions(options, {
      about: "recruitment",
      mail: { subject: texts.subject, preheader: texts.preheader, reason: texts.mailReason, reminder: texts.reminder },
      thanks: texts.thanks,
    }),
  );

const candidate = <Id extends string>(options: TemplateOptions<Id>) =>
  defineSurvey(
    idOf(options, "recruitment-candidate"),
    {
      intro: q.info(texts.candidateMailReason),
      steps: q.agree(texts.steps),
      informed: q.agree(texts.informed).optional(),
      fair: q.agree(texts.fair).optional(),
      comment: q.comment(phrases.comment).optional(),
    },
    surveyOptions(options, {
      about: "application",
      mail: {
        subject: texts.candidateSubject,
        preheader: texts.candidatePreheader,
        reason: texts.candidateMailReason,
        reminder: texts.candidateReminder,
      },
      thanks: texts.candidateThanks,
    }),
  );

/**
 * A recruitment that has ended, as the hiring manager saw it or, with `who: "candidate"`, somebody who applied.
 *
 * @throws ProblemError `invalid_definition` when an option can't work
 * @example
 * when(recruitment.completed).ask(recruitmentCompleted({ who: "candidate", privacy: "confidential" })).by("email");
 */
export function recruitmentCompleted<const Id extends string = "recruitment-manager">(
  options?: RecruitmentCompletedOptions<Id, "manager">,
): ReturnType<typeof manager<Id>>;
export function recruitmentCompleted<const Id extends string = "recruitment-candidate">(
  options: RecruitmentCompletedOptions<Id, "candidate"> & { readonly who: "candidate" },
): ReturnType<typeof candidate<Id>>;
export function recruitmentCompleted(options: RecruitmentCompletedOptions = {}) {
  return options.who === "candidate" ? candidate(options) : manager(options);
}
