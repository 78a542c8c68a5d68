import { compileCondition, type AlertDefinition } from "@afterword/sdk";

/** Answers by the question's name. */
export type Answers = { readonly [question: string]: unknown };

/** An alert ready to work. */
export interface CompiledAlert {
  readonly definition: AlertDefinition;
  /** Whether answers open a case by it: its condition holds, and whoever answered agreed to be contacted where that is asked. */
  readonly fits: (answers: Answers) => boolean;
  /** Whether the client is told at once that their answer was seen. */
  readonly isAcknowledged: boolean;
}

/** Compiles an alert once. */
export function compileAlert(definition: AlertDefinition): CompiledAlert {
  const holds = compileCondition(definition.when);
  const { consent } = definition;
  const of = (answers: Answers, name: string) => (Object.hasOwn(answers, name) ? answers[name] : undefined);
  return {
    definition,
    isAcknowledged: definition.acknowledge ?? consent !== null,
    fits: (answers) =>
      holds((source, name) => (source === "answer" ? of(answers, name) : undefined)) &&
      (consent === null || of(answers, consent) === true),
  };
}
