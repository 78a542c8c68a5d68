import { answer, defineSurvey, q } from "@afterword/sdk";
import { idOf, named, surveyOptions, type TemplateOptions } from "../options.ts";
import { shared } from "../shared/texts.ts";
import { fill, inEveryLanguage } from "../words.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ru } from "./ru.ts";
import { zh } from "./zh.ts";

export const annualRelationalWords = { ar, zh, en, fr, ru, es };
const texts = inEveryLanguage(annualRelationalWords);

/** What {@link annualRelational} can be told. */
export interface AnnualRelationalOptions<
  Id extends string = string,
  Profile extends boolean = boolean,
> extends TemplateOptions<Id> {
  /**
   * Whether people would recommend the service, or speak well of it where they can't choose another. The second has a
   * metric key of its own. Default `recommend`.
   */
  readonly stem?: "recommend" | "speakWell";
  /** Ask for entity, location, role and years as well, where attributes of people don't tell. Default false. */
  readonly profile?: Profile;
}

const { overall: _overall, ...details } = texts.aspects;

/** The page of one service line, for who uses it: how each aspect of it is. */
const line = <const L extends keyof typeof shared.services>(name: L) =>
  q
    .matrix(texts.aspects, texts.satisfaction, fill(texts.rate, "line", shared.services[name]))
    .or("doesNotApply")
    .optional()
    .when(answer("used").includes(name));

const recommend = ({ service, stem }: AnnualRelationalOptions) =>
  stem === "speakWell"
    ? q.nps(named(service, texts.speakWellNamed, texts.speakWell)).key("nps_speak_well")
    : q.nps(named(service, texts.recommendNamed, texts.recommend));

const questions = (options: AnnualRelationalOptions) => ({
  intro: q.info(options.privacy === "anonymous" ? texts.introAnonymous : texts.intro),
  nps: recommend(options),
  nps_why: q.comment(shared.why).optional(),
  csat: q.csat(named(options.service, texts.csatNamed, texts.csat)),
  used: q.choices({ ...shared.services, none: texts.none }, texts.used).max(4),
  hr: line("hr"),
  finance: line("finance"),
  supply: line("supply"),
  ict: line("ict"),
  facilities: line("facilities"),
  travel: line("travel"),
  importance: q.matrix(details, texts.importanceOptions, texts.importance).optional(),
  compared: q
    .choice(texts.comparedOptions, named(options.service, texts.comparedNamed, texts.compared))
    .or("notSure")
    .optional(),
  connectivity: q.choice(shared.often, texts.connectivity).optional(),
  change: q.comment(texts.change).optional(),
  seen: q.yesNo(texts.seen).key("seen_changes").or("notSure").optional(),
  forum: q.consent(texts.forum).key("would_join_forum").optional(),
});

const profile = {
  entity: q.choice(texts.entityOptions, texts.entity).or("preferNotToSay").optional(),
  location: q.choice(texts.locationOptions, texts.location).or("preferNotToSay").optional(),
  role: q.choice(texts.roleOptions, texts.role).or("preferNotToSay").optional(),
  years: q.choice(texts.yearsOptions, texts.years).or("preferNotToSay").optional(),
};

const settings = (options: AnnualRelationalOptions) =>
  surveyOptions(options, {
    kind: "relational",
    privacy: "confidential",
    k: 10,
    subject: named(options.service, texts.subjectNamed, texts.subject),
  });

const plain = <Id extends string>(options: AnnualRelationalOptions<Id>) =>
  defineSurvey(idOf(options, "annual-relational"), questions(options), settings(options));

const withProfile = <Id extends string>(options: AnnualRelationalOptions<Id>) =>
  defineSurvey(idOf(options, "annual-relational"), { ...questions(options), ...profile }, settings(options));

/**
 * The year's survey about all services, 8 to 9 minutes page by page: whether people would recommend them, how each service
 * line is that they use (at most four), what matters to them, and what should change. Confidential unless told.
 *
 * The recommendation score (NPS, a registered mark of Bain & Company, F. Reichheld and Satmetrix) says little where people
 * can't choose another provider: show CSAT beside it, or take `stem: "speakWell"`.
 *
 * @throws ProblemError `invalid_definition` when an option can't work
 * @example
 * const annual = defineWave("annual", annualRelational({ service: "Department of Support" }), {
 *   every: "year",
 *   anchor: "2027-02-03T09:00",
 *   timeZone: "Africa/Nairobi",
 *   audience: everyone,
 * });
 */
export function annualRelational<const Id extends string = "annual-relational">(
  options?: AnnualRelationalOptions<Id, false>,
): ReturnType<typeof plain<Id>>;
export function annualRelational<const Id extends string = "annual-relational">(
  options: AnnualRelationalOptions<Id, true> & { readonly profile: true },
): ReturnType<typeof withProfile<Id>>;
export function annualRelational(options: AnnualRelationalOptions = {}) {
  return options.profile === true ? withProfile(options) : plain(options);
}
