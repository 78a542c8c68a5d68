import { rushMs } from "@afterword/fieldwork";
import { instant, ProblemError, type FieldError } from "@afterword/sdk";
import { StoreUnavailableError } from "@afterword/store";
import type { Response } from "express";
import { retryAfterS } from "../http/problem.ts";
import { ageOfNonce, isPressed } from "./nonce.ts";
import type { AskFrame } from "./ask-view.ts";
import type { Step, StepInput } from "./steps.ts";
import type { Visit } from "./visit.ts";

/** A form that was sent from the page of a link. */
export interface Sent {
  readonly visit: Visit;
  readonly fields: URLSearchParams;
}

/** A page that was filled in as it should be. */
export type FilledStep = Extract<Step, { kind: "answers" }>;

/** What the form is read with. */
export function stepOf({ visit, fields }: Sent, more: Partial<StepInput> = {}): StepInput {
  const { parts, link, layout } = visit;
  const { definition } = link.survey;
  const isAnonymous = definition.privacy === "anonymous";
  return {
    survey: definition,
    validate: parts.project.validator(definition),
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
export const ageOf = ({ visit: { parts, link }, fields }: Sent): number | null =>
  ageOfNonce(parts.secret, link.invitation.id, fields.get("nonce") ?? "", parts.clock.now());

/** Whether a program is likely to have pressed: of an anonymous survey nothing but the form's own age can tell. */
export const isRushed = (sent: Sent): boolean =>
  sent.visit.link.survey.definition.privacy === "anonymous" && (ageOf(sent) ?? 0) < rushMs;

/** What is told where a program is likely to have pressed: what `form.submit()` is told, and no 2xx, as nothing is stored. */
export const pressAgain: readonly FieldError[] = [
  { path: "form", code: "form", message: "Press the button once more." },
];

/** What a form says that could not be stored now: nothing is wrong with it, and it is there to be sent again. */
const notNow: FieldError = { path: "form", code: "unavailable", message: "It can't be stored now." };

/** What is wrong with a form that was refused when it was to be stored, or that the store could not take; else null. */
export function refusedFor(error: unknown): readonly FieldError[] | null {
  if (error instanceof StoreUnavailableError) return [notNow];
  return error instanceof ProblemError && error.code === "invalid_answers" ? error.errors : null;
}

/** The status of a page of questions in reply to a form. A store that can't take it may be able to soon. */
export function statusFor(response: Response, errors: readonly FieldError[]): number {
  if (!errors.includes(notNow)) return errors.length > 0 ? 422 : 200;
  response.set("Retry-After", String(retryAfterS));
  return 503;
}

/** The page that a form stood on, where that is more than its questions. */
export function frameIn(fields: URLSearchParams): AskFrame | null {
  const frame = fields.get("frame");
  return frame === "thanks" || frame === "recorded" ? frame : null;
}
