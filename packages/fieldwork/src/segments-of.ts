import type { EventRow, PersonRow } from "@afterword/store";
import type { CompiledProject } from "./compile-project.ts";

/** The declared segments of an event and its person, as text; those without a value are left out. */
export function segmentsOf(
  project: CompiledProject,
  event: Pick<EventRow, "type" | "data">,
  person: Pick<PersonRow, "attributes">,
): Record<string, string> {
  const names = project.project.events.get(event.type)?.segments ?? [];
  return { ...segmentsOfPerson(project, person), ...textsOf(names, event.data) };
}

/** The project's segments that a person's attributes have a value for. */
export const segmentsOfPerson = (
  { project }: Pick<CompiledProject, "project">,
  person: Pick<PersonRow, "attributes">,
): Record<string, string> => textsOf(project.segments, person.attributes);

function textsOf(names: readonly string[], values: { readonly [name: string]: unknown }): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const name of names) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    const isText = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
    if (isText && value !== "") texts[name] = String(value);
  }
  return texts;
}
