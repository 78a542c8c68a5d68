import { randomUUID } from "node:crypto";
import { editTokenOf, tokenOf, type OpenedLink, type SubmitOutcome } from "@afterword/fieldwork";
import { localized, message, resolveLocale } from "@afterword/language";
import {
  answerLabel,
  type DeclinedView,
  type NoticeKind,
  type NoticeView,
  type RecordedView,
  type SurveyView,
  type ThanksView,
} from "@afterword/pages";
import {
  isScored,
  visibleQuestions,
  type AnswerRecord,
  type FieldError,
  type QuestionDefinition,
  type SurveyDefinition,
} from "@afterword/sdk";
import type { Request } from "express";
import type { Parts } from "../parts.ts";
import { closedReason } from "./closed-reason.ts";
import { newNonce } from "./nonce.ts";

/** The language of a page: the link's parameter, the person's, then what the browser asks for. */
export function localeOf(request: Request, link: OpenedLink): string {
  const lang = request.query["lang"];
  const accepted = request.acceptsLanguages().filter((one) => one !== "*");
  return resolveLocale(typeof lang === "string" ? lang : undefined, link.invitation.locale ?? undefined, ...accepted);
}

/** What a survey is called on its pages. */
export const titleOf = (survey: SurveyDefinition, locale: string): string =>
  survey.title === undefined ? message(locale, "page.title") : localized(survey.title, locale);

/** A path as the browser sees it: under the path of the public URL. */
export const pathOf = ({ settings }: Parts, path: string): string =>
  `${new URL(settings.publicUrl).pathname.replace(/\/$/, "")}${path}`;

interface Asked {
  readonly questions: readonly QuestionDefinition[];
  readonly values: AnswerRecord;
  readonly errors: readonly FieldError[];
  /** The form that was sent, when it comes back with errors. */
  readonly fields?: URLSearchParams;
  readonly editToken?: string;
}

/** The form: all questions, or after a tap on a score in the mail that question alone with the score chosen. */
export function askView(parts: Parts, request: Request, link: OpenedLink, given?: Asked): SurveyView {
  const { questions, values, errors, fields, editToken } = given ?? firstAsk(request, link);
  const locale = localeOf(request, link);
  const token = fields?.get("editToken") ?? editToken;
  const names = questions.filter((question) => question.kind !== "info").map((question) => question.name);
  const asked = new Set([...(fields?.get("asked") ?? "").split(",").filter(Boolean), ...names]);
  return {
    locale,
    isTest: link.scope.mode === "test",
    title: titleOf(link.survey.definition, locale),
    reference: link.invitation.subject,
    questions,
    values,
    errors,
    action: pathOf(parts, `/r/${String(request.params["token"])}`),
    hidden: {
      nonce: newNonce(parts.secret, link.invitation.id),
      submissionId: randomUUID(),
      ...(token === undefined ? {} : { editToken: token }),
    },
    isEdit: token !== undefined,
    privacy: { mode: link.survey.definition.privacy, k: link.k },
    ...(link.invitation.channel === "email"
      ? { stopPath: pathOf(parts, `/u/${tokenOf(parts.secret, "unsubscribe", link.invitation.id)}`) }
      : {}),
    canDecline: canDecline(link, token),
    alsoSend: [
      ["shown", names.join(",")],
      ["asked", [...asked].join(",")],
    ],
  };
}

/** Whoever has answered in part may leave it at that. */
function canDecline({ response, invitation }: OpenedLink, editToken: string | undefined): boolean {
  const isOpen = response === null ? editToken === undefined : response.status === "partial";
  return isOpen && invitation.declinedAt === null;
}

function firstAsk(request: Request, link: OpenedLink): Asked {
  const isWhole = link.survey.definition.privacy === "anonymous";
  const questions = isWhole ? everyQuestion(link.survey.definition) : visibleQuestions(link.survey.definition, {});
  const first = questions.find((question) => question.kind !== "info");
  const score = typeof request.query["score"] === "string" ? request.query["score"] : "";
  const isTapped = first?.scale && isScored(first) && /^-?\d{1,3}$/.test(score);
  if (!isTapped || !first.scale || Number(score) < first.scale.min || Number(score) > first.scale.max)
    return { questions, values: {}, errors: [] };
  return { questions: isWhole ? questions : [first], values: { [first.name]: Number(score) }, errors: [] };
}

