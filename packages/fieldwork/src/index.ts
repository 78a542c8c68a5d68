export { adoptKey, authenticate, isApiKey, issueKey } from "./access/api-key.ts";
export { noteAlone, type Deed } from "./access/audit.ts";
export type { Actor, Grant } from "./access/actor.ts";
export { authorize } from "./access/authorize.ts";
export { createKey, listKeys, revokeKey } from "./access/keys.ts";
export { changeUnit, createUnit, listUnits, removeUnit } from "./access/units.ts";
export { codeSetup } from "./members/code.ts";
export { choosePassword, makeFirst, openPass, setupLink, type FirstMember, type OpenedPass } from "./members/links.ts";
export { changeMember, inviteMember, linkMember, listMembers, removeMember } from "./members/manage.ts";
export { changeMe, readMe } from "./members/me.ts";
export { endSession, endSessions, listSessions } from "./members/own-sessions.ts";
export { passwordCost, passwordFault, type PasswordCost, type PasswordFault } from "./members/password.ts";
export { openSession, type OpenedSession } from "./members/session.ts";
export { signInElsewhere, type Identity } from "./members/sign-in-elsewhere.ts";
export { seal, unseal } from "./members/seal.ts";
export { emailKey, enterCode, setUpCode, signIn, signOut, type SignIn } from "./members/sign-in.ts";
export { listAudit } from "./access/list-audit.ts";
export { abandonSealing, checkAudit, sealAudit } from "./access/seal-audit.ts";
export {
  attributeTypes,
  comparedTypes,
  isAttributeType,
  readDecimal,
  readTruth,
  type AttributeType,
} from "./attribute-types.ts";
export { takeReport, type TakenReport } from "./channels/take-report.ts";
export { takeReply, type ReplyOutcome } from "./channels/take-reply.ts";
export { receiveBounce, type ReceivedBounce } from "./bounces/receive-bounce.ts";
export { addCode } from "./codes/add-code.ts";
export { findOpenCode, listCodes, revokeCode } from "./codes/list-codes.ts";
export { openCode, type OpenedCode } from "./codes/open-code.ts";
export { codeOf, codeOfHash, readCode, showCode } from "./codes/short-code.ts";
export { compileProject, type CompiledProject, type KeptSurvey } from "./compile-project.ts";
export type { Ctx } from "./context.ts";
export { abandonDecision, decide } from "./decide.ts";
export { readCoverage } from "./coverage.ts";
export { readVoices } from "./voices.ts";
export { decline, type DeclineOutcome } from "./decline.ts";
export { findPending, type Pending, type TokenPerson } from "./embed/find-pending.ts";
export { createPersonToken, linkOf, openPersonToken } from "./embed/person-token.ts";
export { erasePerson } from "./erase-person.ts";
export { exportPerson } from "./export-person.ts";
export { isDay, type AnswerCell, type AnswerColumn } from "./export/answer-columns.ts";
export { listSignOffs, signWave, unsignWave } from "./wave/sign-off.ts";
export { domainOf } from "./look/find-look.ts";
export { listLooks, previewedMail, putLook, removeLook, seenLook, type SeenLook } from "./look/manage.ts";
export { listSenderDomains } from "./look/list-sender-domains.ts";
export { testLook } from "./look/try-look.ts";
export { liftSuppression, listSuppressions } from "./suppressions.ts";
export { readHealth } from "./read-health.ts";
export { changeFirstSteps, readFirstSteps } from "./first-steps.ts";
export { abandonSample, fillSample, readSample, removeSample, runSample, workOnSample } from "./sample/manage.ts";
export { listIndicators, readIndicator } from "./indicators/read-indicator.ts";
export { listWarnings, settleWarning } from "./indicators/read-warnings.ts";
export { abandonWatch, watchIndicators } from "./indicators/watch-indicators.ts";
export { listServices, readService } from "./services/read-service.ts";
export { listGoals, putGoal, removeGoal } from "./goals.ts";
export { changeRule, listRules } from "./rules.ts";
export {
  checkShown,
  openForPaper,
  openViewLink,
  readShownView,
  viewLinkOf,
  type OpenedView,
} from "./access/open-view-link.ts";
export { addViewLink, listViewLinks, removeViewLink } from "./access/view-links.ts";
export { addView, listViews, removeView } from "./access/views.ts";
export { leastPeople } from "./privacy/least-people.ts";
export { exportResponses, type AnswerTable } from "./export/export-responses.ts";
export { explainEvent, explainSubject } from "./explain-event.ts";
export { explainInvitation } from "./explain/explain-invitation.ts";
export { explainPerson } from "./explain/explain-person.ts";
export { listInvitations } from "./explain/list-invitations.ts";
export {
  findNextTimer,
  listThreads,
  readThread,
  type Thread,
  type ThreadAnswer,
  type ThreadItem,
  type ThreadKey,
} from "./explain/read-thread.ts";
export { receiveFact, receiveFacts } from "./facts/receive-facts.ts";
export { answerOfCell } from "./answer-cell.ts";
export { addStaffResponse } from "./feedback/add-staff-response.ts";
export { importFeedback, type FeedbackFile } from "./feedback/import-feedback.ts";
export { receiveMail, type Mailbox } from "./feedback/receive-mail.ts";
export { openSent, type SentBefore, type Taken } from "./feedback/find-sent.ts";
export { isQuick } from "./feedback/is-quick.ts";
export { openForm, type OpenForm } from "./feedback/open-survey.ts";
export { submitForm, type FormInput, type FormOutcome } from "./feedback/submit-form.ts";
export { keepColumns } from "./columns/keep-columns.ts";
export { factSeries } from "./facts/keep-facts.ts";
export { abandonFollowUp, fallBack, remind } from "./follow-ups.ts";
export { eventOfRow, importEvents, type EventToImport } from "./import-events.ts";
export { listAttributes } from "./list-attributes.ts";
export { importPeople } from "./import-people.ts";
export type { ResponseToImport } from "./import-response-reader.ts";
export { importResponses } from "./import-responses.ts";
export type { BatchOutcome, ImportError, Importer, ImportRow } from "./import-row.ts";
export { listResponses } from "./list-responses.ts";
export { deployProject } from "./deploy-project.ts";
export { readProject } from "./read-project.ts";
export { listSurveys } from "./list-surveys.ts";
export { findLink, linkState, openLink, type FoundLink, type LinkState, type OpenedLink } from "./open-link.ts";
export { openUnsubscribe, optOut, resume, type UnsubscribeLink } from "./opt-out.ts";
export { peopleColumns, personOfCells, type PeopleColumns } from "./people-columns.ts";
export { addAction, tryAction } from "./actions/add-action.ts";
export { changeAction } from "./actions/change-action.ts";
export { measureAction } from "./actions/measure-action.ts";
export { proposeActions } from "./actions/propose-actions.ts";
export { listActionOwners, listActions, readAction } from "./actions/read-action.ts";
export { planAllReviews, remindReview } from "./actions/remind-review.ts";
export { reviewAction } from "./actions/review-action.ts";
export { compareAggregates, signAggregate, verifyAggregate } from "./aggregates/aggregates.ts";
export { addCollection, changeCollection, listCollections, readCollection } from "./collections/collections.ts";
export { addReport, changeReport, listReports, removeReport } from "./reports/manage.ts";
export { listEditions, makeEdition, previewReport, readEdition, testReport } from "./reports/editions.ts";
export { makeReport } from "./reports/make-report.ts";
export { openStop, stopReport, type StopLink } from "./reports/stop.ts";
export { addCard, changeCard } from "./cards/change-card.ts";
export { listCards, readPublished } from "./cards/list-cards.ts";
export { openCase } from "./cases/add-case.ts";
export { answerQuestion, openQuestion, type OpenedQuestion } from "./cases/answer-question.ts";
export { addAlert, changeAlert, listAlerts, removeAlert } from "./cases/alerts.ts";
export { tryAlert } from "./cases/try-alert.ts";
export { listCaseQueues, putCaseQueue } from "./cases/queues.ts";
export { unmergeCase } from "./cases/merge-case.ts";
export { findToldFor } from "./cards/find-told.ts";
export { askClient } from "./cases/ask-client.ts";
export { answerCase, listCaseTemplates } from "./cases/answer-case.ts";
export { changeCase } from "./cases/change-case.ts";
export { escalateCase } from "./cases/escalate-case.ts";
export { listCaseWorkers } from "./cases/list-case-workers.ts";
export { listCases, readCase } from "./cases/read-case.ts";
export { readCaseFigures } from "./cases/case-figures.ts";
export { makeNotice } from "./notices/plan-notice.ts";
export { thankTeams } from "./notices/thank-teams.ts";
export { tellOfCase } from "./notices/tell-case.ts";
export { learnEstimates, learnNow, runLearning } from "./comments/learn-estimates.ts";
export { codeComments } from "./comments/code-comments.ts";
export { changeCodebook, readCodebook } from "./comments/change-codebook.ts";
export { tryCodebook } from "./comments/try-codebook.ts";
export { listLabels, readAgreement } from "./comments/agreement.ts";
export { labelComment, readSample as readCommentSample } from "./comments/label-comment.ts";
export { translateComment } from "./comments/translate-comment.ts";
export { readCommentQuotes, readCommentWords } from "./comments/read-words.ts";
export { readRising } from "./comments/rising.ts";
export { readCodingState, recode, recodeNow, runRecoding } from "./comments/recode.ts";
export { newMessage, newRecordMessage, type RecordMail } from "./new-message.ts";
export { abandonRelease, releaseBallots } from "./privacy/release-ballots.ts";
export { publishProject } from "./publish-project.ts";
export { putPeople, putPerson } from "./put-people.ts";
export { listPeople, readPerson } from "./read-people.ts";
export { RefusedEvent } from "./read-event.ts";
export { receiveEvent, receiveEvents, receiveLimit } from "./receive-event.ts";
export { addRecord } from "./records/add-record.ts";
export { changeRecord } from "./records/change-record.ts";
export { eraseRecord } from "./records/erase-record.ts";
export { openStatus, type OpenedStatus } from "./records/open-status.ts";
export { listRecords, readRecord } from "./records/read-record.ts";
export { rekey, type Rekeyed } from "./rekey.ts";
export { replayErasures, type Replayed } from "./replay-erasures.ts";
export { report } from "./report.ts";
export { checkRollups, type RollupCheck } from "./rollups/check-rollups.ts";
export { benchmark } from "./results/benchmark.ts";
export { trend } from "./results/trend.ts";
export type { Retained } from "./retention/pass.ts";
export { abandonRetention, lastRetention, retain, retainNow } from "./retention/retain.ts";
export { runSimulation } from "./run-simulation.ts";
export { receiptOfResponse } from "./receipt-of-response.ts";
export { requestReceipt, type ReceiptOutcome } from "./request-receipt.ts";
export {
  everySecret,
  isSame,
  linkTokenOf,
  newId,
  secretFrom,
  secretNamed,
  sha256,
  tokenHash,
  tokenOf,
  type Secret,
} from "./secret.ts";
export { sendMessage, type SendOptions, type Sent } from "./send-message.ts";
export { copiesOf, type OutboxPolicy, type Settled } from "./settle-message.ts";
export { simulatePast } from "./simulate-past.ts";
export { simulate, type Simulated, type SimulateOptions } from "./simulate.ts";
export { editTokenOf, submitResponse, type SubmitInput, type SubmitOutcome } from "./submit-response.ts";
export { discardDraft, listDrafts, readDraft, saveDraft } from "./surveys/drafts.ts";
export { listVersions } from "./surveys/list-versions.ts";
export { importTranslations, readTranslations } from "./surveys/translations.ts";
export { discardAddition, listAdditions, saveAddition } from "./surveys/additions.ts";
export { publishAddition, tryAddition } from "./surveys/publish-addition.ts";
export { publishSurvey, tryPublishing } from "./surveys/publish-survey.ts";
export { countChanges, readKept } from "./surveys/read-kept.ts";
export { retireSurvey, returnSurvey } from "./surveys/retire-survey.ts";
export { clientOf, isFetchedAhead } from "./touch/client-of.ts";
export { abandonForgetting, forgetTouches } from "./touch/forget-touches.ts";
export { passOnTouch } from "./touch/hold-back.ts";
export { rushMs } from "./touch/marks-of.ts";
export { recordTouch, type Looked, type Touch } from "./touch/record-touch.ts";
export { tapped, type Tapped } from "./touch/tapped.ts";
export { isStopRushed, lookedAtStop } from "./touch/stop-page.ts";
export { closeWave, launchWave, pauseWave, resumeWave } from "./wave/change-wave.ts";
export { createWave, tryWave } from "./wave/create-wave.ts";
export { listWaves } from "./wave/list-waves.ts";
export { abandonMails, closeMails, pauseMails, resumeMails } from "./wave/move-mails.ts";
export { abandonOpening, openWave } from "./wave/open-wave.ts";
export { planWaves } from "./wave/plan-waves.ts";
export { remindWave } from "./wave/remind-wave.ts";
export { showWave } from "./wave/show-wave.ts";
export { dropMessage, retryMessage } from "./unsent/end-message.ts";
export { listMessages } from "./unsent/list-messages.ts";
export { addWebhook, changeWebhook, removeWebhook, rotateWebhook } from "./webhooks/change-webhook.ts";
export { abandonForgettingDeliveries, forgetDeliveries } from "./webhooks/forget-deliveries.ts";
export { listDeliveries, listWebhooks, readWebhook, replayDelivery } from "./webhooks/list-webhooks.ts";
export { sendDelivery, type Told } from "./webhooks/send-delivery.ts";
export { testWebhook } from "./webhooks/test-webhook.ts";
export { withoutAddresses } from "./without-addresses.ts";
export { definitionsVersion } from "@afterword/metrics";
