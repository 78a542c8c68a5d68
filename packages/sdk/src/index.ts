export * from "./contract/index.ts";
export * from "./alert/alert.ts";
export { alertFaults, type AlertFault, type AlertPlace } from "./alert/alert-faults.ts";
export * from "./alert/definition.ts";
export { sms, webhook, type SmsOptions, type WebhookOptions } from "./channel/channels.ts";
export type { ChannelBody, ChannelDefinition, ChannelShape, GatewayAuth } from "./channel/definition.ts";
export { parsePhone } from "./channel/phone.ts";
export { wishIn } from "./channel/stop-words.ts";
export * from "./client/api.ts";
export * from "./client/create-client.ts";
export { actionsOf, type ActionsApi } from "./client/actions.ts";
export { additionsOf, type AdditionsApi } from "./client/additions.ts";
export { auditOf, type AuditApi } from "./client/audit.ts";
export { cardsOf, type CardsApi } from "./client/cards.ts";
export { alertsOf, type AlertsApi } from "./client/alerts.ts";
export { casesOf, type CasesApi } from "./client/cases.ts";
export type { CommentsApi } from "./client/comments.ts";
export { codesOf, type CodesApi } from "./client/codes.ts";
export type { FigureFileQuery } from "./client/figure-file.ts";
export type { FiguresApi } from "./client/figures.ts";
export type { FirstStepsApi } from "./client/first-steps.ts";
export type { SampleApi } from "./client/sample.ts";
export type { GoalsApi } from "./client/goals.ts";
export type { IndicatorsApi, ServicesApi, WarningsApi } from "./client/catalogue.ts";
export { aggregatesOf, type AggregatesApi } from "./client/aggregates.ts";
export { collectionsOf, type CollectionsApi } from "./client/collections.ts";
export { reportsOf, type InLanguage, type ReportsApi } from "./client/reports.ts";
export type { RulesApi } from "./client/rules.ts";
export type { SuppressionsApi } from "./client/suppressions.ts";
export type { ViewsApi } from "./client/views.ts";
export { keysOf, type KeysApi } from "./client/keys.ts";
export { meOf, membersOf, type MeApi, type MembersApi } from "./client/members.ts";
export { looksOf, type LooksApi } from "./client/looks.ts";
export { unitsOf, type UnitsApi } from "./client/units.ts";
export type { Coverage, CoveredRow } from "./client/coverage.ts";
export type { Explain, InvitationsApi } from "./client/explain.ts";
export type { FactResults, ThemeDriver, WholeQuery } from "./client/fact-results.ts";
export { messagesOf, type MessagesApi } from "./client/messages.ts";
export { modeHeader } from "./client/reply.ts";
export type { PeopleApi } from "./client/people.ts";
export { projectOf, type ProjectApi } from "./client/project.ts";
export type { SurveysApi } from "./client/surveys.ts";
export { recordsOf, type RecordsApi } from "./client/records.ts";
export type { ResponsesApi, TakenDown } from "./client/responses.ts";
export * from "./client/results-query.ts";
export * from "./client/results.ts";
export * from "./client/simulate.ts";
export * from "./client/transport.ts";
export * from "./client/waves.ts";
export { webhooksOf, type WebhooksApi } from "./client/webhooks.ts";
export * from "./draw.ts";
export * from "./duration.ts";
export * from "./event.ts";
export * from "./define-project.ts";
export { defineIndicator, type IndicatorOptions } from "./indicator/define-indicator.ts";
export * from "./indicator/definition.ts";
export { count, sum, type CountOptions } from "./indicator/tally.ts";
export { defineService, type ServiceOptions, type StageOptions } from "./service/define-service.ts";
export * from "./service/definition.ts";
export * from "./service/standards.ts";
export { strangeNames, type StrangeName } from "./known-names.ts";
export * from "./look/contrast.ts";
export { mostLogoBytes, readLogo, type Logo } from "./look/read-logo.ts";
export * from "./merge-attributes.ts";
export * from "./project.ts";
export { monthsIn, rolloutStateIn } from "./rollout-months.ts";
export * from "./results/period.ts";
export * from "./results/search.ts";
export * from "./results/usual.ts";
export {
  keptLength,
  keptSince,
  retentionFields,
  type KeptFor,
  type KeptLength,
  type Retention,
  type RetentionField,
} from "./retention.ts";
export * from "./rule/arbitrate.ts";
export * from "./rule/clocks.ts";
export * from "./rule/decide.ts";
export * from "./rule/definition.ts";
export * from "./rule/facts.ts";
export type { Check, Gate } from "./rule/gate.ts";
export * from "./rule/order.ts";
export * from "./rule/reasons.ts";
export * from "./rule/when.ts";
export * from "./schedule/define-calendar.ts";
export { dueAfterWorkdays } from "./schedule/due.ts";
export * from "./schedule/definition.ts";
export * from "./schedule/local-time.ts";
export * from "./schedule/occurrences.ts";
export { addWorkdays, isOpen, nextOpening } from "./schedule/opening.ts";
export * from "./schedule/place.ts";
export * from "./schedule/reminders.ts";
export type { DayName } from "./schedule/weekend.ts";
export { readWindow, type WindowInput } from "./schedule/window.ts";
export * from "./survey/addition.ts";
export * from "./survey/extend-survey.ts";
export type { AnswersOf, Questions } from "./survey/answers.ts";
export * from "./survey/condition.ts";
export * from "./survey/define-survey.ts";
export * from "./survey/definition.ts";
export * from "./survey/drawn-order.ts";
export * from "./survey/evaluate.ts";
export { isPaged } from "./survey/groups.ts";
export * from "./survey/journey.ts";
export * from "./survey/length.ts";
export * from "./survey/merge-answers.ts";
export { fillQuestion, fillText, namesIn } from "./survey/piping.ts";
export * from "./survey/q.ts";
export * from "./survey/question.ts";
export { compareProjects, type ChangedPart, type ComparedSurvey, type ProjectComparison } from "./compare-projects.ts";
export { projectData } from "./project-data.ts";
export { compareSurveys } from "./survey/compare-surveys.ts";
export { lookAtDraft, type LookedAt } from "./survey/look-at-draft.ts";
export * from "./survey/survey-change.ts";
export { additionErrors, coreOf, fitting, surveyErrors, type Fitted } from "./survey/survey-errors.ts";
export * from "./survey/survey-length.ts";
export * from "./survey/survey-warnings.ts";
export * from "./survey/stale-texts.ts";
export * from "./survey/text-in.ts";
export * from "./survey/take-translations.ts";
export * from "./survey/translations.ts";
export * from "./survey/validate.ts";
export { everyone, type Audience, type Everyone, type PersonCondition, type Sample } from "./wave/audience.ts";
export * from "./wave/define-wave.ts";
export * from "./wave/definition.ts";
export type { Every, Remind } from "./wave/read-schedule.ts";
export type {
  WebhookCase,
  WebhookWarning,
  WebhookInvitation,
  WebhookMessage,
  WebhookOptOut,
  WebhookPayload,
  WebhookPerson,
  WebhookResponse,
} from "./webhook/payload.ts";
export { bytesOf, signWebhook, type SignedParts } from "./webhook/sign.ts";
export {
  headerOf,
  verifyWebhook,
  WebhookVerificationError,
  type VerifyOptions,
  type WebhookHeaders,
  type WebhookRefusal,
} from "./webhook/verify.ts";
