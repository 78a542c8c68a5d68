import type { AnswerRecord, Survey, SurveyDefinition } from "@afterword/sdk";
import { useState, useSyncExternalStore } from "react";
import { AnsweringStore, type AnsweringState } from "./answering.ts";
import type { Send } from "./send.ts";

/** Options of {@link useSurvey}. */
export interface UseSurveyOptions {
  /** Where the answers go: `sendTo(link)`, or a function of your own that hands them to your server. */
  readonly send: Send;
  /** Answers to begin with. */
  readonly answers?: AnswerRecord;
  /** The language in which it is answered, kept with the answers. */
  readonly locale?: string;
}

/** Where somebody is who answers a survey, and what they can do. */
export interface Answering extends AnsweringState {
  /** Answers a question, by its name. An empty text is no answer. */
  set(question: string, value: unknown): void;
  /** Takes an answer away. */
  clear(question: string): void;
  /** Checks the answers and sends them; true when they are stored. What was answered stays where they are not. */
  submit(): Promise<boolean>;
}

/**
 * A survey without its looks: which questions are asked, their answers, what is wrong with them, and sending them. The checks
 * are those that the server makes.
 *
 * @param survey as it is declared, or its definition; another one needs another `key` of the component
 * @example
 * const { questions, answers, errors, set, submit } = useSurvey(ticketCsat, { send: sendTo(link) });
 */
export function useSurvey(survey: Survey | SurveyDefinition, { send, answers, locale }: UseSurveyOptions): Answering {
  const [store] = useState(() => new AnsweringStore(definitionOf(survey), answers));
  const state = useSyncExternalStore(store.subscribe, store.read, store.read);
  const [acts] = useState(() => ({
    set: (question: string, value: unknown) => {
      store.set(question, value);
    },
    clear: (question: string) => {
      store.set(question, undefined);
    },
  }));
  return { ...state, ...acts, submit: () => store.submit(send, locale) };
}

export const definitionOf = (survey: Survey | SurveyDefinition): SurveyDefinition =>
  "definition" in survey ? survey.definition : survey;
