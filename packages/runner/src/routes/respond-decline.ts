import { decline } from "@afterword/fieldwork";
import { declinedPage, surveyPage } from "@afterword/pages";
import { declinedView } from "./answered-views.ts";
import { askView, editTokenOfLink } from "./ask-view.ts";
import { closedReason } from "./closed-reason.ts";
import { sendPage } from "./page.ts";
import { noteForm, sendAnswered, sendNotice } from "./respond-replies.ts";
import { isRushed, pressAgain, type Sent } from "./sent.ts";
import { openStep } from "./steps.ts";
import { contextOf, type Visit } from "./visit.ts";

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
