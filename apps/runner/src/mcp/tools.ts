import {
  compareSurveys,
  gradeOf,
  metricNames,
  periods,
  ProblemError,
  type AfterwordApi,
  type AuditEntry,
  type MetricName,
} from "@afterword/sdk";
import { followedTools } from "./followed-tools.ts";
import type { Tool } from "./tool.ts";

const text = (description: string) => ({ type: "string", description }) as const;

/** An argument that is a text: it was checked to be one. */
const textIn = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** What a model can ask a runner for, by a client that only reads. */
export function toolsOf(api: AfterwordApi): readonly Tool[] {
  return [definitions(api), why(api), changes(api), metric(api), coverage(api), ...followedTools(api)];
}

const definitions = (api: AfterwordApi): Tool => ({
  name: "definitions",
  title: "What is deployed",
  description:
    "The surveys with their questions, metric keys and segments, and the rules, waves and events. Look here first for the ids that the other tools take.",
  properties: { survey: text("One survey's id: its definition and the rules and waves that ask it.") },
  required: [],
  run: async (args) => {
    const survey = textIn(args["survey"]);
    const project = await api.project.get();
    if (survey === undefined) return project;
    const own = <T extends { readonly survey: string }>(list: readonly T[]) =>
      list.filter((one) => one.survey === survey);
    const found = project.surveys.filter(({ id }) => id === survey);
    if (found.length === 0) throw new ProblemError("not_found", { detail: `There is no survey "${survey}".` });
    const { segments, attributes, hierarchies } = project;
    return { surveys: found, rules: own(project.rules), waves: own(project.waves), segments, attributes, hierarchies };
  },
});

const why = (api: AfterwordApi): Tool => ({
  name: "why",
  title: "Why was this sent, or not?",
  description:
    "Each rule's decision gate by gate, with the values compared and the reason code, of one event, one person, one subject (such as a ticket) or one invitation. Name exactly one.",
  properties: {
    event: text("An event's id."),
    source: text("The event's source, where several use its id."),
    person: text("A person's id: what was decided about them, newest first."),
    subject: text("What events are about, such as a ticket's number."),
    invitation: text("An invitation's id: its way from the decision to the answer."),
  },
  required: [],
  run: async ({ event, source, person, subject, invitation }) => {
    const named = Object.entries({ event, person, subject, invitation }).filter(([, value]) => value !== undefined);
    const [[kind, id] = ["", ""]] = named;
    if (named.length !== 1)
      throw new ProblemError("invalid_query", { detail: "Name one of event, person, subject and invitation." });
    const given = textIn(source);
    const of = given === undefined ? {} : { source: given };
    if (kind === "event") return api.explain({ event: String(id), ...of });
    if (kind === "person") return api.explain({ person: String(id) });
    if (kind === "subject") return api.explain({ subject: String(id), ...of });
    return api.explain({ invitation: String(id) });
  },
});

const changes = (api: AfterwordApi): Tool => ({
  name: "what_changed",
  title: "What changed?",
  description:
    "The versions of a survey, newest first, each with what changed since the one before and what that does to figures: safe, comparable or breaking. With `from`, what administrators and keys did since then as well, where the key may read the audit log.",
  properties: {
    survey: text("A survey's id; without one, every survey's newest versions."),
    from: text("An instant such as 2027-01-01T00:00:00Z: versions and actions from then on."),
  },
  required: [],
  run: async (args) => {
    const [survey, from] = [textIn(args["survey"]), textIn(args["from"])];
    const { items } = await api.surveys.list();
    const ids = items.map(({ id }) => id).filter((id) => survey === undefined || id === survey);
    if (ids.length === 0) throw new ProblemError("not_found", { detail: `There is no survey "${survey ?? ""}".` });
    const surveys = await Promise.all(ids.map((id) => versionsOf(api, id, from)));
    return { surveys, ...(from === undefined ? {} : { actions: await actionsOf(api, from) }) };
  },
});

async function versionsOf(api: AfterwordApi, survey: string, from: string | undefined): Promise<object> {
  const { items } = await api.surveys.versions(survey);
  const since = from === undefined ? -Infinity : Date.parse(from);
  const versions = items.map(({ version, origin, publishedAt, publishedBy, definition }, at) => {
    const before = items[at + 1]?.definition;
    const differs = before === undefined ? [] : compareSurveys(before, definition);
    return { version, origin, publishedAt, publishedBy, grade: gradeOf(differs), changes: differs };
  });
  return { survey, versions: versions.filter(({ publishedAt }) => !(Date.parse(publishedAt) < since)) };
}

/** What was done; in a word where the key may not read that. */
const actionsOf = (api: AfterwordApi, from: string): Promise<readonly AuditEntry[] | string> =>
  api.audit.list({ from, limit: 100 }).then(
    ({ items }) => items,
    (error: unknown) => {
      if (error instanceof ProblemError && error.code === "forbidden") return "This key may not read the audit log.";
      throw error;
    },
  );

/** How figures are cut, by GET /v1/metrics. */
const cut = {
  by: {
    type: "array",
    items: { type: "string" },
    maxItems: 2,
    description: "Up to two segments to cut by, such as team.",
  },
  where: {
    type: "object",
    additionalProperties: { type: "string" },
    description: "Only answers with these values of segments.",
  },
  from: text("From this day or instant on, inclusive."),
  to: text("Before this day or instant."),
  last: text("In place of from: the last so many days, such as 90d."),
} as const;

const metric = (api: AfterwordApi): Tool => ({
  name: "metric",
  title: "A figure",
  description:
    "A figure with its n and interval, by segment and period. A row that says withheld has too few people behind it: its value can't be had. Say n and the interval along with a value.",
  properties: {
    metric: { type: "string", enum: metricNames, description: `One of ${metricNames.join(", ")}.` },
    survey: text("The survey's id."),
    question: text("The question's name."),
    ...cut,
    period: { type: "string", enum: periods, description: `Cut by time: ${periods.join(", ")}.` },
    compare: { type: "string", enum: ["previous", "rest"], description: "With the period before, or with all others." },
    event: text("Of sla, turnaround and fcr: the events' type, in place of a survey."),
  },
  required: ["metric"],
  run: async ({ metric: name, ...query }) => ({
    rows: await api.figures.rows(name as MetricName, query),
  }),
});

const coverage = (api: AfterwordApi): Tool => ({
  name: "coverage",
  title: "Whom a survey reached",
  description: "How many were eligible, asked and answered, and why others were not asked, by reason code.",
  properties: { survey: text("The survey's id."), by: cut.by, from: cut.from, to: cut.to, last: cut.last },
  required: ["survey"],
  run: async (query) => ({
    rows: await api.figures.coverage(query as unknown as Parameters<typeof api.figures.coverage>[0]),
  }),
});
