export { fromSurveyJS, type SurveySettings } from "./surveyjs/from-surveyjs.ts";
export type { SurveyJsElement, SurveyJsOption, SurveyJsSurvey } from "./surveyjs/json.ts";
export type { Read, Refusal, RefusalCode, Written } from "./surveyjs/refusal.ts";
export { toSurveyJS } from "./surveyjs/to-surveyjs.ts";
