import type { FieldError } from "../contract/problem.ts";
import type { Project } from "../project.ts";

/** What is wrong with the alerts of a project: cases where nobody may be seen, and names that lead nowhere. */
export function* alertErrors({ alerts, surveys, events, segments }: Project): Generator<FieldError> {
  const known = new Set(surveys);
  const declared = new Set([...segments, ...[...events.values()].flatMap((event) => [...event.segments])]);
  const ids = alerts.map(({ definition }) => definition.id);
  for (const [at, { definition, survey }] of alerts.entries()) {
    const { id, route, consent } = definition;
    const { privacy, k } = survey.definition;
    const wrong = (option: string, code: string, message: string): FieldError => ({
      path: `alerts.${id}${option}`,
      code,
      message,
    });
    if (ids.indexOf(id) < at) yield wrong("", "repeated", `"${id}" is declared twice. Give one of them an .id(…).`);
    if (!known.has(survey)) yield wrong("", "unknown", `It looks at "${survey.id}", which is not among the surveys.`);
    if (privacy === "anonymous")
      yield wrong("", "anonymous", `"${survey.id}" is anonymous: nobody can be followed up behind an answer.`);
    else if (k > 1 && consent === null)
      yield wrong(
        ".consent",
        "required",
        `"${survey.id}" shows nobody behind an answer: name the question in which people agree to be contacted.`,
      );
    if (route !== null && !declared.has(route.segment))
      yield wrong(".route", "unknown", `"${route.segment}" is no declared segment.`);
  }
}
