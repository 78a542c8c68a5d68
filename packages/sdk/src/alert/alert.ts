import { parseAddress } from "../contract/address.ts";
import { ProblemError } from "../contract/problem.ts";
import { isSurvey, sayGiven } from "../rule/read-when.ts";
import type { KeysOfKind, Questions, WrongCondition } from "../survey/answers.ts";
import type { Condition, ConditionJson } from "../survey/condition.ts";
import { conditionErrors, type PossibleOf } from "../survey/condition-errors.ts";
import type { Survey } from "../survey/define-survey.ts";
import { referredNames } from "../survey/evaluate.ts";
import { possibleAnswers } from "../survey/possible.ts";
import type { AlertDefinition } from "./definition.ts";

/** Any alert: what a project needs of it. */
export interface AnyAlert {
  readonly survey: Survey;
  readonly definition: AlertDefinition;
}

type QuestionsOf<S> = S extends Survey<string, infer Q extends Questions> ? Q : never;
/** A condition that fits a survey's answers; else why it does not. */
type CheckedCondition<S, R> = [WrongCondition<QuestionsOf<S>, R>] extends [never]
  ? Condition<R>
  : WrongCondition<QuestionsOf<S>, R>;

/**
 * An alert: which answers open a case, and who gets it. Every method returns a new alert. The first alert of a survey that
 * fits an answer opens the case, and one alert opens one case for a response, however often that is changed.
 *
 * @example alert(ticketCsat).when(answer("csat").atMost(2)).to("service-desk").route("team", { ICT: "ict-desk" })
 */
export class Alert<S extends Survey = Survey> implements AnyAlert {
  readonly survey: S;
  readonly definition: AlertDefinition;

  constructor(survey: S, definition: AlertDefinition) {
    this.survey = survey;
    this.definition = definition;
  }

  #with(change: Partial<AlertDefinition>): Alert<S> {
    return new Alert(this.survey, { ...this.definition, ...change });
  }

  readonly #wrong = (path: string, code: string, message: string) =>
    wrong(`alerts.${this.definition.id}.${path}`, code, message);

  #name(path: string, name: unknown): string {
    if (typeof name === "string" && /^[\w.:-]{1,64}$/.test(name)) return name;
    throw this.#wrong(path, "pattern", "A name has letters, digits and . : _ -, at most 64.");
  }

  /** The alert's name on cases; default `<survey>:<question>`. */
  id(id: string): Alert<S> {
    return this.#with({ id: this.#name("id", id) });
  }

  /** Its cases are marked as urgent. */
  urgent(): Alert<S> {
    return this.#with({ urgent: true });
  }

  /** Its cases are seen only by those who may see restricted ones, such as words about harassment or fraud. */
  restricted(): Alert<S> {
    return this.#with({ restricted: true });
  }

  /**
   * An address that is told besides those who work there when 80 % of a time of one of its cases is over, and when all of it
   * is. It is told no more than the answer and the way to the case.
   *
   * @throws ProblemError `invalid_definition` for what is no address
   */
  escalate(address: string): Alert<S> {
    const escalation = typeof address === "string" ? parseAddress(address) : null;
    if (escalation === null) throw this.#wrong("escalate", "invalid", `"${String(address)}" is no e-mail address.`);
    return this.#with({ escalation });
  }

  /** Another queue for some values of a segment. */
  route(segment: string, queues: { readonly [value: string]: string }): Alert<S> {
    if (Object.keys(queues).length === 0) throw this.#wrong("route", "required", "route(…) needs a queue for a value.");
    for (const [value, queue] of Object.entries(queues)) this.#name(`route.${value}`, queue);
    return this.#with({ route: { segment, queues } });
  }

  /**
   * The question in which people agree to be contacted; without a yes there no case is opened. A survey that shows nobody
   * behind its answers needs one.
   */
  consent(question: KeysOfKind<QuestionsOf<S>, "consent" | "yesNo">): Alert<S> {
    const asked = this.survey.definition.questions.find(({ name }) => name === question);
    if (asked?.kind !== "consent" && asked?.kind !== "yesNo")
      throw this.#wrong("consent", "unknown", `"${String(question)}" is no consent, and no question with yes and no.`);
    return this.#with({ consent: question });
  }

  /**
   * Whether whoever answered is told at once by mail that it was seen. Those are who agreed to be contacted, unless this says
   * no; nobody is whose address is not known, or who wants no mail.
   */
  acknowledge(isTold = true): Alert<S> {
    return this.#with({ acknowledge: isTold });
  }

  /**
   * Whether the client is asked by mail, a day after a case was resolved, whether they are satisfied with how it was settled: a
   * yes verifies it, a no opens it again. They are unless this says no; nobody is who can't be written to, or was asked about
   * another case in the last week.
   */
  followUp(isAsked = true): Alert<S> {
    return this.#with({ followUp: isAsked });
  }
}

/**
 * Starts an alert.
 *
 * @throws ProblemError `invalid_definition` for a condition that can't hold, or a name that can't be one
 * @example alert(ticketCsat).when(answer("csat").atMost(2)).to("service-desk")
 */
export function alert<S extends Survey>(
  survey: S,
): { when<R>(condition: Condition<R> & CheckedCondition<S, R>): { to(queue: string): Alert<S> } } {
  if (!isSurvey(survey))
    throw wrong("alert", "required", `alert(…) takes what defineSurvey gives; ${sayGiven(survey)} is none.`);
  return {
    when: (condition) => {
      const when = readWhen(survey, condition);
      return {
        to: (queue) => {
          const [question = null] = referredNames(when, "answer");
          const plain = { urgent: false, restricted: false, route: null, escalation: null, consent: null };
          const id = `${survey.id}:${question ?? ""}`;
          if (typeof queue !== "string" || !/^[\w.:-]{1,64}$/.test(queue))
            throw wrong(`alerts.${id}.to`, "pattern", "A queue's name has letters, digits and . : _ -, at most 64.");
          return new Alert(survey, { id, survey: survey.id, when, question, queue, ...plain });
        },
      };
    },
  };
}

function readWhen(survey: Survey, condition: unknown): ConditionJson {
  const { questions } = survey.definition;
  const possibleOf: PossibleOf = (source, name) => {
    if (source !== "answer") return "An alert looks at answers only.";
    const asked = questions.find((question) => question.name === name);
    return asked ? possibleAnswers(asked) : `"${name}" is no question of "${survey.id}".`;
  };
  const errors = conditionErrors(condition, possibleOf);
  if (errors.length > 0)
    throw new ProblemError("invalid_definition", {
      errors: errors.map((error) => ({ ...error, path: `alerts.${survey.id}.when` })),
    });
  return (condition as Condition).json;
}

const wrong = (path: string, code: string, message: string) =>
  new ProblemError("invalid_definition", { errors: [{ path, code, message }] });
