export {
  bar,
  enoughToLearn,
  estimate,
  judge,
  learnSentiment,
  passesBar,
  train,
  type HeldBackFigures,
  type Learnt,
  type ScoredComment,
  type SentimentModel,
} from "./model/learn-sentiment.ts";
export { topicForms, topicsOf, wordingOf } from "./model/features.ts";
export { redact, type RedactOptions } from "./redact/redact.ts";
export { restrictedIn } from "./restricted/restricted-in.ts";
export type { RestrictedSubject } from "./restricted/restricted-words.ts";
export { readyLanguages } from "./sentiment/ready-languages.ts";
export { sentiment, type Sentiment, type SentimentLabel } from "./sentiment/sentiment.ts";
export { CodebookError, defineCodebook, themesOf, type Codebook, type CodebookInput } from "./themes/codebook.ts";
export { standardThemes } from "./themes/standard-themes.ts";
export { languageOf, type FoundLocale } from "./words/language-of.ts";
export { searchWords, wantedWords } from "./words/search-words.ts";
export { textLocales, type TextLocale } from "./words/locales.ts";
