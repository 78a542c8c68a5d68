import { compileCondition, drawOf, type WaveDefinition } from "@afterword/sdk";
import type { PersonRow, WaveRow } from "@afterword/store";

/** Who belongs to one occurrence of a wave, and how they are drawn. Everything follows from the person alone. */
export interface CompiledAudience {
  /** Whether the person fits the condition and, in a rolling wave, whether it is their week. */
  has(person: PersonRow): boolean;
  /** The values that the sample is divided by, as one text. */
  stratumOf(person: PersonRow): string;
  /** The person's lot, from 0 up to 1. */
  drawOf(person: PersonRow): number;
}

/** Compiles the audience of one occurrence. */
export function compileAudience({
  definition,
  n,
}: {
  readonly definition: WaveDefinition;
  readonly n: WaveRow["n"];
}): CompiledAudience {
  const { id, every, audience } = definition;
  const fits = audience.where === null ? null : compileCondition(audience.where);
  const weeks = typeof every === "object" ? every.rollingWeeks : 1;
  // The same person's turn comes in the same week of every round; their lot in a sample is drawn anew each time.
  const isTurn = (person: PersonRow) =>
    weeks === 1 || Math.floor(drawOf(`${id}:turn`, person.id) * weeks) === n % weeks;
  return {
    has: (person) => (fits === null || fits((source, name) => valueOf(person, source, name))) && isTurn(person),
    stratumOf: ({ attributes }) =>
      JSON.stringify(audience.strata.map((name) => (Object.hasOwn(attributes, name) ? attributes[name] : null))),
    drawOf: (person) => drawOf(`${id}:${String(n)}:sample`, person.id),
  };
}

function valueOf(person: PersonRow, source: string, name: string): unknown {
  if (source !== "person") return undefined;
  if (name === "id" || name === "locale" || name === "timeZone") return person[name] ?? undefined;
  return Object.hasOwn(person.attributes, name) ? person.attributes[name] : undefined;
}
