import { answer, defineSurvey, ProblemError, q, type Options, type Text } from "@afterword/sdk";
import { idOf, surveyOptions, type OpenTemplateOptions } from "../options.ts";
import { phrases } from "../phrases/phrases.ts";
import { everywhere, fill, inEveryLanguage } from "../words.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ru } from "./ru.ts";
import { zh } from "./zh.ts";

export const directFeedbackWords = { ar, zh, en, fr, ru, es };
const texts = inEveryLanguage(directFeedbackWords);

/** What {@link directFeedback} can be told. */
export interface DirectFeedbackOptions<
  Id extends string = string,
  Services extends Options = Options,
> extends OpenTemplateOptions<Id> {
  /** The services that it may be about: stored value → what people read. "I am not sure" is added. */
  readonly services?: Services;
  /** Where somebody at risk turns to at once, with your numbers and addresses. */
  readonly emergency?: Text;
  /** Within how many working days, from 1 to 20, a first reply comes; the page of thanks says so. Default 2. */
  readonly replyWithin?: number;
}

const reply = ({ replyWithin = 2 }: DirectFeedbackOptions) => {
  if (!Number.isInteger(replyWithin) || replyWithin < 1 || replyWithin > 20) {
    const message = "A first reply comes within 1 to 20 working days.";
    throw new ProblemError("invalid_definition", { errors: [{ path: "replyWithin", code: "range", message }] });
  }
  return replyWithin === 1 ? texts.replyInOne : fill(texts.reply, "days", String(replyWithin));
};

/** In its own script, whoever reads. */
const languageNames = {
  ar: everywhere("العربية"),
  zh: everywhere("中文"),
  en: everywhere("English"),
  fr: everywhere("Français"),
  ru: everywhere("Русский"),
  es: everywhere("Español"),
};

/**
 * What somebody sends unasked: a complaint, a suggestion, thanks or a question, with their name or without. It is always
 * open, and asks at once whether anyone is in danger. Who wants to be contacted says how, and in what language we write.
 *
 * @throws ProblemError `invalid_definition` when an option can't work
 * @example
 * const survey = directFeedback({ services: { hr: "Human resources", ict: { en: "ICT", es: "TIC" } } });
 */
export function directFeedback<
  const Id extends string = "direct-feedback",
  const Services extends Options = typeof phrases.services,
>(options: DirectFeedbackOptions<Id, Services> = {}) {
  const services = (options.services ?? phrases.services) as Services;
  const isReachable = answer("contact").is("yes");
  return defineSurvey(
    idOf(options, "direct-feedback"),
    {
      intro: q.info(texts.intro),
      type: q.choice(texts.types, texts.type),
      about: q.choice({ ...services, unsure: texts.unsure }, texts.about),
      message: q.comment(texts.message),
      risk: q.yesNo(texts.risk).optional(),
      emergency: q.info(options.emergency ?? texts.emergency).when(answer("risk").is(true)),
      place: q.text(texts.place).optional(),
      remedy: q.comment(texts.remedy).optional().when(answer("type").is("complaint")),
      share: q.consent(texts.share).key("share_thanks").optional().when(answer("type").is("thanks")),
      contact: q.choice(texts.contactOptions, texts.contact).key("may_contact"),
      name: q.text(texts.name).optional().when(isReachable),
      email: q.email(texts.email).optional().when(isReachable),
      phone: q.text(texts.phone).max(40).optional().when(isReachable),
      language: q.choice(languageNames, texts.language).optional().when(isReachable),
    },
    surveyOptions(options, {
      kind: "feedback",
      title: texts.title,
      thanks: reply(options),
      pages: "one",
      mail: { languageFrom: "language" },
      atLeastOne: [["email", "phone"]],
    }),
  );
}
