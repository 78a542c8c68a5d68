import { randomUUID } from "node:crypto";
import { editTokenOf, tokenOf, type SubmitOutcome } from "@afterword/fieldwork";
import {
  answersInWords,
  fillWords,
  type DeclinedView,
  type NoticeKind,
  type NoticeView,
  type RecordedView,
  type SurveyView,
  type ThanksView,
} from "@afterword/pages";
import { isPaged, journey, partOfPage, type AnswerRecord } from "@afterword/sdk";
import { closedReason } from "./closed-reason.ts";
import { newNonce } from "./nonce.ts";
import { openStep, type StepPage } from "./steps.ts";
import { feedbackPath, pathOf, titleView, type Visit } from "./visit.ts";

export { pathOf, titleOf } from "./visit.ts";

/** A page of questions, besides what it asks. */
interface Asked {
  readonly editToken?: string | undefined;
  /** What was asked before in the same sitting. */
  readonly asked?: readonly string[];
  readonly notice?: SurveyView["notice"];
}

/** The form of a page of questions. */
export function askView(
  visit: Visit,
  step: StepPage,
  { editToken, asked = [], notice = null }: Asked = {},
): SurveyView {
  const { parts, link, locale } = visit;
  const { definition } = link.survey;
  const { invitation } = link;
  const fill = fillWords({ survey: definition, answers: step.answers, reference: invitation.subject, locale });
  const names = step.page.questions.filter(({ kind }) => kind !== "info").map(({ name }) => name);
  return {
    ...aboutPage(visit),
    questions: step.page.questions.map(fill),
    latent: step.page.latent.map(fill),
    order: definition.questions.map(({ name }) => name),
    part: step.part,
    language: definition.language ?? "en",
    values: step.values,
    errors: step.errors,
    action: visit.path,
    hidden: {
      nonce: newNonce(parts.secret, invitation.id),
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
    about: {
      kind: definition.kind,
      until: new Date(invitation.expiresAt),
      ...zoneOf(visit),
      canChange: definition.privacy !== "anonymous",
    },
    alsoSend: [...step.fields, ["asked", [...new Set([...asked, ...names])].join(",")], ["locale", locale]],
  };
}

/** What every page of a link says of what it is about. */
function aboutPage({ link, locale }: Visit) {
  return {
    locale,
    isTest: link.scope.mode === "test",
    ...titleView(link.survey.definition, locale),
    reference: link.invitation.subject,
  };
}

const zoneOf = ({ link }: Visit) => (link.timeZone === null ? {} : { timeZone: link.timeZone });

/** Whoever has answered in part may leave it at that. */
function canDecline({ link: { response, invitation } }: Visit, editToken: string | undefined): boolean {
  const isOpen = response === null ? editToken === undefined : response.status === "partial";
  return isOpen && invitation.declinedAt === null;
}

type Recorded = Extract<SubmitOutcome, { receipt: object }>;

/** The thanks, of a survey on one page with the questions that were not asked yet. */
export function thanksView(
  visit: Visit,
  { receipt, answers }: Pick<Recorded, "receipt" | "answers">,
  asked: readonly string[],
): ThanksView {
  const { parts, link } = visit;
  const { definition } = link.survey;
  // What is sent again is answered again, also after the end.
  const isClosed = closedReason(parts, link) !== null;
  const more = isClosed ? null : restOf(visit, answers, asked);
  const isKept = definition.privacy !== "identified" || link.k > 1;
  return {
    ...aboutPage(visit),
    receipt: receipt.responseId.slice(4, 12),
    changeUntil: isClosed ? null : new Date(link.invitation.expiresAt),
    ...zoneOf(visit),
    ...(isClosed ? {} : { changePath: visit.path }),
    next: isKept ? "confidential" : "identified",
    followUp: more && { ...askView(visit, more, { editToken: receipt.editToken, asked }), isEdit: false },
    answered: inWords(visit, answers),
    canReceipt: receipt.status === "complete" && link.hasAddress ? receiptForm(visit, receipt.editToken, asked) : null,
  };
}

/** What the button sends that asks for a receipt; the questions that were asked stay away from the page that follows. */
function receiptForm({ parts, link, path, locale }: Visit, editToken: string, asked: readonly string[]) {
  const nonce = newNonce(parts.secret, link.invitation.id);
  const fields = [["nonce", nonce] as const, ["editToken", editToken] as const, ["locale", locale] as const];
  return { action: path, fields: [...fields, ["asked", asked.join(",")] as const] };
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
  const [first] = isPaged(definition) ? journey(definition, answers, { layout }) : [];
  return {
    ...aboutPage(visit),
    answered: inWords(visit, answers),
    edit: isOpen && !first ? askView(visit, step, { editToken: editTokenOfLink(visit) }) : null,
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
    ...(direct === null ? {} : { feedbackPath: direct }),
  };
}

const inWords = ({ link, locale }: Visit, answers: AnswerRecord) =>
  answersInWords({ survey: link.survey.definition, answers, reference: link.invitation.subject, locale });
