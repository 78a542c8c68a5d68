import {
  decline,
  openLink,
  requestReceipt,
  rushMs,
  submitResponse,
  type OpenedLink,
  type SubmitOutcome,
} from "@afterword/fieldwork";
import { direction, resolveLocale } from "@afterword/language";
import { declinedPage, noticePage, recordedPage, surveyPage, thanksPage, type SurveyView } from "@afterword/pages";
import { instant, isPaged, ProblemError, type FieldError } from "@afterword/sdk";
import type { Request, Response } from "express";
import { isDeepStrictEqual } from "node:util";
import { formOf } from "../http/form.ts";
import type { Parts } from "../parts.ts";
import { closedReason } from "./closed-reason.ts";
import { ageOfNonce, isPressed } from "./nonce.ts";
import { sendPage } from "./page.ts";
import {
  askView,
  declinedView,
  editTokenOfLink,
  noticeView,
  recordedOfLink,
  recordedView,
  thanksView,
  type AskFrame,
} from "./respond-views.ts";
import { broughtBy } from "./step-show.ts";
import { openStep, readStep, type Step, type StepInput, type StepPage } from "./steps.ts";
import { lookAt, noteReply } from "./touch.ts";
import { visitOf, type Visit } from "./visit.ts";

/** A form that was sent from the page of a link. */
interface Sent {
  readonly visit: Visit;
  readonly fields: URLSearchParams;
}

/** Takes a form, and answers with the page that follows. */
export async function answerForm(parts: Parts, request: Request, response: Response, link: OpenedLink): Promise<void> {
  const fields = formOf(request);
  const visit = visitOf(parts, request, response, link, fields);
  const sent: Sent = { visit, fields };
  const reason = link.response || link.isSpent ? null : closedReason(parts, link);
  // An answer that was given in time may have waited for a network; whether it was is decided when it is stored.
  if (reason && !(reason === "expired" && fields.has("answeredAt"))) await sendNotice(visit, 410, reason);
  else if (fields.get("decline") === "1" && ageOf(sent) !== null) await declineByForm(sent);
  else if (fields.get("receipt") === "1" && ageOf(sent) !== null) await sendReceipt(sent);
  else await takeStep(sent, readStep(stepOf(sent)));
}

function stepOf({ visit, fields }: Sent, more: Partial<StepInput> = {}): StepInput {
  const { parts, link, layout } = visit;
  const { definition, version } = link.survey;
  const isAnonymous = definition.privacy === "anonymous";
  return {
    survey: definition,
    validate: parts.project.validator(definition, version),
    fields,
    layout,
    kept: isAnonymous ? null : (link.response?.answers ?? {}),
    action: fields.has("lang") ? "again" : fields.has("back") ? "back" : "commit",
    errors: formErrors({ visit, fields }),
    asksAll: isAnonymous,
    ...more,
  };
}

/** What is wrong with the form itself: a person's press of a button on a page of this link sends all of it. */
function formErrors(sent: Sent): FieldError[] {
  const { fields } = sent;
  const { success } = instant.optional().safeParse(fields.get("answeredAt") ?? undefined);
  if (ageOf(sent) !== null && isPressed(fields) && success) return [];
  return [{ path: "form", code: "form", message: "The form is not complete." }];
}

/** How many milliseconds ago the form was rendered here for this invitation; null for one from elsewhere. */
const ageOf = ({ visit: { parts, link }, fields }: Sent): number | null =>
  ageOfNonce(parts.secret, link.invitation.id, fields.get("nonce") ?? "", parts.clock.now());

/** Whether a program is likely to have pressed: of an anonymous survey nothing but the form's own age can tell. */
const isRushed = (sent: Sent): boolean =>
  sent.visit.link.survey.definition.privacy === "anonymous" && (ageOf(sent) ?? 0) < rushMs;

async function takeStep(sent: Sent, step: Step): Promise<void> {
  if (step.kind === "page") {
    await sendQuestions(sent, step.show);
    return;
  }
  const { visit, fields } = sent;
  if (isRushed(sent)) {
    await askAgain(sent, pressAgain);
    return;
  }
  const isLast = step.next === null;
  // A page of optional questions may be passed over before anything is answered.
  const isNothing = Object.keys(step.answers).length === 0 && (visit.link.response === null || fields.has("back"));
  if (!isLast && isNothing) {
    sendOn(visit, step);
    return;
  }
  const result = await store(sent, step);
  if (result) await replyTo(sent, step, result);
}

