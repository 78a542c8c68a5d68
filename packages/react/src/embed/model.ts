import { toSurveyJS } from "@afterword/connect";
import { answerErrorWords, localized, message } from "@afterword/language";
import { isPaged, type SurveyDefinition } from "@afterword/sdk";
import { CustomError, Model } from "survey-core";
import type { AnsweringStore } from "../session/answering.ts";
import { adoptResets } from "./base-styles.ts";
import { inLanguage } from "./in-language.ts";

/** What a survey is shown with. */
export interface ModelOptions {
  readonly definition: SurveyDefinition;
  readonly store: AnsweringStore;
  readonly locale: string;
  readonly subject?: string | undefined;
  /** What the button does that sends. */
  readonly submit: () => Promise<void>;
}

/**
 * The survey as SurveyJS shows it. Its answers go into our store, our validator checks them, and we send them: so the same
 * is stored as from our own pages.
 *
 * @returns null where the survey has something that SurveyJS can't show
 */
export function modelOf({ definition, store, locale, subject, submit }: ModelOptions): Model | null {
  const written = toSurveyJS(inLanguage(definition, locale));
  if (!written.ok) return null;
  // What the validators of a file are for, ours checks.
  const elements = written.json.elements.map(({ validators: _, ...element }) => ({
    ...element,
    ...exampleOf(definition, element.name, locale),
  }));
  const model = new Model({ ...written.json, elements });
  model.locale = locale.startsWith("zh") ? "zh-cn" : locale;
  model.generateStylesheet = false;
  model.needRenderIcons = false;
  model.showCompletePage = false;
  model.showQuestionNumbers = false;
  model.showBrandInfo = false;
  model.requiredMark = "";
  model.widthMode = "responsive";
  model.textUpdateMode = "onTyping";
  model.completeText = message(locale, "page.send");
  model.pageNextText = message(locale, "page.goOn");
  model.pagePrevText = message(locale, "page.back");
  if (definition.pages === undefined && isPaged(definition)) model.questionsOnPageMode = "questionPerPage";
  if (subject !== undefined) model.setVariable("ref", subject);
  model.mergeData(store.read().answers);
  listen(model, { definition, store, locale, submit });
  return model;
}

/** What stands below a question's words where a unit puts an example beside it. */
function exampleOf({ questions }: SurveyDefinition, name: string, locale: string): { readonly description?: string } {
  const example = questions.find((one) => one.name === name)?.example;
  if (example === undefined) return {};
  return { description: message(locale, "page.example", { example: localized(example, locale) }) };
}

function listen(model: Model, { definition, store, locale, submit }: Omit<ModelOptions, "subject">): void {
  const questionOf = (name: string) => definition.questions.find((one) => one.name === name);
  model.onAfterRenderSurvey.add((_, { htmlElement }) => {
    adoptResets(htmlElement);
  });
  model.onGetQuestionTitle.add((_, options) => {
    const question = questionOf(options.question.name);
    if (question?.required === false && question.kind !== "info")
      options.title = `${options.title} ${message(locale, "page.optional")}`;
  });
  model.onValueChanged.add(() => {
    store.replace(model.data as Readonly<Record<string, unknown>>);
  });
  // Our validator alone says what is wrong: its words are those of our pages.
  model.onSettingQuestionErrors.add((_, { question: shown, errors }) => {
    const question = questionOf(shown.name);
    const error = store.errorsNow()[shown.name];
    const words = question && error && answerErrorWords(question, error.code, model.getValue(shown.name), locale);
    const said = words === undefined ? [] : [new CustomError(words, shown)];
    errors.splice(0, errors.length, ...said);
  });
  model.onCompleting.add((_, options) => {
    options.allow = false;
    void submit();
  });
}
