import { alertErrors } from "./alert/alert-errors.ts";
import { catalogueErrors } from "./service/catalogue-errors.ts";
import type { FieldError } from "./contract/problem.ts";
import type { Project } from "./project.ts";
import { isTimeZone } from "./contract/person.ts";
import { dayMs } from "./duration.ts";
import { shortRetention } from "./retention-errors.ts";
import { conditionErrors, type PossibleOf } from "./survey/condition-errors.ts";
import { possibleOfPerson } from "./survey/possible.ts";

const possibleInPerson: PossibleOf = (source, name) =>
  source === "person" ? possibleOfPerson(name) : "An exclusion looks at the person's attributes.";

/** What is wrong with a project as a whole, by path: names that are taken twice or lead nowhere. */
export function projectErrors(project: Project): FieldError[] {
  return [
    ...repeated(project),
    ...unknownSurveys(project),
    ...unknownSegments(project),
    ...unknownChannels(project),
    ...alertErrors(project),
    ...catalogueErrors(project),
    ...tooLate(project),
    ...wrongNames(project),
    ...shortRetention(project),
    ...loosePatterns(project),
  ];
}

function* repeated({ surveys, rules, waves, calendars, channels, segments, ...more }: Project): Generator<FieldError> {
  const lists = {
    services: more.services.map(({ id }) => id),
    indicators: more.indicators.map(({ id }) => id),
    surveys: surveys.map((survey) => survey.id),
    rules: rules.map((rule) => rule.definition.id),
    waves: waves.map((wave) => wave.definition.id),
    calendars: calendars.map((calendar) => calendar.site),
    channels: channels.map(({ id }) => id),
    segments,
  };
  for (const [path, ids] of Object.entries(lists))
    for (const id of ids.filter((one, at) => ids.indexOf(one) < at))
      yield { path: `${path}.${id}`, code: "repeated", message: `"${id}" is declared twice.` };
  const starts = waves.map(({ definition }) => `${definition.survey} ${definition.anchor}`);
  for (const [at, { definition }] of waves.entries())
    if (starts.indexOf(starts[at] ?? "") < at)
      yield {
        path: `waves.${definition.id}.anchor`,
        code: "repeated",
        message: `Another wave asks "${definition.survey}" from the same anchor, ${definition.anchor}.`,
      };
}

function* unknownSurveys({ surveys, rules, waves }: Project): Generator<FieldError> {
  const known = new Set(surveys);
  for (const [list, all] of Object.entries({ rules, waves }))
    for (const { definition, survey } of all)
      if (!known.has(survey))
        yield {
          path: `${list}.${definition.id}`,
          code: "unknown",
          message: `It asks "${survey.id}", which is not among the surveys.`,
        };
}

function* unknownSegments({ events, segments, hierarchies, rules }: Project): Generator<FieldError> {
  const known = new Set([...segments, ...[...events.values()].flatMap((event) => [...event.segments])]);
  for (const pair of hierarchies)
    for (const name of pair.filter((one) => !known.has(one)))
      yield { path: `hierarchies.${pair.join(".")}`, code: "unknown", message: `"${name}" is no declared segment.` };
  for (const { definition, event } of rules) {
    const own = new Set<string>([...segments, ...event.segments]);
    const named = [definition.quietPer, ...definition.caps.map((cap) => cap.per)];
    for (const name of named.filter((one) => one !== undefined && !own.has(one)))
      yield {
        path: `rules.${definition.id}`,
        code: "unknown",
        message: `"${name ?? ""}" is no segment of the event or of the person.`,
      };
  }
}

/** Rules that ask by a gateway that nobody declared. */
function* unknownChannels({ channels, rules }: Project): Generator<FieldError> {
  const known = new Set(["email", "link", "embed", ...channels.map(({ id }) => id)]);
  for (const { definition } of rules)
    for (const name of [definition.channel, definition.fallback?.channel ?? "email"].filter((one) => !known.has(one)))
      yield {
        path: `rules.${definition.id}.by`,
        code: "unknown",
        message: `It asks by "${name}", which is not among the project's channels: list what sms(…) or webhook(…) gives.`,
      };
}

/** What would follow an invitation after its link has ended; only the whole rule tells. */
function* tooLate({ rules }: Project): Generator<FieldError> {
  for (const { definition } of rules) {
    const { id, expireMs, fallback, remindMs } = definition;
    const end = `the link's end, ${String(Math.round((expireMs / dayMs) * 100) / 100)} days after asking`;
    const wrong = (option: string, what: string): FieldError => ({
      path: `rules.${id}.${option}`,
      code: "range",
      message: `${what} would come at or after ${end}. Make it earlier, or .expire(…) later.`,
    });
    if (remindMs.some((ms) => ms >= expireMs)) yield wrong("remind", "A reminder");
    if (fallback && fallback.afterMs >= expireMs) yield wrong("by", "The other way");
  }
}

function* wrongNames({ exclude, timeZone }: Project): Generator<FieldError> {
  for (const error of exclude.where ? conditionErrors({ json: exclude.where }, possibleInPerson) : [])
    yield { path: "exclude.where", ...error };
  for (const domain of exclude.domains)
    if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(domain))
      yield { path: `exclude.domains.${domain}`, code: "pattern", message: `"${domain}" is no domain.` };
  if (!isTimeZone(timeZone))
    yield { path: "timeZone", code: "unknown", message: `"${timeZone}" is no IANA time zone such as Africa/Khartoum.` };
}

/** A pattern with few digits would take ordinary words and numbers out of comments. */
function* loosePatterns({ staffNumbers }: Project): Generator<FieldError> {
  for (const [at, pattern] of staffNumbers.entries())
    if (typeof pattern !== "string" || pattern.length > 40 || pattern.split("#").length < 5)
      yield {
        path: `staffNumbers.${String(at)}`,
        code: "pattern",
        message: `"${String(pattern)}" has fewer than four digits (#), or more than 40 characters.`,
      };
}
