import type { FieldError } from "../contract/problem.ts";
import type { Project } from "../project.ts";
import { placeFaults } from "./alert-faults.ts";

/** What is wrong with the alerts of a project: cases where nobody may be seen, and names that lead nowhere. */
export function* alertErrors({ alerts, surveys, events, segments: own }: Project): Generator<FieldError> {
  const known = new Set(surveys);
  const segments = new Set([...own, ...[...events.values()].flatMap((event) => [...event.segments])]);
  const ids = alerts.map(({ definition }) => definition.id);
  for (const [at, { definition, survey }] of alerts.entries()) {
    const { id } = definition;
    const wrong = (code: string, message: string): FieldError => ({ path: `alerts.${id}`, code, message });
    if (ids.indexOf(id) < at) yield wrong("repeated", `"${id}" is declared twice. Give one of them an .id(…).`);
    if (!known.has(survey)) yield wrong("unknown", `It looks at "${survey.id}", which is not among the surveys.`);
    for (const { option, code, message } of placeFaults(definition, { survey: survey.definition, segments }))
      yield { path: option === "" ? `alerts.${id}` : `alerts.${id}.${option}`, code, message };
  }
}