/** Stores what a page brought; null where some of it is refused after all, which the page says then. */
async function store(sent: Sent, step: Answers): Promise<SubmitOutcome | null> {
  const { visit, fields } = sent;
  try {
    return await submitResponse(contextOf(visit), visit.link, {
      answers: step.answers,
      submissionId: fields.get("submissionId") ?? "",
      complete: step.next === null,
      editToken: fields.get("editToken") ?? undefined,
      answeredAt: fields.get("answeredAt") ?? undefined,
      locale: resolveLocale(visit.locale),
      layout: visit.seenLayout,
      direction: direction(visit.locale),
      shown: step.shown,
      nonce: fields.get("nonce") ?? undefined,
      via: visit.via ?? undefined,
    });
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== "invalid_answers") throw error;
    await askAgain(sent, error.errors);
    return null;
  }
}

/** The page that was sent, as it was filled in. */
async function askAgain(sent: Sent, errors: readonly FieldError[]): Promise<void> {
  const again = readStep(stepOf(sent, { action: "again", errors }));
  if (again.kind === "page") await sendQuestions(sent, again.show);
}

/** What is told where a program is likely to have pressed: what `form.submit()` is told, and no 2xx, as nothing is stored. */
const pressAgain: readonly FieldError[] = [{ path: "form", code: "form", message: "Press the button once more." }];

const contextOf = ({ parts, link }: Visit) =>
  parts.contextOf(link.scope, { kind: "respondent", id: link.invitation.id });

type Answers = Extract<Step, { kind: "answers" }>;

async function replyTo(sent: Sent, step: Answers, result: SubmitOutcome): Promise<void> {
  const { visit, fields } = sent;
  const { response, parts, link } = visit;
  if ("receipt" in result) {
    if (step.next !== null) sendOn(visit, step);
    else {
      const asked = [...listOf(fields, "asked"), ...step.shown];
      sendPage(response, result.outcome === "recorded" ? 201 : 200, thanksPage(thanksView(visit, result, asked)));
    }
  } else if (result.outcome === "dropped" || result.outcome === "dropped_before")
    await sendNotice(visit, result.outcome === "dropped" ? 201 : 200, "counted");
  else if (result.outcome === "already_answered") await sendAnswered(sent);
  else if (result.outcome === "quarantined") await askAgain(sent, pressAgain);
  else await sendNotice(visit, 410, closedReason(parts, link) ?? result.outcome);
}

const listOf = (fields: URLSearchParams, name: string) => (fields.get(name) ?? "").split(",").filter(Boolean);

/** The next page at an address of its own, so that the browser can go back to this one. */
function sendOn({ response, path, locale, isChosen, via }: Visit, { next, focus }: Answers): void {
  const brought = focus === undefined ? {} : { brought: focus };
  const query = new URLSearchParams({
    page: next ?? "",
    ...brought,
    ...(isChosen ? { lang: locale } : {}),
    ...(via === null ? {} : { via }),
  });
  const to = `${path}?${query.toString()}`;
  response.status(303).set({ Location: to, "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" }).end();
}

/** A page of questions in reply to a form: the next one, or this one again with what its form stood on. */
async function sendQuestions({ visit, fields }: Sent, show: StepPage): Promise<void> {
  const frame = visit.link.response ? frameIn(fields) : null;
  const asked = listOf(fields, "asked");
  const editToken = fields.get("editToken") ?? undefined;
  const view = askView(visit, show, { editToken, asked, frame, brought: broughtBy(fields, show) });
  await noteForm(visit, fields, view);
  sendPage(visit.response, show.errors.length > 0 ? 422 : 200, pageAround(visit, view, frame, asked));
}

function pageAround(visit: Visit, view: SurveyView, frame: AskFrame | null, asked: readonly string[]): string {
  if (frame === "recorded")
    return recordedPage({ ...recordedView(visit), edit: view, isEdited: isEdited(visit, view) });
  const recorded = frame && recordedOfLink(visit);
  if (!recorded) return surveyPage(view);
  return thanksPage({ ...thanksView(visit, recorded, asked), followUp: { ...view, isEdit: false } });
}

/** Whether a form has something else than what is recorded. */
const isEdited = ({ link }: Visit, { values }: Pick<SurveyView, "values">): boolean =>
  !isDeepStrictEqual(plain(values), plain(link.response?.answers ?? {}));

const plain = (values: object): unknown => JSON.parse(JSON.stringify(values));

/** The page that a form stood on, where that is more than its questions. */
function frameIn(fields: URLSearchParams): AskFrame | null {
  const frame = fields.get("frame");
  return frame === "thanks" || frame === "recorded" ? frame : null;
}

