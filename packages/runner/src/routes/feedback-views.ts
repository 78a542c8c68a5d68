import { randomUUID } from "node:crypto";
import { codeOfHash, editTokenOf, isQuick, showCode, type SentBefore, type Taken } from "@afterword/fieldwork";
import { fillWords, type FeedbackThanksView, type FeedbackView, type KioskView } from "@afterword/pages";
import { inDrawnOrder, type QuestionDefinition, type SurveyDefinition } from "@afterword/sdk";
import { listOf } from "../http/form.ts";
import { addressOf, type FormVisit } from "./form-visit.ts";
import { keptView } from "./kept-view.ts";
import { newNonce } from "./nonce.ts";
import { placeFields, restOf, type StepPage } from "./step-show.ts";
import { pathOf, thanksOf, titleView } from "./visit.ts";

/** Seconds without a sign of anybody after which a kiosk goes back to its start. */
const idleSeconds = { asking: 90, thanks: 15, code: 30 } as const;

/** A page of questions, besides what it asks. */
interface Shown {
  readonly sent?: SentBefore | null;
  readonly asked?: string[];
  readonly brought?: string | null;
}

/** The form of a page of questions. */
export function formView(
  visit: FormVisit,
  step: StepPage,
  { sent = visit.sent, asked = listOf(visit.fields, "asked"), brought = null }: Shown = {},
): FeedbackView {
  const { parts, form, locale, subject } = visit;
  const { definition } = form.survey;
  const fill = fillWords({ survey: definition, answers: step.answers, reference: subject, locale });
  const draw = randomUUID();
  const show = (question: QuestionDefinition) => inDrawnOrder(fill(question), draw, step.values[question.name]);
  const names = step.page.questions.filter(({ kind }) => kind !== "info").map(({ name }) => name);
  return {
    ...aboutForm(visit, "asking"),
    ...titleView(definition, locale),
    reference: null,
    subject,
    keep: visit.keep,
    questions: step.page.questions.map(show),
    latent: step.page.latent.map(show),
    order: definition.questions.map(({ name }) => name),
    part: step.part,
    language: definition.language ?? "en",
    values: step.values,
    errors: step.errors,
    brought,
    action: addressOf(visit),
    hidden: {
      nonce: newNonce(parts.secret, visit.path, parts.clock.now()),
      submissionId: randomUUID(),
      ...(sent === null ? {} : { editToken: sent.token }),
    },
    isEdit: false,
    privacy: null,
    about: {
      kind: definition.kind,
      reason: definition.mail?.reason,
      until: null,
      canChange: false,
      kept: keptView(parts.project.project, definition),
    },
    alsoSend: [
      ...step.fields,
      ["asked", [...new Set([...asked, ...names])].join(",")],
      ["locale", locale],
      ...(sent === null ? [] : ([["response", sent.response]] as const)),
    ],
  };
}

/** What every page of an open form says of itself. */
export function aboutForm(visit: FormVisit, at: keyof typeof idleSeconds) {
  const { locale, form, isKiosk } = visit;
  const kiosk: KioskView | null = isKiosk ? { start: addressOf(visit), idleSeconds: idleSeconds[at] } : null;
  return { locale, isTest: form.scope.mode === "test", kiosk, look: form.look };
}

/** The page of one question alone, with the answer that the address names chosen. */
export function quickStep(question: QuestionDefinition, layout: FormVisit["layout"], answer: unknown): StepPage {
  const isChosen = answer === "true" || answer === "false";
  return {
    page: { id: question.name, questions: [question], latent: [] },
    part: null,
    values: isChosen ? { [question.name]: answer === "true" } : {},
    errors: [],
    answers: {},
    fields: placeFields(question.name, [question.name], layout),
  };
}

/** The thanks, of a question answered with one press with those that were not asked yet. */
export function formThanksView(visit: FormVisit, taken: Taken): FeedbackThanksView {
  const { parts, form, locale } = visit;
  const { definition } = form.survey;
  const { record, hasContact } = taken;
  const asked = [...listOf(visit.fields, "asked"), ...listOf(visit.fields, "shown")];
  const rest = isQuick(definition) ? restOf(definition, taken.answers, asked, visit.layout) : null;
  const sent = { response: taken.response, token: editTokenOf(parts, taken.response) };
  const made = record?.codeHash == null ? null : codeOfHash(parts.secret, "status", record.id, record.codeHash);
  const code = made && showCode(made);
  const followUp = rest && formView(visit, rest, { sent, asked });
  return {
    ...aboutForm(visit, followUp ? "asking" : code === null ? "thanks" : "code"),
    service: titleView(definition, locale).title,
    ...thanksOf(definition),
    record:
      record && code !== null
        ? {
            reference: record.reference,
            code,
            address: `${parts.settings.publicUrl}/s`,
            statusPath: pathOf(parts, `/s/${code}?lang=${record.locale ?? locale}`),
          }
        : null,
    isMailed: record !== null && hasContact,
    followUp,
    again: {
      action: addressOf(visit),
      fields: [
        ["nonce", newNonce(parts.secret, visit.path, parts.clock.now())],
        ["response", sent.response],
        ["editToken", sent.token],
        ["asked", asked.join(",")],
      ],
    },
  };
}

/** A survey whose questions are all on one page, as they are asked after the first was answered. */
export const onOnePage = (definition: SurveyDefinition): SurveyDefinition => ({ ...definition, pages: "one" });
