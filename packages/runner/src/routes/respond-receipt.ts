import { requestReceipt } from "@afterword/fieldwork";
import { recordedPage, thanksPage } from "@afterword/pages";
import { listOf } from "../http/form.ts";
import { recordedOfLink, recordedView, thanksView } from "./answered-views.ts";
import { sendPage } from "./page.ts";
import { isEdited, reopened, replyTo, sendAnswered, sendQuestions } from "./respond-replies.ts";
import { frameIn, stepOf, type Sent } from "./sent.ts";
import { readStep } from "./steps.ts";
import { storeStep } from "./store-step.ts";
import { contextOf } from "./visit.ts";

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
