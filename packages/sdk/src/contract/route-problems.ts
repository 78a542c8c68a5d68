import { problems, type ProblemCode } from "./problem.ts";
import type { Route, RouteName } from "./routes.ts";

/** What a route may answer by what it does, beside what all of its form may. */
const own: { readonly [N in RouteName]?: readonly ProblemCode[] } = {
  receiveEvents: ["invalid_event", "unknown_event_type", "idempotency_mismatch"],
  simulate: ["invalid_event", "unknown_event_type"],
  addResponse: ["invalid_answers", "idempotency_mismatch", "already_answered", "closed", "expired", "withdrawn"],
  submitResponse: ["invalid_answers", "already_answered", "closed", "expired", "withdrawn"],
  declineInvitation: ["already_answered", "closed", "expired", "withdrawn"],
  deployProject: ["invalid_definition", "breaking_change", "project_changed"],
  changeCodebook: ["codebook_changed"],
  labelComment: ["comment_labelled"],
  translateComment: ["comment_restricted"],
  saveDraft: ["draft_changed", "survey_in_code"],
  saveAddition: ["invalid_definition", "draft_changed"],
  discardAddition: ["draft_changed"],
  publishAddition: ["invalid_definition", "breaking_change", "draft_changed", "survey_state"],
  importTranslations: ["survey_in_code", "draft_changed"],
  publishSurvey: ["invalid_definition", "breaking_change", "draft_changed", "survey_in_code", "survey_state"],
  retireSurvey: ["survey_in_code"],
  returnSurvey: ["survey_in_code"],
  fillSample: ["invalid_request"],
  createWave: ["wave_exists", "invalid_definition"],
  signWave: ["wave_state"],
  unsignWave: ["wave_state"],
  launchWave: ["wave_state", "empty_audience", "sign_off_missing"],
  pauseWave: ["wave_state"],
  resumeWave: ["wave_state"],
  closeWave: ["wave_state"],
  retryMessage: ["message_state"],
  dropMessage: ["message_state"],
  removeUnit: ["unit_in_use"],
  inviteMember: ["member_exists"],
  changeMember: ["last_owner"],
  removeMember: ["last_owner"],
  changeMe: ["too_many_requests"],
  endSession: ["too_many_requests"],
  replayDelivery: ["webhook_state"],
  addRecord: ["idempotency_mismatch"],
  receiveFeedback: ["invalid_request", "invalid_answers"],
  changeRecord: ["record_state"],
  openCase: ["invalid_request"],
  changeCase: ["case_state", "case_changed"],
  unmergeCase: ["case_state", "case_changed"],
  answerCase: ["case_changed", "case_unreachable"],
  changeAlert: ["alert_changed"],
  removeAlert: ["alert_changed"],
  changeAction: ["action_state", "action_changed"],
  reviewAction: ["action_state", "action_changed"],
  addCard: ["action_state"],
  changeCard: ["card_state", "card_changed"],
  exportResults: ["pdf_unavailable"],
  compareAggregates: ["aggregate_invalid", "definitions_differ"],
  addCollection: ["collection_state"],
  readCollection: ["collection_state"],
  changeCollection: ["collection_state", "collection_changed"],
  exportCollection: ["collection_state"],
  exportEdition: ["pdf_unavailable"],
};

/**
 * The problems that a route may answer, in the order of the table.
 *
 * @example problemsOf("listRules", routes.listRules) // ["unauthorized", "forbidden", "invalid_query", "internal", "unavailable"]
 */
export function problemsOf(name: string, route: Route): readonly ProblemCode[] {
  const { action, byLink, byPerson, params, query, body } = route;
  const codes = new Set<ProblemCode>(["unavailable", "internal", ...(own[name as RouteName] ?? [])]);
  const may = (is: boolean, ...more: readonly ProblemCode[]) => {
    if (is) for (const code of more) codes.add(code);
  };
  // Whoever has signed in says which mode they mean, which can be wrong.
  may(action !== null, "unauthorized", "forbidden", "invalid_query");
  may(byPerson === true, "unauthorized", "too_many_requests");
  may(action === null && byPerson !== true, "not_found", "too_many_requests", "forbidden");
  may(byLink === true, "not_found", "too_many_requests");
  may(params !== undefined, "not_found", "malformed");
  may(query !== undefined, "invalid_query", "not_found");
  may(body !== undefined, "malformed", "too_large", "unsupported_media_type", "invalid_request", "not_found");
  return (Object.keys(problems) as ProblemCode[]).filter((code) => codes.has(code));
}
