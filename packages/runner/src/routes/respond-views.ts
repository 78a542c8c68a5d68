import { randomUUID } from "node:crypto";
import { editTokenOf, receiptOfResponse, tokenOf, type SubmitOutcome } from "@afterword/fieldwork";
import {
  answersInWords,
  fillWords,
  type DeclinedView,
  type NoticeKind,
  type NoticeView,
  type RecordedView,
  type SentAlone,
  type SurveyView,
  type ThanksView,
} from "@afterword/pages";
import { inDrawnOrder, isPaged, journey, partOfPage, type AnswerRecord, type QuestionDefinition } from "@afterword/sdk";
import { closedReason } from "./closed-reason.ts";
import { newNonce } from "./nonce.ts";
import { openStep, type StepPage } from "./steps.ts";
import { feedbackPath, pathOf, thanksOf, titleView, type Visit } from "./visit.ts";

export { pathOf, titleOf } from "./visit.ts";

/** A page of questions, besides what it asks. */
interface Asked {
  readonly editToken?: string | undefined;
  /** What was asked before in the same sitting. */
  readonly asked?: readonly string[];
  readonly notice?: SurveyView["notice"];
  readonly brought?: SurveyView["brought"];
  readonly frame?: AskFrame | null;
}

/** What a form of questions stands on where it is not a page of its own: it comes back there. */
export type AskFrame = "thanks" | "recorded";

/** The form of a page of questions. */
export function askView(
  visit: Visit,
  step: StepPage,
  { editToken, asked = [], notice = null, brought = null, frame = null }: Asked = {},
): SurveyView {
  const { parts, link, locale } = visit;
  const { definition } = link.survey;
  const { invitation } = link;
  const fill = fillWords({ survey: definition, answers: step.answers, reference: invitation.subject, locale });
  // The order of ticks is stored: of an anonymous answer it must not follow from the invitation.
  const seed = definition.privacy === "anonymous" ? randomUUID() : invitation.id;
  const show = (question: QuestionDefinition) => inDrawnOrder(fill(question), seed, step.values[question.name]);
  const names = step.page.questions.filter(({ kind }) => kind !== "info").map(({ name }) => name);
  return {
    ...aboutPage(visit),
    questions: step.page.questions.map(show),
    latent: step.page.latent.map(show),
    order: definition.questions.map(({ name }) => name),
    part: step.part,
    language: definition.language ?? "en",
    values: step.values,
    errors: step.errors,
    action: visit.path,
    hidden: {
      nonce: newNonce(parts.secret, invitation.id, parts.clock.now()),
      submissionId: randomUUID(),
      ...(editToken === undefined ? {} : { editToken }),
    },
    isEdit: editToken !== undefined && (step.part === null || link.response?.status === "complete"),
    privacy: { mode: definition.privacy, k: link.k },
    ...(invitation.channel === "email"
      ? { stopPath: pathOf(parts, `/u/${tokenOf(parts.secret, "unsubscribe", invitation.id)}`) }
      : {}),
    canDecline: canDecline(visit, editToken),
    notice,
    brought,
    about: {
      kind: definition.kind,
      reason: definition.mail?.reason,
      until: new Date(invitation.expiresAt),
      ...zoneOf(visit),
      canChange: definition.privacy !== "anonymous",
    },
    alsoSend: [
      ...step.fields,
      ["asked", [...new Set([...asked, ...names])].join(",")],
      ["locale", locale],
      ...(visit.via === null ? [] : ([["via", visit.via]] as const)),
      ...(frame === null ? [] : ([["frame", frame]] as const)),
    ],
  };
}

/** What every page of a link says of what it is about. */
function aboutPage(visit: Visit) {
  const { link, locale } = visit;
  return {
    locale,
    isTest: link.scope.mode === "test",
    ...titleView(link.survey.definition, locale),
    reference: link.invitation.subject,
    noun: link.survey.definition.about,
    subjectTitle: subjectTitleOf(visit),
  };
}

/** What it is called that the reader is asked about, where the event says so in a line. */
function subjectTitleOf({ parts, link: { event } }: Visit): string | null {
  const field = event && parts.project.project.events.get(event.type)?.title;
  const title = field && event.data[field];
  return typeof title === "string" && title.length <= 200 && !/\p{Cc}/u.test(title) ? title.trim() : null;
}

const zoneOf = ({ link }: Visit) => (link.timeZone === null ? {} : { timeZone: link.timeZone });

/** Whoever has answered in part may leave it at that. */
function canDecline({ link: { response, invitation } }: Visit, editToken: string | undefined): boolean {
  const isOpen = response === null ? editToken === undefined : response.status === "partial";
  return isOpen && invitation.declinedAt === null;
}

type Recorded = Pick<Extract<SubmitOutcome, { receipt: object }>, "receipt" | "answers">;

