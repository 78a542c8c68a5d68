import type { OpenedLink } from "@afterword/fieldwork";
import type { Request, Response } from "express";
import { formOf } from "../http/form.ts";
import type { Parts } from "../parts.ts";
import { closedReason } from "./closed-reason.ts";
import { declineByForm } from "./respond-decline.ts";
import { sendReceipt } from "./respond-receipt.ts";
import { askAgain, replyTo, sendNotice, sendOn, sendQuestions } from "./respond-replies.ts";
import { ageOf, isRushed, pressAgain, stepOf, type Sent } from "./sent.ts";
import { readStep, type Step } from "./steps.ts";
import { storeStep } from "./store-step.ts";
import { visitOf } from "./visit.ts";

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
  const result = await storeStep(sent, step);
  if (result) await replyTo(sent, step, result);
}