/**
 * All that an anonymous survey may ask, before the button: nothing can be asked afterwards. What depends on another answer
 * may be left out.
 */
export const everyQuestion = ({ questions }: SurveyDefinition): QuestionDefinition[] =>
  questions.map((question) => (question.when ? { ...question, required: false } : question));

type Recorded = Extract<SubmitOutcome, { receipt: object }>;

/** The thanks, with the questions that were not asked yet. */
export function thanksView(
  parts: Parts,
  request: Request,
  link: OpenedLink,
  { receipt, answers }: Recorded,
  questions: readonly QuestionDefinition[],
  fields: URLSearchParams,
): ThanksView {
  const { definition } = link.survey;
  // What is sent again is answered again, also after the end.
  const isClosed = closedReason(parts, link) !== null;
  const asked = new Set([...(fields.get("asked") ?? "").split(","), ...questions.map((question) => question.name)]);
  const rest = visibleQuestions(definition, answers).filter(
    (question) => !asked.has(question.name) && !Object.hasOwn(answers, question.name) && question.kind !== "info",
  );
  const { editToken } = receipt;
  const follow = { questions: rest, values: {}, errors: [], editToken };
  const ask = askView(parts, request, link, follow);
  const alsoSend = ask.alsoSend.map(
    ([name, value]) => [name, name === "asked" ? [...asked, value].filter(Boolean).join(",") : value] as const,
  );
  return {
    locale: ask.locale,
    isTest: ask.isTest,
    title: ask.title,
    reference: ask.reference,
    receipt: receipt.responseId.slice(4, 12),
    changeUntil: isClosed ? null : new Date(link.invitation.expiresAt),
    ...(link.timeZone === null ? {} : { timeZone: link.timeZone }),
    ...(isClosed ? {} : { changePath: ask.action }),
    followUp: rest.length === 0 || isClosed ? null : { ...ask, isEdit: false, alsoSend },
    answered: answeredOf(definition, answers, ask.locale),
  };
}

/** What was recorded, and the form that changes it while the link is valid. */
export function recordedView(parts: Parts, request: Request, link: OpenedLink): RecordedView {
  const { definition } = link.survey;
  const answers = link.response?.answers ?? {};
  const isOpen = closedReason(parts, link) === null;
  const questions = visibleQuestions(definition, answers);
  const editToken = editTokenOf(parts, link.response?.id ?? "");
  const edit = askView(parts, request, link, { questions, values: answers, errors: [], editToken });
  return {
    locale: edit.locale,
    isTest: edit.isTest,
    title: edit.title,
    reference: edit.reference,
    answered: answeredOf(definition, answers, edit.locale),
    edit: isOpen ? edit : null,
  };
}

/** What follows a "not now". */
export function declinedView(parts: Parts, request: Request, link: OpenedLink): DeclinedView {
  const locale = localeOf(request, link);
  return {
    locale,
    isTest: link.scope.mode === "test",
    title: titleOf(link.survey.definition, locale),
    reference: link.invitation.subject,
    until: new Date(link.invitation.expiresAt),
    ...(link.timeZone === null ? {} : { timeZone: link.timeZone }),
    action: pathOf(parts, `/r/${String(request.params["token"])}`),
  };
}

/** A page that says why there is no form. */
export const noticeView = (request: Request, link: OpenedLink, kind: NoticeKind): NoticeView => ({
  locale: localeOf(request, link),
  kind,
  isTest: link.scope.mode === "test",
});

function answeredOf(survey: SurveyDefinition, answers: AnswerRecord, locale: string) {
  return survey.questions
    .filter((question) => Object.hasOwn(answers, question.name))
    .map((question) => ({
      question: localized(question.text, locale),
      answer: answerLabel(question, answers[question.name], locale),
    }));
}