/** What is recorded of a link; null when nothing is, or nothing that leads to it. */
export function recordedOfLink(visit: Visit): Recorded | null {
  const { response } = visit.link;
  const editToken = editTokenOfLink(visit);
  if (!response || editToken === undefined) return null;
  return { receipt: { responseId: response.id, status: response.status, editToken }, answers: response.answers };
}

/** The thanks, of a survey on one page with the questions that were not asked yet. */
export function thanksView(visit: Visit, { receipt, answers }: Recorded, asked: readonly string[]): ThanksView {
  const { parts, link } = visit;
  const { definition } = link.survey;
  // What is sent again is answered again, also after the end.
  const isClosed = closedReason(parts, link) !== null;
  const more = isClosed ? null : restOf(visit, answers, asked);
  const isKept = definition.privacy !== "identified" || link.k > 1;
  return {
    ...aboutPage(visit),
    receipt: receiptOfResponse(receipt.responseId),
    changeUntil: isClosed ? null : new Date(link.invitation.expiresAt),
    ...zoneOf(visit),
    ...(isClosed ? {} : { changePath: visit.path }),
    next: isKept ? "confidential" : "identified",
    followUp: more && {
      ...askView(visit, more, { editToken: receipt.editToken, asked, frame: "thanks" }),
      isEdit: false,
    },
    answered: inWords(visit, answers),
    ...thanksOf(definition),
    canReceipt: receiptForm(visit, receipt, [["asked", asked.join(",")]]),
  };
}

/**
 * What the button sends that asks for a receipt, where one can be sent.
 *
 * @param more what the page that follows needs: the questions that were asked, which stay away from it, or its kind
 */
function receiptForm({ parts, link, path, locale }: Visit, receipt: Recorded["receipt"], more: SentAlone["fields"]) {
  if (receipt.status !== "complete" || !link.hasAddress) return null;
  const nonce = newNonce(parts.secret, link.invitation.id, parts.clock.now());
  const own = [["nonce", nonce] as const, ["editToken", receipt.editToken] as const, ["locale", locale] as const];
  return { action: path, fields: [...own, ...more] };
}

/** What may still be told after an answer to a survey on one page. */
function restOf({ link, layout }: Visit, answers: AnswerRecord, asked: readonly string[]): StepPage | null {
  const { definition } = link.survey;
  const [page] = isPaged(definition) ? [] : journey(definition, answers, { layout });
  const rest = (page?.questions ?? []).filter(
    ({ name, kind }) => kind !== "info" && !asked.includes(name) && !Object.hasOwn(answers, name),
  );
  if (!page || rest.length === 0) return null;
  const names = rest.map(({ name }) => name);
  return {
    page: partOfPage(page, names, answers),
    part: null,
    values: {},
    errors: [],
    answers,
    fields: [
      ["shown", names.join(",")],
      ["page", page.id],
      ["layout", layout],
    ],
  };
}

/** What was recorded, and while the link is valid what changes it: a form, or the first page of a longer survey. */
export function recordedView(visit: Visit): RecordedView {
  const { parts, link, layout, path } = visit;
  const { definition } = link.survey;
  const answers = link.response?.answers ?? {};
  const isOpen = closedReason(parts, link) === null;
  const step = openStep({ survey: definition, layout, answers });
  const receipt = recordedOfLink(visit)?.receipt;
  const [first] = isPaged(definition) ? journey(definition, answers, { layout }) : [];
  return {
    ...aboutPage(visit),
    answered: inWords(visit, answers),
    receipt: receipt ? receiptOfResponse(receipt.responseId) : null,
    canReceipt: isOpen && receipt ? receiptForm(visit, receipt, [["frame", "recorded"]]) : null,
    edit: isOpen && !first ? askView(visit, step, { editToken: receipt?.editToken, frame: "recorded" }) : null,
    ...(isOpen && first ? { changePath: `${path}?page=${encodeURIComponent(first.id)}` } : {}),
  };
}

/** The token that lets whoever has the link change what was recorded with it. */
export const editTokenOfLink = ({ parts, link }: Visit): string | undefined =>
  link.response ? editTokenOf(parts, link.response.id) : undefined;

/** What follows a "not now". */
export const declinedView = (visit: Visit): DeclinedView => ({
  ...aboutPage(visit),
  until: new Date(visit.link.invitation.expiresAt),
  ...zoneOf(visit),
  action: visit.path,
});

/** A page that says why there is no form. */
export async function noticeView(visit: Visit, kind: NoticeKind): Promise<NoticeView> {
  const direct = kind === "expired" || kind === "closed" ? await feedbackPath(visit) : null;
  return {
    locale: visit.locale,
    kind,
    isTest: visit.link.scope.mode === "test",
    ...(kind === "counted" ? thanksOf(visit.link.survey.definition) : {}),
    ...(direct === null ? {} : { feedbackPath: direct }),
  };
}

const inWords = ({ link, locale }: Visit, answers: AnswerRecord) =>
  answersInWords({ survey: link.survey.definition, answers, reference: link.invitation.subject, locale });
