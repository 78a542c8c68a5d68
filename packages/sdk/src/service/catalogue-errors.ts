import type { FieldError } from "../contract/problem.ts";
import type { TallyDefinition } from "../indicator/definition.ts";
import type { Project } from "../project.ts";

/** What is wrong with services and indicators as parts of a project: events, segments and surveys that nobody declared. */
export function* catalogueErrors(project: Project): Generator<FieldError> {
  const { services, indicators, surveys } = project;
  const known = new Set(surveys.map(({ id }) => id));
  for (const { id, segments, event, journey } of services) {
    const path = `services.${id}`;
    yield* tallyErrors(project, path, { event: event ?? null, where: segments });
    for (const stage of journey.filter(({ survey }) => !known.has(survey)))
      yield {
        path: `${path}.journey.${stage.id}`,
        code: "unknown",
        message: `"${stage.survey}" is none of the surveys.`,
      };
  }
  for (const { id, numerator, denominator } of indicators) {
    yield* tallyErrors(project, `indicators.${id}.numerator`, numerator);
    yield* tallyErrors(project, `indicators.${id}.denominator`, denominator);
  }
}

function* tallyErrors(
  { events, segments }: Project,
  path: string,
  { event, where }: { readonly event: string | null; readonly where: TallyDefinition["where"] },
): Generator<FieldError> {
  const own = event === null ? null : events.get(event);
  if (own === undefined)
    yield { path, code: "unknown", message: `"${event ?? ""}" is among the events of no rule: list it under events.` };
  const all = [...segments, ...(own ? own.segments : [...events.values()].flatMap((one) => [...one.segments]))];
  for (const name of Object.keys(where).filter((one) => !all.includes(one)))
    yield { path, code: "unknown", message: `"${name}" is no segment of the event or of people.` };
}
