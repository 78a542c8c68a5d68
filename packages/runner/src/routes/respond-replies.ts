import { openLink, type SubmitOutcome } from "@afterword/fieldwork";
import { noticePage, recordedPage, surveyPage, thanksPage, type SurveyView } from "@afterword/pages";
import { isPaged, type FieldError } from "@afterword/sdk";
import { isDeepStrictEqual } from "node:util";
import { listOf } from "../http/form.ts";
import { closedReason } from "./closed-reason.ts";
import { sendPage } from "./page.ts";
import { noticeView, recordedOfLink, recordedView, thanksView, toldView } from "./answered-views.ts";
import { askView, editTokenOfLink, type AskFrame } from "./ask-view.ts";
import { frameIn, pressAgain, statusFor, stepOf, type FilledStep, type Sent } from "./sent.ts";
import { broughtBy } from "./step-show.ts";
import { readStep, type StepPage } from "./steps.ts";
import { lookAt, noteReply } from "./touch.ts";
import type { Visit } from "./visit.ts";

/** The page that follows what became of a filled-in page. */
export async function replyTo(sent: Sent, step: FilledStep, result: SubmitOutcome): Promise<void> {
  const { visit, fields } = sent;
  const { response, parts, link } = visit;
  if ("receipt" in result) {
    if (step.next !== null) sendOn(visit, step);
    else {
      const asked = [...listOf(fields, "asked"), ...step.shown];
      const view = { ...thanksView(visit, result, asked), told: await toldView(visit) };
      sendPage(response, result.outcome === "recorded" ? 201 : 200, thanksPage(view));
    }
  } else if (result.outcome === "dropped" || result.outcome === "dropped_before")
    await sendNotice(visit, result.outcome === "dropped" ? 201 : 200, "counted");
  else if (result.outcome === "already_answered") await sendAnswered(sent);
  else if (result.outcome === "quarantined") await askAgain(sent, pressAgain);
  else await sendNotice(visit, 410, closedReason(parts, link) ?? result.outcome);
}

/** The next page at an address of its own, so that the browser can go back to this one. */
export function sendOn({ response, path, locale, isChosen, via }: Visit, { next, focus }: FilledStep): void {
  const brought = focus === undefined ? {} : { brought: focus };
  const query = new URLSearchParams({
    page: next ?? "",
    ...brought,
    ...(isChosen ? { lang: locale } : {}),
    ...(via === null ? {} : { via }),
  });
  const to = `${path}?${query.toString()}`;
  response.status(303).set("Location", to).end();
}

/** The page that was sent, as it was filled in. */
export async function askAgain(sent: Sent, errors: readonly FieldError[]): Promise<void> {
  const again = readStep(stepOf(sent, { action: "again", errors }));
  if (again.kind === "page") await sendQuestions(sent, again.show);
}

/** A page of questions in reply to a form: the next one, or this one again with what its form stood on. */
export async function sendQuestions({ visit, fields }: Sent, show: StepPage): Promise<void> {
  const frame = visit.link.response ? frameIn(fields) : null;
  const asked = listOf(fields, "asked");
  const editToken = fields.get("editToken") ?? undefined;
  const view = askView(visit, show, { editToken, asked, frame, brought: broughtBy(fields, show) });
  await noteForm(visit, fields, view);
  sendPage(visit.response, statusFor(visit.response, show.errors), pageAround(visit, view, frame, asked));
}

function pageAround(visit: Visit, view: SurveyView, frame: AskFrame | null, asked: readonly string[]): string {
  if (frame === "recorded")
    return recordedPage({ ...recordedView(visit), edit: view, isEdited: isEdited(visit, view) });
  const recorded = frame && recordedOfLink(visit);
  if (!recorded) return surveyPage(view);
  return thanksPage({ ...thanksView(visit, recorded, asked), followUp: { ...view, isEdit: false } });
}

/** Whether a form has something else than what is recorded. */
export const isEdited = ({ link }: Visit, { values }: Pick<SurveyView, "values">): boolean =>
  !isDeepStrictEqual(plain(values), plain(link.response?.answers ?? {}));

const plain = (values: object): unknown => JSON.parse(JSON.stringify(values));

/** A page that a program was given in reply is its own as well. */
export const noteForm = (visit: Visit, fields: URLSearchParams, { hidden }: SurveyView): Promise<void> =>
  noteReply(visit.parts, lookAt(visit), { from: fields.get("nonce") ?? "", nonce: hidden.nonce });

export const sendNotice = async (
  visit: Visit,
  status: number,
  kind: Parameters<typeof noticeView>[1],
): Promise<void> => {
  sendPage(visit.response, status, noticePage(await noticeView(visit, kind)));
};

/**
 * What was recorded before, in the place of what was sent now. That is not stored, and not lost: it is in the form that
 * changes the answer. Of a survey that is asked page by page that is the page that was sent, as it was filled in, with
 * what has been saved elsewhere meanwhile.
 */
export async function sendAnswered(sent: Sent): Promise<void> {
  const { parts, response } = sent.visit;
  const visit = await reopened(sent.visit);
  const { link } = visit;
  if (!link.response) {
    await sendNotice(visit, 409, "conflict");
    return;
  }
  const again = readStep(stepOf({ ...sent, visit }, { action: "again", errors: [] }));
  const show = sent.fields.has("shown") && again.kind === "page" ? again.show : null;
  const isNew = show !== null && isEdited(visit, show);
  const editToken = editTokenOfLink(visit);
  const isOpen = closedReason(parts, link) === null;
  if (show && isOpen && isPaged(link.survey.definition) && (isNew || link.response.status === "partial")) {
    const view = askView(visit, show, { editToken, notice: "elsewhere" });
    await noteForm(visit, sent.fields, view);
    sendPage(response, 409, surveyPage(view));
    return;
  }
  const view = { ...recordedView(visit), isNotStored: isNew };
  if (!show || !isNew || view.edit === null) {
    sendPage(response, 409, recordedPage(view));
    return;
  }
  const edit = askView(visit, show, { editToken, frame: "recorded" });
  await noteForm(visit, sent.fields, edit);
  sendPage(response, 409, recordedPage({ ...view, edit, isEdited: true }));
}

/** The same visit with what is recorded by now. */
export async function reopened(visit: Visit): Promise<Visit> {
  const link = await openLink(visit.parts, String(visit.request.params["token"]));
  return { ...visit, link: link ?? visit.link };
}
