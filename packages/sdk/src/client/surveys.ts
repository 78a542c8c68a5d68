import type { SurveysPage } from "../contract/response.ts";
import type {
  DraftInput,
  DraftItem,
  Publication,
  PublishInput,
  SurveyDraft,
  SurveyMove,
  SurveyVersion,
  TemplateItem,
  TranslationsInput,
  TranslationsQuery,
  TranslationsTaken,
} from "../contract/survey.ts";
import type { Transport } from "./transport.ts";

/** The deployed surveys, and those that are being worked at. */
export interface SurveysApi {
  /**
   * The surveys with their newest version: what they ask, by what their figures can be split, and how many of their texts are
   * missing in each language.
   *
   * @example const { items } = await aw.surveys.list();
   */
  list(): Promise<SurveysPage>;
  /**
   * Ready-made surveys to begin with.
   *
   * @example const { items } = await aw.surveys.templates();
   */
  templates(): Promise<{ readonly items: readonly TemplateItem[] }>;
  /**
   * The drafts there are.
   *
   * @example const { items } = await aw.surveys.drafts();
   */
  drafts(): Promise<{ readonly items: readonly DraftItem[] }>;
  /**
   * A draft: what can't work, what has changed since the newest version, and how far it is translated.
   *
   * @throws ProblemError `not_found`
   * @example const { errors } = await aw.surveys.draft("visit");
   */
  draft(id: string): Promise<SurveyDraft>;
  /**
   * Saves a draft over the revision that was changed; 0 where there was none.
   *
   * @throws ProblemError `draft_changed` when somebody else saved it meanwhile, `survey_in_code`, `invalid_definition`
   * @example await aw.surveys.saveDraft("visit", { revision: 0, definition });
   */
  saveDraft(id: string, draft: DraftInput): Promise<SurveyDraft>;
  /**
   * Discards a draft; what is published stays.
   *
   * @throws ProblemError `not_found`
   * @example await aw.surveys.discardDraft("visit");
   */
  discardDraft(id: string): Promise<DraftItem>;
  /**
   * Publishes a draft as the next version; with `dryRun`, says what that would mean.
   *
   * @throws ProblemError `draft_changed`, `survey_in_code`, `invalid_definition` naming each path, `breaking_change` unless
   * that is meant
   * @example const { changes } = await aw.surveys.publish("visit", { revision: 3 }, { dryRun: true });
   */
  publish(id: string, input: PublishInput, options?: { readonly dryRun?: boolean }): Promise<Publication>;
  /**
   * The texts of a survey beside their translations into a language, as XLIFF 1.2 or CSV: of its draft, else of its newest
   * version.
   *
   * @throws ProblemError `not_found`, `invalid_request` for its own language
   * @example await writeFile("visit.fr.xlf", await aw.surveys.exportTranslations("visit", "fr"));
   */
  exportTranslations(id: string, locale: string, query?: TranslationsQuery): Promise<string>;
  /**
   * Takes translations into the draft of a survey, which is made where there is none; with `dryRun`, says what that would mean.
   * It is all of the file or nothing.
   *
   * @throws ProblemError `invalid_request` naming what can't be taken, `not_found`, `survey_in_code`, `draft_changed` where a
   * revision was given and it is another one
   * @example const { texts } = await aw.surveys.importTranslations("visit", { xliff }, { dryRun: true });
   */
  importTranslations(
    id: string,
    input: TranslationsInput,
    options?: { readonly dryRun?: boolean },
  ): Promise<TranslationsTaken>;
  /**
   * The versions of a survey, newest first.
   *
   * @throws ProblemError `not_found`
   * @example const { items } = await aw.surveys.versions("visit");
   */
  versions(id: string): Promise<{ readonly items: readonly SurveyVersion[] }>;
  /**
   * Invites nobody any more; links that people have, and results, go on.
   *
   * @throws ProblemError `not_found`, `survey_in_code`
   * @example await aw.surveys.retire("visit");
   */
  retire(id: string): Promise<SurveyMove>;
  /**
   * Lets a survey that was retired be asked again.
   *
   * @throws ProblemError `not_found`, `survey_in_code`
   * @example await aw.surveys.return("visit");
   */
  return(id: string): Promise<SurveyMove>;
}

/** The typed interface of surveys, on a transport. */
export const surveysOf = ({ listSurveys, surveys }: Pick<Transport, "listSurveys" | "surveys">): SurveysApi => ({
  list: () => listSurveys(),
  templates: () => surveys.templates(),
  drafts: () => surveys.drafts(),
  draft: (id) => surveys.draft(id),
  saveDraft: (id, draft) => surveys.saveDraft(id, draft),
  discardDraft: (id) => surveys.discardDraft(id),
  publish: (id, input, { dryRun = false } = {}) => surveys.publish(id, input, dryRun),
  exportTranslations: (id, locale, query) => surveys.exportTranslations(id, locale, query),
  importTranslations: (id, input, { dryRun = false } = {}) => surveys.importTranslations(id, input, dryRun),
  versions: (id) => surveys.versions(id),
  retire: (id) => surveys.move(id, "retire"),
  return: (id) => surveys.move(id, "return"),
});
