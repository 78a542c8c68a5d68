export { adoptKey, authenticate, isApiKey, issueKey, type NewKey } from "./api-key.ts";
export {
  attributeTypes,
  comparedTypes,
  isAttributeType,
  readDecimal,
  readTruth,
  type AttributeType,
} from "./attribute-types.ts";
export { addCode } from "./codes/add-code.ts";
export { findOpenCode, listCodes, revokeCode } from "./codes/list-codes.ts";
export { openCode, type OpenedCode } from "./codes/open-code.ts";
export { codeOf, readCode, showCode } from "./codes/short-code.ts";
export { compileProject, type CompiledProject } from "./compile-project.ts";
export type { Actor, Ctx } from "./context.ts";
export { abandonDecision, decide } from "./decide.ts";
export { readCoverage } from "./coverage.ts";
export { decline, type DeclineOutcome } from "./decline.ts";
export { erasePerson } from "./erase-person.ts";
export { explainEvent } from "./explain-event.ts";
export { explainInvitation } from "./explain/explain-invitation.ts";
export { explainPerson } from "./explain/explain-person.ts";
export { listInvitations } from "./explain/list-invitations.ts";
export { receiveFact, receiveFacts } from "./facts/receive-facts.ts";
export { addStaffResponse } from "./feedback/add-staff-response.ts";
export { openSent, type SentBefore, type Taken } from "./feedback/find-sent.ts";
export { isQuick } from "./feedback/is-quick.ts";
export { openForm, type OpenForm } from "./feedback/open-survey.ts";
export { submitForm, type FormInput, type FormOutcome } from "./feedback/submit-form.ts";
export { keepColumns } from "./columns/keep-columns.ts";
export { abandonFollowUp, fallBack, remind } from "./follow-ups.ts";
export { eventOfRow, importEvents, type EventToImport } from "./import-events.ts";
export { importPeople } from "./import-people.ts";
export type { ResponseToImport } from "./import-response-reader.ts";
export { importResponses } from "./import-responses.ts";
export type { BatchOutcome, ImportError, Importer, ImportRow } from "./import-row.ts";
export { listResponses } from "./list-responses.ts";
export { listSurveys } from "./list-surveys.ts";
export { linkState, openLink, type LinkState, type OpenedLink } from "./open-link.ts";
export { openUnsubscribe, optOut, resume, type UnsubscribeLink } from "./opt-out.ts";
export { peopleColumns, personOfCells, type PeopleColumns } from "./people-columns.ts";
export { newMessage, newRecordMessage, type RecordMail } from "./new-message.ts";
export { abandonRelease, releaseBallots } from "./privacy/release-ballots.ts";
export { publishProject } from "./publish-project.ts";
export { putPeople, putPerson } from "./put-people.ts";
export { listPeople, readPerson } from "./read-people.ts";
export { receiveEvent, receiveEvents } from "./receive-event.ts";
export { addRecord } from "./records/add-record.ts";
export { changeRecord } from "./records/change-record.ts";
export { eraseRecord } from "./records/erase-record.ts";
export { openStatus, type OpenedStatus } from "./records/open-status.ts";
export { listRecords, readRecord } from "./records/read-record.ts";
export { report } from "./report.ts";
export { checkRollups, type RollupCheck } from "./rollups/check-rollups.ts";
export { benchmark } from "./results/benchmark.ts";
export { trend } from "./results/trend.ts";
export { runSimulation } from "./run-simulation.ts";
export { receiptOfResponse } from "./receipt-of-response.ts";
export { requestReceipt, type ReceiptOutcome } from "./request-receipt.ts";
export { isSame, newId, secretFrom, sha256, tokenOf, type Secret } from "./secret.ts";
export { sendMessage } from "./send-message.ts";
export { simulatePast } from "./simulate-past.ts";
export { simulate, type Simulated, type SimulateOptions } from "./simulate.ts";
export { editTokenOf, submitResponse, type SubmitInput, type SubmitOutcome } from "./submit-response.ts";
export { clientOf, isFetchedAhead } from "./touch/client-of.ts";
export { abandonForgetting, forgetTouches } from "./touch/forget-touches.ts";
export { passOnTouch } from "./touch/hold-back.ts";
export { rushMs } from "./touch/marks-of.ts";
export { recordTouch, type Looked, type Touch } from "./touch/record-touch.ts";
export { tapped, type Tapped } from "./touch/tapped.ts";
export { isStopRushed, lookedAtStop } from "./touch/stop-page.ts";
export { closeWave, launchWave, pauseWave, resumeWave } from "./wave/change-wave.ts";
export { createWave } from "./wave/create-wave.ts";
export { listWaves } from "./wave/list-waves.ts";
export { abandonMails, closeMails, pauseMails, resumeMails } from "./wave/move-mails.ts";
export { abandonOpening, openWave } from "./wave/open-wave.ts";
export { planWaves } from "./wave/plan-waves.ts";
export { remindWave } from "./wave/remind-wave.ts";
export { showWave } from "./wave/show-wave.ts";
