import {
  compileValidator,
  visibleQuestions,
  type AnswerRecord,
  type FieldError,
  type QuestionDefinition,
  type SurveyDefinition,
} from "@afterword/sdk";
import { SendError, type Send, type SendFailure, type SurveyReceipt } from "./send.ts";

/** What is wrong with answers, by the name of the question. */
export type QuestionErrors = { readonly [question: string]: FieldError };

/** Where somebody is who answers a survey. */
export interface AnsweringState {
  /** The questions that are asked with these answers, in their order. */
  readonly questions: readonly QuestionDefinition[];
  /** The answers to these; what was answered and is not asked any more is not among them. */
  readonly answers: AnswerRecord;
  /** What is wrong, once it was tried to send; a question's error goes when its answer changes. */
  readonly errors: QuestionErrors;
  readonly status: "open" | "sending" | "sent";
  /** Why it was not stored, after it was sent; null before, and once it is sent again. */
  readonly failure: SendFailure | null;
  /** What came back; null before. */
  readonly receipt: SurveyReceipt | null;
}

/** Somebody answers a survey: what they have answered, and sending it. It knows nothing of React. */
export class AnsweringStore {
  readonly #definition: SurveyDefinition;
  readonly #validate: ReturnType<typeof compileValidator>;
  readonly #listeners = new Set<() => void>();
  /** Everything that was answered, so that it is there again when its question is. */
  #given: AnswerRecord;
  #state: AnsweringState;
  #sent: { readonly body: string; readonly submissionId: string } | null = null;

  constructor(definition: SurveyDefinition, given: AnswerRecord = {}) {
    this.#definition = definition;
    this.#validate = compileValidator(definition);
    this.#given = given;
    this.#state = { ...this.#asked(), errors: {}, status: "open", failure: null, receipt: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly read = (): AnsweringState => this.#state;

  /** Answers a question. An empty text is no answer. */
  set(name: string, value: unknown): void {
    const { [name]: _, ...others } = this.#given;
    this.#answer(value === "" || value === undefined ? others : { ...others, [name]: value }, [name]);
  }

  /** Puts all answers in place of those that were there. */
  replace(answers: AnswerRecord): void {
    const names = new Set([...Object.keys(answers), ...Object.keys(this.#given)]);
    this.#answer(
      answers,
      [...names].filter((name) => answers[name] !== this.#given[name]),
    );
  }

  /** What is wrong with the answers as they are, by question. */
  errorsNow(): QuestionErrors {
    const checked = this.#validate(this.#state.answers, { complete: true });
    return checked.ok ? {} : byQuestion(checked.errors);
  }

  /** Checks the answers and sends them; true when they are stored. A second call while one is on its way does nothing. */
  async submit(send: Send, locale?: string): Promise<boolean> {
    if (this.#state.status !== "open") return this.#state.status === "sent";
    const errors = this.errorsNow();
    this.#change({ errors, failure: null });
    if (Object.keys(errors).length > 0) return false;
    const { answers } = this.#state;
    this.#change({ status: "sending" });
    try {
      const submissionId = this.#idFor(answers);
      const receipt = await send({
        answers,
        submissionId,
        complete: true,
        ...(locale === undefined ? {} : { locale }),
      });
      this.#change({ status: "sent", receipt });
      return true;
    } catch (error) {
      const refused = error instanceof SendError ? error : new SendError("offline");
      this.#change({ status: "open", failure: { code: refused.code }, errors: byQuestion(refused.errors) });
      return false;
    }
  }

  #answer(given: AnswerRecord, changed: readonly string[]): void {
    if (this.#state.status !== "open") return;
    this.#given = given;
    const asked = this.#asked();
    const isOpen = (name: string) => !changed.includes(name) && asked.questions.some((one) => one.name === name);
    const errors = Object.entries(this.#state.errors).filter(([name]) => isOpen(name));
    this.#change({ ...asked, errors: Object.fromEntries(errors) });
  }

  #asked(): Pick<AnsweringState, "questions" | "answers"> {
    const questions = visibleQuestions(this.#definition, this.#given);
    const names = questions.flatMap(({ name, kind }) =>
      kind !== "info" && Object.hasOwn(this.#given, name) ? [[name, this.#given[name]] as const] : [],
    );
    return { questions, answers: Object.fromEntries(names) };
  }

  /** The same id for the same answers, so that to send them again is to send them once. */
  #idFor(answers: AnswerRecord): string {
    const body = JSON.stringify(answers);
    if (this.#sent?.body !== body) this.#sent = { body, submissionId: randomId() };
    return this.#sent.submissionId;
  }

  #change(change: Partial<AnsweringState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

const byQuestion = (errors: readonly FieldError[]): QuestionErrors =>
  Object.fromEntries(errors.toReversed().map((error) => [error.path.split(".")[1] ?? "", error]));

/** 128 bits. `crypto.randomUUID` is there on encrypted pages only. */
const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
