/** What SurveyJS says itself, such as to who hears it read, by language. English comes with it. */
const languages: Readonly<Record<string, () => Promise<unknown>>> = {
  ar: () => import("survey-core/i18n/arabic"),
  es: () => import("survey-core/i18n/spanish"),
  fr: () => import("survey-core/i18n/french"),
  ru: () => import("survey-core/i18n/russian"),
  zh: () => import("survey-core/i18n/simplified-chinese"),
};

/** Loads what SurveyJS says in a language. */
export const loadLanguage = async (locale: string): Promise<void> => {
  await languages[locale.split("-")[0] ?? ""]?.();
};
