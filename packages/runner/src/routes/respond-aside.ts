import { decline, requestReceipt } from "@afterword/fieldwork";
import { declinedPage, recordedPage, surveyPage, thanksPage } from "@afterword/pages";
import { closedReason } from "./closed-reason.ts";
import { sendPage } from "./page.ts";
import { declinedView, recordedOfLink, recordedView, thanksView } from "./respond-after.ts";
import { isEdited, noteForm, reopened, replyTo, sendAnswered, sendNotice, sendQuestions } from "./respond-replies.ts";
import { askView, editTokenOfLink } from "./respond-views.ts";
import { contextOf, frameIn, isRushed, listOf, pressAgain, stepOf, type Sent } from "./sent.ts";
import { openStep, readStep } from "./steps.ts";
import { storeStep } from "./store-step.ts";
import type { Visit } from "./visit.ts";

/** The page that the button stood on again, with what became of asking for a receipt. */
export async function sendReceipt(sent: Sent): Promise<void> {
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
  const result = await storeStep(sent, step);
  if (result && !("receipt" in result)) await replyTo(sent, step, result);
  return result !== null && "receipt" in result;
}

/** Takes a "not now". */
export async function declineByForm(sent: Sent): Promise<void> {
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
