export { answerLabel } from "./answer-label.ts";
export { answersInWords } from "./answers-in-words.ts";
export { declinedPage } from "./declined-page.ts";
export { decodeForm } from "./decode-form.ts";
export { busyPage } from "./feedback/busy-page.ts";
export { codePage, type CodePageView } from "./feedback/code-page.ts";
export { didPage, inLanguage, resultOf, type DidView } from "./feedback/did-page.ts";
export { conflictPage } from "./feedback/conflict-page.ts";
export { feedbackPage, quickPage, type FeedbackView } from "./feedback/feedback-page.ts";
export { feedbackThanksPage, type FeedbackThanksView } from "./feedback/feedback-thanks-page.ts";
export { posterPage, type PosterView } from "./feedback/poster-page.ts";
export { statusPage, type StatusView } from "./feedback/status-page.ts";
export { fillWords } from "./fill-words.ts";
export { encodeForm } from "./encode-form.ts";
export { attributes, html, render, trusted, type Html, type HtmlValue } from "./html.ts";
export { noticePage } from "./notice-page.ts";
export type { Part } from "./part.ts";
export { previewPage } from "./preview-page.ts";
export { recordedPage } from "./recorded-page.ts";
export {
  codeSetupPage,
  joinPage,
  recoveryCodesPage,
  signedInPage,
  signedOutPage,
  signInCodePage,
  signInPage,
} from "./sign-in/pages.ts";
export type { JoinView, SignInCodeView, SignInView } from "./sign-in/view.ts";
export { contentSecurityPolicy, sharedParts } from "./style/sheet.ts";
export { settledPage } from "./settled-page.ts";
export { surveyPage } from "./survey-page.ts";
export { thanksPage } from "./thanks-page.ts";
export { unsubscribePage } from "./unsubscribe-page.ts";
export { stopReportPage } from "./stop-report-page.ts";
export { foreignTag } from "./said.ts";
export type {
  AboutView,
  AnsweredView,
  DeclinedView,
  KioskView,
  NoticeKind,
  NoticeView,
  PageView,
  RecordedView,
  SentAlone,
  SettledView,
  SurveyView,
  ThanksView,
  ToldView,
  UnsubscribeView,
} from "./view.ts";
