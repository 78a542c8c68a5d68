import type { FieldError } from "./contract/problem.ts";
import { isParts, strangeNames } from "./known-names.ts";
import type { ProjectParts } from "./project.ts";
import { wrongRetention } from "./retention-errors.ts";
import { isEvent, isSurvey } from "./rule/read-when.ts";
import type { AnyRule } from "./rule/when.ts";
import type { Survey } from "./survey/define-survey.ts";
import type { AnyWave } from "./wave/define-wave.ts";

/** What each list of a project holds, in a word, and how it is made. */
const lists = {
  surveys: "what defineSurvey gives",
  additions: "what extendSurvey gives",
  rules: "what when(…).ask(…) gives",
  waves: "what defineWave gives",
  alerts: "what alert(…).when(…).to(…) gives",
  channels: "what sms(…) or webhook(…) gives",
  services: "what defineService gives",
  indicators: "what defineIndicator gives",
  events: "what defineEvent gives",
  calendars: "what defineCalendar gives",
  segments: "names of attributes",
  hierarchies: "pairs of segments",
} as const;

const names = Object.keys({
  ...lists,
  siteAttribute: 1,
  timeZone: 1,
  exclude: 1,
  retention: 1,
  staffNumbers: 1,
} satisfies Record<keyof ProjectParts<Survey, AnyRule, string, AnyWave>, unknown>);

/** What a compiler would have told about the parts of a project: it may be JavaScript, or import in a circle. */
export function partErrors(parts: unknown): FieldError[] {
  if (!isParts(parts))
    return [{ path: "project", code: "required", message: "A project is an object with surveys, rules and waves." }];
  return [
    ...unknown(parts),
    ...wrongLists(parts),
    ...wrongExclusions(parts["exclude"]),
    ...wrongRetention(parts["retention"]),
    ...wrongStaffNumbers(parts["staffNumbers"]),
  ];
}

function* wrongStaffNumbers(given: unknown): Generator<FieldError> {
  if (given === undefined || Array.isArray(given)) return;
  yield { path: "staffNumbers", code: "invalid", message: "staffNumbers is a list, in brackets, of patterns." };
}

const isText = (one: unknown): one is string => typeof one === "string";
const hasDefinition = (one: unknown): boolean => isParts(one) && isParts(one["definition"]) && isSurvey(one["survey"]);

/** Whether one of a list is what the list holds. */
const isOne: Readonly<Record<keyof typeof lists, (one: unknown) => boolean>> = {
  surveys: isSurvey,
  additions: (one) => isParts(one) && isParts(one["addition"]) && isSurvey(one["core"]),
  rules: (one) => hasDefinition(one) && isParts(one) && isEvent(one["event"]) && Array.isArray(one["cancels"]),
  waves: hasDefinition,
  alerts: hasDefinition,
  channels: (one) => isParts(one) && isText(one["id"]) && isText(one["url"]),
  services: (one) => isParts(one) && isText(one["id"]) && isParts(one["standards"]),
  indicators: (one) => isParts(one) && isText(one["id"]) && isParts(one["numerator"]),
  events: isEvent,
  calendars: (one) => isParts(one) && isText(one["site"]),
  segments: isText,
  hierarchies: (one) => Array.isArray(one) && one.length === 2 && one.every(isText),
};

function* wrongExclusions(exclude: unknown): Generator<FieldError> {
  if (exclude === undefined) return;
  if (!isParts(exclude)) {
    yield { path: "exclude", code: "invalid", message: "exclude is an object of domains, people and where." };
    return;
  }
  for (const name of ["domains", "people"]) {
    const list = exclude[name] ?? [];
    if (!Array.isArray(list) || !list.every(isText))
      yield { path: `exclude.${name}`, code: "invalid", message: `${name} is a list, in brackets, of texts.` };
  }
  const { where } = exclude;
  if (where !== undefined && !(isParts(where) && isParts(where["json"])))
    yield { path: "exclude.where", code: "invalid", message: 'where is a condition, such as person("vip").is(true).' };
}

function* unknown(parts: { readonly [name: string]: unknown }): Generator<FieldError> {
  for (const { name, message } of strangeNames(parts, names)) yield { path: name, code: "unknown", message };
  for (const { name, message } of strangeNames(parts["exclude"], ["domains", "people", "where"]))
    yield { path: `exclude.${name}`, code: "unknown", message };
}

function* wrongLists(parts: { readonly [name: string]: unknown }): Generator<FieldError> {
  for (const [name, holds] of Object.entries(lists) as [keyof typeof lists, string][]) {
    const list = parts[name];
    if (list === undefined && name !== "surveys") continue;
    const message = `${name} is a list, in brackets, of ${holds}.`;
    if (Array.isArray(list)) yield* strangeOnes(name, list, message);
    else yield { path: name, code: "invalid", message };
  }
}

function* strangeOnes(name: keyof typeof lists, list: readonly unknown[], about: string): Generator<FieldError> {
  for (const [at, one] of list.entries()) {
    const path = `${name}.${String(at)}`;
    // A module that is imported in a circle has nothing to give yet.
    if (one === undefined || one === null) yield { path, code: "required", message: `Nothing is there. ${about}` };
    else if (!isOne[name](one)) yield { path, code: "invalid", message: `This is none. ${about}` };
  }
}