/** A page that a program was given in reply is its own as well. */
const noteForm = (visit: Visit, fields: URLSearchParams, { hidden }: SurveyView): Promise<void> =>
  noteReply(visit.parts, lookAt(visit), { from: fields.get("nonce") ?? "", nonce: hidden.nonce });

const sendNotice = async (visit: Visit, status: number, kind: Parameters<typeof noticeView>[1]): Promise<void> => {
  sendPage(visit.response, status, noticePage(await noticeView(visit, kind)));
};

/**
 * What was recorded before, in the place of what was sent now. Of a survey that is asked page by page and not finished,
 * the page that was sent, as far as it was filled in, with what has been saved elsewhere meanwhile.
 */
async function sendAnswered(sent: Sent): Promise<void> {
  const { parts, response } = sent.visit;
  const visit = await reopened(sent.visit);
  const { link } = visit;
  const isOpen = link.response?.status === "partial" && isPaged(link.survey.definition) && !closedReason(parts, link);
  const again = isOpen ? readStep(stepOf({ ...sent, visit }, { action: "again", errors: [] })) : null;
  if (again?.kind === "page") {
    const view = askView(visit, again.show, { editToken: editTokenOfLink(visit), notice: "elsewhere" });
    await noteForm(visit, sent.fields, view);
    sendPage(response, 409, surveyPage(view));
  } else if (link.response) sendPage(response, 409, recordedPage(recordedView(visit)));
  else await sendNotice(visit, 409, "conflict");
}

/** The same visit with what is recorded by now. */
async function reopened(visit: Visit): Promise<Visit> {
  const link = await openLink(visit.parts.store, String(visit.request.params["token"]));
  return { ...visit, link: link ?? visit.link };
}

/** The page that the button stood on again, with what became of asking for a receipt. */
async function sendReceipt(sent: Sent): Promise<void> {
  const { fields } = sent;
  if (fields.has("shown") && !(await saveAlong(sent))) return;
  const visit = await reopened(sent.visit);
  const recorded = recordedOfLink(visit);
  const outcome = await requestReceipt(contextOf(visit), visit.link, fields.get("editToken") ?? "");
  if (outcome === "refused" || !recorded) {
    await sendAnswered(sent);
    return;
  }
  const receiptState = outcome === "sent" ? outcome : "none";
  // What the form around the button asked may still be told.
  const asked = listOf(fields, "asked").filter((name) => !listOf(fields, "shown").includes(name));
  const page =
    frameIn(fields) === "recorded"
      ? recordedPage({ ...recordedView(visit), receiptState })
      : thanksPage({ ...thanksView(visit, recorded, asked), receiptState });
  sendPage(visit.response, 200, page);
}

/** Stores what is new in the form around a button; false where it is refused, which the page says then. */
async function saveAlong(sent: Sent): Promise<boolean> {
  const filled = readStep(stepOf(sent, { action: "again", errors: [] }));
  if (filled.kind === "page" && !isEdited(sent.visit, filled.show)) return true;
  const step = readStep(stepOf(sent, { errors: [] }));
  if (step.kind === "page") {
    await sendQuestions(sent, step.show);
    return false;
  }
  const result = await store(sent, step);
  if (result && !("receipt" in result)) await replyTo(sent, step, result);
  return result !== null && "receipt" in result;
}

async function declineByForm(sent: Sent): Promise<void> {
  const { visit, fields } = sent;
  const outcome = isRushed(sent)
    ? "rushed"
    : await decline(contextOf(visit), visit.link, { nonce: fields.get("nonce") ?? "" });
  if (outcome === "declined") sendPage(visit.response, 200, declinedPage(declinedView(visit)));
  else if (outcome === "rushed") await declineAgain(visit, fields);
  else if (outcome === "already_answered") await sendAnswered(sent);
  else await sendNotice(visit, 410, closedReason(visit.parts, visit.link) ?? outcome);
}

/** The page that the "not now" was pressed on, which is in a form of its own and brings nothing of the questions along. */
async function declineAgain(visit: Visit, fields: URLSearchParams): Promise<void> {
  const { link, layout } = visit;
  const { definition } = link.survey;
  const step = openStep({
    survey: definition,
    layout,
    answers: link.response?.answers ?? {},
    asksAll: definition.privacy === "anonymous",
  });
  const view = askView(visit, { ...step, errors: pressAgain }, { editToken: editTokenOfLink(visit) });
  await noteForm(visit, fields, view);
  sendPage(visit.response, 422, surveyPage(view));
}
