export { Survey, type SurveyProps } from "./embed/survey.tsx";
export type { SurveyColors, SurveyTheme } from "./embed/theme.ts";
export { Score, type ScoreProps } from "./figures/score.tsx";
export { Trend, type TrendProps } from "./figures/trend.tsx";
export {
  sendTo,
  SendError,
  type Send,
  type SendFailure,
  type SentAnswers,
  type SurveyReceipt,
} from "./session/send.ts";
export type { AnsweringState, QuestionErrors } from "./session/answering.ts";
export { useSurvey, type Answering, type UseSurveyOptions } from "./session/use-survey.ts";
