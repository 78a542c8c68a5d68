import type { AlertInput, AlertItem, ConditionJson, QuestionDefinition, SurveyDefinition } from "@afterword/sdk";
import type { Leaf } from "../../../parts/condition.tsx";

/** What its cases are like, each of which is so or not. */
const kinds = ["urgent", "restricted", "followUp"] as const;

/** Who is told at once that the answer was seen. */
export const told = ["agreed", "all", "none"] as const;

/** An alert as somebody puts it together. */
export interface AlertDraft {
  readonly survey: string;
  readonly when: ConditionJson | undefined;
  readonly queue: string;
  readonly segment: string | null;
  readonly routes: readonly { readonly value: string; readonly queue: string }[];
  readonly kinds: readonly string[];
  readonly consent: string | null;
  readonly escalation: string;
  readonly told: (typeof told)[number];
}

/** A new alert for a survey, with the usual limits for what that asks. */
export function newDraft(survey: SurveyDefinition | undefined): AlertDraft {
  const consent = survey === undefined || survey.k === 1 ? undefined : agreements(survey)[0]?.name;
  return {
    survey: survey?.id ?? "",
    when: survey && usualWhen(survey, consent),
    ...{ queue: "", segment: null, routes: [], kinds: ["followUp"], consent: consent ?? null, escalation: "" },
    told: "agreed",
  };
}

/** An alert as it is. */
export const draftOf = (item: AlertItem): AlertDraft => ({
  ...{ survey: item.survey, when: item.when, queue: item.queue, consent: item.consent },
  segment: item.route?.segment ?? null,
  routes: Object.entries(item.route?.queues ?? {}).map(([value, queue]) => ({ value, queue })),
  kinds: kinds.filter((kind) => item[kind]),
  escalation: item.escalation ?? "",
  told: item.acknowledge === null ? "agreed" : item.acknowledge ? "all" : "none",
});

/** An alert as it is sent; what is missing is refused by its name. */
export const inputOf = (draft: AlertDraft): AlertInput => ({
  survey: draft.survey,
  when: draft.when ?? { all: [] },
  queue: draft.queue.trim(),
  route:
    draft.segment === null
      ? null
      : {
          segment: draft.segment,
          queues: Object.fromEntries(draft.routes.map(({ value, queue }) => [value.trim(), queue.trim()])),
        },
  urgent: draft.kinds.includes("urgent"),
  restricted: draft.kinds.includes("restricted"),
  followUp: draft.kinds.includes("followUp"),
  consent: draft.consent,
  escalation: draft.escalation.trim() === "" ? null : draft.escalation,
  acknowledge: draft.told === "agreed" ? null : draft.told === "all",
});

/** The values of a segment that are there more than once. */
export function repeatedValues({ routes }: Pick<AlertDraft, "routes">): readonly string[] {
  const values = routes.map(({ value }) => value.trim());
  return values.filter((value, at) => values.indexOf(value) !== at);
}

/** The questions in which people can agree to something. */
export const agreements = ({ questions }: Pick<SurveyDefinition, "questions">): readonly QuestionDefinition[] =>
  questions.filter(({ kind }) => kind === "consent" || kind === "yesNo").sort((a, b) => rank(a) - rank(b));

const rank = (question: QuestionDefinition): number =>
  isAbout(question, contact) ? 0 : question.kind === "consent" ? 1 : 2;

const contact = /^(?:may_)?(?:contact|call)(?:_me|_back)?$/;
const firstContact = /^(?:fcr|first_contact)$/;
const isAbout = ({ name, key }: QuestionDefinition, what: RegExp): boolean => what.test(name) || what.test(key);

/** What is usually followed up of what a survey asks: any of these; nothing where it asks none of it. */
function usualWhen({ questions }: Pick<SurveyDefinition, "questions">, consent?: string): ConditionJson | undefined {
  const parts = questions.filter(({ name }) => name !== consent).flatMap((question) => usualOf(question) ?? []);
  const [only] = parts;
  return parts.length > 1 ? { any: parts } : only;
}

/** CSAT 1 and 2 of 5, detractors, effort 1 to 3 of 7, who was not helped at once, and who wants to be contacted. */
function usualOf(question: QuestionDefinition): Leaf | null {
  const { name, kind, options = [] } = question;
  const leaf = (test: Leaf["test"], value: string | number | boolean): Leaf => ({
    source: "answer",
    name,
    test,
    value,
  });
  if (kind === "csat") return leaf("atMost", 2);
  if (kind === "nps") return leaf("atMost", 6);
  if (kind === "ces") return leaf("atMost", 3);
  const isYesNo = kind === "yesNo" || kind === "consent";
  if (isAbout(question, contact)) {
    if (isYesNo) return leaf("is", true);
    return kind === "choice" && options.some(({ value }) => value === "yes") ? leaf("is", "yes") : null;
  }
  if (!isAbout(question, firstContact)) return null;
  if (isYesNo) return leaf("is", false);
  return kind === "choice" && options.some(({ value }) => value === "no") ? leaf("is", "no") : null;
}
