import type { FieldError } from "./contract/problem.ts";
import type { AnyAddition, Project } from "./project.ts";
import type { Survey } from "./survey/define-survey.ts";
import { fitting } from "./survey/survey-errors.ts";

/** A project's surveys with what is added to them, and what is wrong with that, by path. */
export function addedTo<S extends Survey>(
  { surveys, segments, events }: Pick<Project<S>, "surveys" | "segments" | "events">,
  additions: readonly AnyAddition[],
): { readonly surveys: readonly S[]; readonly errors: readonly FieldError[] } {
  if (additions.length === 0) return { surveys, errors: [] };
  const errors: FieldError[] = [];
  const known = new Set([...segments, ...[...events.values()].flatMap((event) => [...event.segments])]);
  const cores = new Set<unknown>(surveys);
  for (const { id, core, addition } of additions) {
    const path = `additions.${addition.id}`;
    if (!cores.has(core))
      errors.push({ path, code: "unknown", message: `It adds to "${id}", which is not among the surveys.` });
    for (const segment of Object.keys(addition.for).filter((name) => !known.has(name)))
      errors.push({ path: `${path}.for`, code: "unknown", message: `"${segment}" is no declared segment.` });
  }
  const merged = surveys.map((survey) => {
    const own = additions.filter(({ core }) => core.definition === survey.definition).map(({ addition }) => addition);
    const { survey: definition, left } = fitting(survey.definition, own);
    for (const one of left)
      for (const error of one.errors) errors.push({ ...error, path: `additions.${one.id}.${error.path}` });
    return own.length === 0 ? survey : { ...survey, definition };
  });
  return { surveys: merged, errors };
}
