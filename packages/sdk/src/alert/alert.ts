import { parseAddress } from "../contract/address.ts";
import { ProblemError } from "../contract/problem.ts";
import { isSurvey, sayGiven } from "../rule/read-when.ts";
import type { KeysOfKind, Questions, WrongCondition } from "../survey/answers.ts";
import type { Condition, ConditionJson } from "../survey/condition.ts";
import type { Survey } from "../survey/define-survey.ts";
import { referredNames } from "../survey/evaluate.ts";
import { consentFault, escalationFault, nameFault, whenFaults, type AlertFault } from "./alert-faults.ts";
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

  /** Refuses what has a fault; the option may be called otherwise in code. */
  #refuse(fault: AlertFault | null, path: string = fault?.option ?? ""): void {
    if (fault) throw this.#wrong(path, fault.code, fault.message);
  }

  /** The alert's name on cases; default `<survey>:<question>`. */
  id(id: string): Alert<S> {
    this.#refuse(nameFault("id", id));
    return this.#with({ id });
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
    this.#refuse(escalationFault(address), "escalate");
    return this.#with({ escalation: parseAddress(address) });
  }

  /** Another queue for some values of a segment. */
  route(segment: string, queues: { readonly [value: string]: string }): Alert<S> {
    if (Object.keys(queues).length === 0) throw this.#wrong("route", "required", "route(…) needs a queue for a value.");
    for (const [value, queue] of Object.entries(queues)) this.#refuse(nameFault(`route.${value}`, queue));
    return this.#with({ route: { segment, queues } });
  }

  /**
   * The question in which people agree to be contacted; without a yes there no case is opened. A survey that shows nobody
   * behind its answers needs one.
   */
  consent(question: KeysOfKind<QuestionsOf<S>, "consent" | "yesNo">): Alert<S> {
    this.#refuse(consentFault(this.survey.definition, String(question)));
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
          const fault = nameFault("queue", queue);
          if (fault) throw wrong(`alerts.${id}.to`, fault.code, fault.message);
          return new Alert(survey, { id, survey: survey.id, when, question, queue, ...plain });
        },
      };
    },
  };
}

function readWhen(survey: Survey, condition: unknown): ConditionJson {
  const faults = whenFaults(survey.definition, condition);
  if (faults.length > 0)
    throw new ProblemError("invalid_definition", {
      errors: faults.map(({ code, message }) => ({ path: `alerts.${survey.id}.when`, code, message })),
    });
  return (condition as Condition).json;
}

const wrong = (path: string, code: string, message: string) =>
  new ProblemError("invalid_definition", { errors: [{ path, code, message }] });
