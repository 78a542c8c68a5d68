import { findToldFor, receiptOfResponse, type SubmitOutcome } from "@afterword/fieldwork";
import {
  answersInWords,
  type DeclinedView,
  type NoticeKind,
  type NoticeView,
  type RecordedView,
  type SentAlone,
  type ThanksView,
  type ToldView,
} from "@afterword/pages";
import { isPaged, journey, type AnswerRecord } from "@afterword/sdk";
import { closedReason } from "./closed-reason.ts";
import { newNonce } from "./nonce.ts";
import { aboutPage, askView, editTokenOfLink, zoneOf } from "./ask-view.ts";
import { restOf } from "./step-show.ts";
import { openStep } from "./steps.ts";
import { contextOf, feedbackPath, pathOf, thanksOf, type Visit } from "./visit.ts";

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
  const { parts, link, layout } = visit;
  const { definition } = link.survey;
  // What is sent again is answered again, also after the end.
  const isClosed = closedReason(parts, link) !== null;
  const more = isClosed || isPaged(definition) ? null : restOf(definition, answers, asked, layout);
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

/** What came of earlier answers for the part that is asked about. */
export async function toldView(visit: Visit): Promise<ToldView | null> {
  const { parts, link, locale } = visit;
  const told = await findToldFor(contextOf(visit), link.invitation);
  return told && { ...told, path: pathOf(parts, `/did?lang=${encodeURIComponent(locale)}`) };
}

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
    look: visit.link.look,
    ...(kind === "counted" ? { ...thanksOf(visit.link.survey.definition), told: await toldView(visit) } : {}),
    ...(direct === null ? {} : { feedbackPath: direct }),
  };
}

const inWords = ({ link, locale }: Visit, answers: AnswerRecord) =>
  answersInWords({ survey: link.survey.definition, answers, reference: link.invitation.subject, locale });
