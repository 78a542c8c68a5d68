import { randomUUID } from "node:crypto";
import { editTokenOf, linkTokenOf } from "@afterword/fieldwork";
import { fillWords, type SurveyView } from "@afterword/pages";
import { inDrawnOrder, isSent, type QuestionDefinition } from "@afterword/sdk";
import { keptView } from "./kept-view.ts";
import { newNonce } from "./nonce.ts";
import type { StepPage } from "./steps.ts";
import { pathOf, titleView, type Visit } from "./visit.ts";

/** A page of questions, besides what it asks. */
interface Asked {
  readonly editToken?: string | undefined;
  /** What was asked before in the same sitting. */
  readonly asked?: readonly string[];
  readonly notice?: SurveyView["notice"];
  readonly brought?: SurveyView["brought"];
  readonly frame?: AskFrame | null;
}

/** What a form of questions stands on where it is not a page of its own: it comes back there. */
export type AskFrame = "thanks" | "recorded";

/** The form of a page of questions. */
export function askView(
  visit: Visit,
  step: StepPage,
  { editToken, asked = [], notice = null, brought = null, frame = null }: Asked = {},
): SurveyView {
  const { parts, link, locale } = visit;
  const { definition } = link.survey;
  const { invitation } = link;
  const fill = fillWords({ survey: definition, answers: step.answers, reference: invitation.subject, locale });
  // The order of ticks is stored: of an anonymous answer it must not follow from the invitation.
  const seed = definition.privacy === "anonymous" ? randomUUID() : invitation.id;
  const show = (question: QuestionDefinition) => inDrawnOrder(fill(question), seed, step.values[question.name]);
  const names = step.page.questions.filter(({ kind }) => kind !== "info").map(({ name }) => name);
  return {
    ...aboutPage(visit),
    questions: step.page.questions.map(show),
    latent: step.page.latent.map(show),
    order: definition.questions.map(({ name }) => name),
    // Where nothing can be asked afterwards, all of a survey stands on its page, whatever it hangs on.
    asksAll: definition.privacy === "anonymous" && step.part === null,
    part: step.part,
    language: definition.language ?? "en",
    values: step.values,
    errors: step.errors,
    action: visit.path,
    hidden: {
      nonce: newNonce(parts.secret, invitation.id, parts.clock.now()),
      submissionId: randomUUID(),
      ...(editToken === undefined ? {} : { editToken }),
    },
    isEdit: editToken !== undefined && (step.part === null || link.response?.status === "complete"),
    privacy: { mode: definition.privacy, k: link.k },
    ...(isSent(invitation.channel)
      ? { stopPath: pathOf(parts, `/u/${linkTokenOf(parts.secret, "unsubscribe", invitation)}`) }
      : {}),
    canDecline: canDecline(visit, editToken),
    notice,
    brought,
    about: {
      kind: definition.kind,
      reason: definition.mail?.reason,
      until: new Date(invitation.expiresAt),
      ...zoneOf(visit),
      canChange: definition.privacy !== "anonymous",
      kept: keptView(parts.project.project, definition),
    },
    alsoSend: [
      ...step.fields,
      ["asked", [...new Set([...asked, ...names])].join(",")],
      ["locale", locale],
      ...(visit.via === null ? [] : ([["via", visit.via]] as const)),
      ...(frame === null ? [] : ([["frame", frame]] as const)),
    ],
  };
}

/** What every page of a link says of what it is about. */
export function aboutPage(visit: Visit) {
  const { link, locale } = visit;
  return {
    locale,
    isTest: link.scope.mode === "test",
    ...titleView(link.survey.definition, locale),
    reference: link.invitation.subject,
    noun: link.survey.definition.about,
    subjectTitle: subjectTitleOf(visit),
    look: link.look,
  };
}

/** What it is called that the reader is asked about, where the event says so in a line. */
function subjectTitleOf({ parts, link: { event } }: Visit): string | null {
  const field = event && parts.project.project.events.get(event.type)?.title;
  const title = field && event.data[field];
  return typeof title === "string" && title.length <= 200 && !/\p{Cc}/u.test(title) ? title.trim() : null;
}

/** Where the reader's days begin, where that is known. */
export const zoneOf = ({ link }: Visit) => (link.timeZone === null ? {} : { timeZone: link.timeZone });

/** Whoever has answered in part may leave it at that. */
function canDecline({ link: { response, invitation } }: Visit, editToken: string | undefined): boolean {
  const isOpen = response === null ? editToken === undefined : response.status === "partial";
  return isOpen && invitation.declinedAt === null;
}

/** The token that lets whoever has the link change what was recorded with it. */
export const editTokenOfLink = ({ parts, link }: Visit): string | undefined =>
  link.response ? editTokenOf(parts, link.response.id) : undefined;
