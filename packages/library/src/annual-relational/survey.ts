import { answer, defineSurvey, lengthOf, minutesOf, q, type Survey } from "@afterword/sdk";
import { idOf, named, surveyOptions, whereIdentified, type TemplateOptions } from "../options.ts";
import { phrases } from "../phrases/phrases.ts";
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

/** More service lines than these are ticked without a page. */
const mostLines = 4;

/** The page of one service line, for who uses it: how each aspect of it is. */
const line = <const L extends keyof typeof phrases.services>(name: L) =>
  q
    .matrix(texts.aspects, texts.satisfaction, fill(texts.rate, "line", phrases.services[name]))
    .or("doesNotApply")
    .optional()
    .when(answer("used").first(mostLines).includes(name));

const recommend = ({ service, stem }: AnnualRelationalOptions) =>
  stem === "speakWell"
    ? q.nps(named(service, texts.speakWellNamed, texts.speakWell)).key("nps_speak_well")
    : q.nps(named(service, texts.recommendNamed, texts.recommend));

/** How long it takes at least and at most, and whether it can be left and gone on with. */
function intro({ privacy }: AnnualRelationalOptions, { definition }: Survey) {
  const { seconds, longest } = lengthOf(definition);
  const text = fill(privacy === "anonymous" ? texts.introAnonymous : texts.intro, "least", String(minutesOf(seconds)));
  return q.info(fill(text, "most", String(minutesOf(longest.seconds))));
}

const usualPrivacy = "confidential";

const questions = (options: AnnualRelationalOptions) => ({
  nps: recommend(options),
  nps_why: q.comment(phrases.why).optional(),
  csat: q.csat(named(options.service, texts.csatNamed, texts.csat)),
  used: q
    .choices({ ...phrases.services, none: texts.none }, texts.used)
    .exclusive("none")
    .drawn(),
  hr: line("hr"),
  finance: line("finance"),
  supply: line("supply"),
  ict: line("ict"),
  facilities: line("facilities"),
  travel: line("travel"),
  importance: q.matrix(details, texts.importanceOptions, texts.importance).optional(),
  compared: q
    .choice(texts.comparedOptions, named(options.service, texts.comparedNamed, texts.compared))
    .or("cannotSay")
    .optional(),
  connectivity: q.choice(phrases.often, texts.connectivity).key("effort_connect").optional(),
  change: q.comment(texts.change).optional(),
  seen: q.yesNo(texts.seen).key("seen_changes").or("notSure").optional(),
  ...whereIdentified(options, { forum: q.consent(texts.forum).optional() }, usualPrivacy),
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
    privacy: usualPrivacy,
    k: 10,
    mail: { subject: named(options.service, texts.subjectNamed, texts.subject), preheader: texts.preheader },
    thanks: texts.thanks,
  });

const plain = <Id extends string>(options: AnnualRelationalOptions<Id>) => {
  const asked = questions(options);
  const whole = defineSurvey("length", asked, settings(options));
  return defineSurvey(
    idOf(options, "annual-relational"),
    { intro: intro(options, whole), ...asked },
    settings(options),
  );
};

const withProfile = <Id extends string>(options: AnnualRelationalOptions<Id>) => {
  const asked = { ...questions(options), ...profile };
  const whole = defineSurvey("length", asked, settings(options));
  return defineSurvey(
    idOf(options, "annual-relational"),
    { intro: intro(options, whole), ...asked },
    settings(options),
  );
};

/**
 * The year's survey about all services, page by page: whether people would recommend them, how each service line is that
 * they use, what matters to them, and what should change. The lines stand in an order drawn for each respondent, and the
 * first four that are ticked have a page: 3 minutes without any, 8 with four. Confidential unless told.
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
