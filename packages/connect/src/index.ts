export { fromSurveyJS, type SurveySettings } from "./surveyjs/from-surveyjs.ts";
export type { SurveyJsElement, SurveyJsOption, SurveyJsSurvey } from "./surveyjs/json.ts";
export type { Read, Refusal, RefusalCode, Written } from "./surveyjs/refusal.ts";
export { toSurveyJS } from "./surveyjs/to-surveyjs.ts";
export { convertAnswers, type ConvertedAnswers } from "./import/convert-answers.ts";
export type { AnswerSource, ImportedSurvey } from "./import/imported.ts";
export { toTypeScript } from "./import/to-typescript.ts";
export { fromLimeSurvey, type ImportOptions } from "./limesurvey/from-limesurvey.ts";
export { StructureError } from "./limesurvey/read-xml.ts";
export { fromFormbricks, NoFormbricksSurvey } from "./formbricks/from-formbricks.ts";
export { fromXliff, XliffError } from "./xliff/from-xliff.ts";
export { toXliff, type TextsOfSurvey } from "./xliff/to-xliff.ts";
export { cloudEventInHeaders } from "./cloudevents/cloud-event-in-headers.ts";
export { fromCloudEvent } from "./cloudevents/from-cloud-event.ts";
export { chatwoot } from "./desk/chatwoot.ts";
export type {
  DeskChange,
  DeskEvent,
  DeskIgnored,
  DeskOptions,
  DeskReading,
  DeskTicket,
  HelpDesk,
} from "./desk/desk.ts";
export { freshdesk } from "./desk/freshdesk.ts";
export { glpi } from "./desk/glpi.ts";
export { jira } from "./desk/jira.ts";
export { serviceNow } from "./desk/servicenow.ts";
export { trackDesk } from "./desk/track-desk.ts";
export { zammad } from "./desk/zammad.ts";
export { zendesk } from "./desk/zendesk.ts";
