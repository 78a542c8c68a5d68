import { isQuick, openSent, submitForm, type FormOutcome, type Taken } from "@afterword/fieldwork";
import { direction } from "@afterword/language";
import { conflictPage, feedbackPage, feedbackThanksPage, quickPage } from "@afterword/pages";
import { instant, type AnswerValidator, type FieldError } from "@afterword/sdk";
import { tooMany } from "../http/limits.ts";
import { aboutForm, formView, formThanksView, onOnePage, quickStep } from "./feedback-views.ts";
import { addressOf, type FormVisit } from "./form-visit.ts";
import { ageOfNonce, isPressed } from "./nonce.ts";
import { sendPage } from "./page.ts";
import { refusedFor, statusFor } from "./sent.ts";
import { broughtBy } from "./step-show.ts";
import { openStep, readStep, type Step, type StepInput } from "./steps.ts";

const send = ({ response, isKiosk }: FormVisit, status: number, page: string): void => {
  sendPage(response, status, page, isKiosk);
};

/** The first page of an open form; of one that is answered with one press its two buttons, unless the answer is chosen. */
export function showForm(visit: FormVisit, answer: unknown): void {
  const { form, layout } = visit;
  const { definition } = form.survey;
  const [first] = definition.questions;
  if (!first || !isQuick(definition)) {
    const step = openStep({ survey: definition, layout, answers: {} });
    send(visit, 200, feedbackPage(formView(visit, step)));
    return;
  }
  const step = quickStep(first, layout, answer);
  const view = formView(visit, step);
  const isChosen = Object.hasOwn(step.values, first.name);
  send(visit, 200, isChosen ? feedbackPage(view) : quickPage(view, first));
}

/** For how long a page may be filled in, in milliseconds. */
export const longestMs = 24 * 3_600_000;

/**
 * Takes a form, and answers with the page that follows.
 *
 * @param waitMs for how long its address may send nothing; the form comes back as it was filled in then
 * @throws ProblemError `too_many_requests` for a form from elsewhere meanwhile
 */
export async function takeForm(visit: FormVisit, waitMs: number): Promise<void> {
  const isTooFast = waitMs > 0;
  if (isTooFast) {
    const refusal = tooMany(visit.response, waitMs, "forms");
    if (ageOf(visit) === null) throw refusal;
  }
  const before = visit.sent === null ? null : await openSent(contextOf(visit), visit.form, visit.sent);
  if (visit.sent !== null && (before === null || !asksMore(visit))) {
    sendSent(visit, before);
    return;
  }
  const step = readStep(stepOf(visit, before, isTooFast ? { action: "again", errors: [tooFast] } : {}));
  if (step.kind === "page") sendQuestions(visit, step, before);
  else await store(visit, step, before);
}

/** Whether a form is that of the questions which come after the first; nothing else can be added to what was sent. */
const asksMore = ({ form, fields }: FormVisit): boolean => isQuick(form.survey.definition) && fields.has("shown");

/** The thanks in another language, for whoever was thanked before. */
function sendSent(visit: FormVisit, before: Taken | null): void {
  if (before === null || !visit.fields.has("lang")) sendConflict(visit);
  else send(visit, 200, feedbackThanksPage(formThanksView(visit, before)));
}

function stepOf(visit: FormVisit, before: Taken | null, more: Partial<StepInput> = {}): StepInput {
  const { parts, form, fields, layout } = visit;
  const kept = before?.answers ?? null;
  const { definition } = form.survey;
  const validate = parts.project.validator(definition);
  const [first] = definition.questions;
  const isFirst = first !== undefined && isQuick(definition) && kept === null;
  return {
    survey: isFirst ? { ...definition, questions: [first] } : kept === null ? definition : onOnePage(definition),
    validate: isFirst ? onlyFirst(validate, first.name) : validate,
    fields,
    layout,
    kept,
    action: fields.has("lang") ? "again" : fields.has("back") ? "back" : "commit",
    errors: formErrors(visit),
    ...more,
  };
}

/** Asks for the first answer alone: the others come after it was stored. */
const onlyFirst =
  (validate: AnswerValidator, first: string): AnswerValidator =>
  (answers, { complete }) => {
    const result = validate(answers, { complete: false });
    if (!result.ok || !complete || Object.hasOwn(result.answers, first)) return result;
    return { ok: false, errors: [{ path: `answers.${first}`, code: "required", message: "It needs an answer." }] };
  };

/** What is wrong with the form itself: a person's press of a button on a page of this form sends all of it. */
function formErrors(visit: FormVisit): FieldError[] {
  const { fields } = visit;
  const { success } = instant.optional().safeParse(fields.get("answeredAt") ?? undefined);
  if (!isPressed(fields) || !success) return [{ path: "form", code: "form", message: "The form is not complete." }];
  const age = ageOf(visit);
  if (age !== null && age <= longestMs) return [];
  return [{ path: "form", code: "old", message: "The form was made more than 24 hours ago, or elsewhere." }];
}

/** How many milliseconds ago the form was rendered here; null for one from elsewhere. */
const ageOf = ({ parts, path, fields }: FormVisit): number | null =>
  ageOfNonce(parts.secret, path, fields.get("nonce") ?? "", parts.clock.now());

const tooFast: FieldError = { path: "form", code: "too_many", message: "Too many forms were sent." };

const contextOf = ({ parts, form }: FormVisit) => parts.contextOf(form.scope, { kind: "respondent", id: "form" });

/** A page of questions in reply to a form; of those that come after the first answer, the thanks that they stand on. */
function sendQuestions(visit: FormVisit, { show }: Extract<Step, { kind: "page" }>, before: Taken | null): void {
  const status = show.errors.includes(tooFast) ? 429 : statusFor(visit.response, show.errors);
  const view = formView(visit, show, { brought: broughtBy(visit.fields, show) });
  const page = before ? feedbackThanksPage({ ...formThanksView(visit, before), followUp: view }) : feedbackPage(view);
  send(visit, status, page);
}

async function store(visit: FormVisit, step: Extract<Step, { kind: "answers" }>, before: Taken | null): Promise<void> {
  const { form, fields, sent } = visit;
  try {
    const outcome = await submitForm(contextOf(visit), form, {
      submissionId: fields.get("submissionId") ?? "",
      answers: step.answers,
      ...(isQuick(form.survey.definition) ? { shown: step.shown } : {}),
      about: visit.subject,
      channel: visit.channel,
      locale: visit.locale,
      layout: visit.seenLayout,
      direction: direction(visit.locale),
      ...(sent === null ? {} : { edit: sent }),
    });
    replyTo(visit, outcome);
  } catch (error) {
    const errors = refusedFor(error);
    if (errors === null) throw error;
    const again = readStep(stepOf(visit, before, { action: "again", errors }));
    if (again.kind === "page") sendQuestions(visit, again, before);
  }
}

function replyTo(visit: FormVisit, outcome: FormOutcome): void {
  if (outcome.outcome === "conflict") {
    sendConflict(visit);
    return;
  }
  visit.parts.worker.wake();
  send(visit, outcome.outcome === "recorded" ? 201 : 200, feedbackThanksPage(formThanksView(visit, outcome)));
}

function sendConflict(visit: FormVisit): void {
  send(visit, 409, conflictPage({ ...aboutForm(visit, "thanks"), formPath: addressOf(visit), keep: visit.keep }));
}
