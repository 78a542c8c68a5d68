import { submitResponse, type SubmitOutcome } from "@afterword/fieldwork";
import { direction, resolveLocale } from "@afterword/language";
import { askAgain } from "./respond-replies.ts";
import { refusedFor, type FilledStep, type Sent } from "./sent.ts";
import { contextOf } from "./visit.ts";

/** Stores what a page brought; null where some of it is refused after all, which the page says then. */
export async function storeStep(sent: Sent, step: FilledStep): Promise<SubmitOutcome | null> {
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
    const errors = refusedFor(error);
    if (errors === null) throw error;
    await askAgain(sent, errors);
    return null;
  }
}
