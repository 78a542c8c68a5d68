export { answerLabel } from "./answer-label.ts";
export { declinedPage } from "./declined-page.ts";
export { decodeForm } from "./decode-form.ts";
export { html, render, trusted, type Html, type HtmlValue } from "./html.ts";
export { noticePage } from "./notice-page.ts";
export { recordedPage } from "./recorded-page.ts";
export { contentSecurityPolicy } from "./style/sheet.ts";
export { surveyPage } from "./survey-page.ts";
export { thanksPage } from "./thanks-page.ts";
export { unsubscribePage } from "./unsubscribe-page.ts";
export type {
  AnsweredView,
  DeclinedView,
  NoticeKind,
  NoticeView,
  PageView,
  RecordedView,
  SurveyView,
  ThanksView,
  UnsubscribeView,
} from "./view.ts";
