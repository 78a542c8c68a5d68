import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { actionsTransport } from "@afterword/runner/parts";
import {
  actionFileTypes,
  actionsOf,
  actionStates,
  ProblemError,
  reviewDecisions,
  type ActionDetail,
  type ActionEffect,
  type ActionFigure,
  type ActionInput,
  type ActionItem,
  type ActionReview,
  type ActionsApi,
  type ActionState,
  type Proposal,
  type RolloutTable,
} from "@afterword/sdk";
import { Command, Option } from "commander";
import { toFile } from "./export-responses.ts";
import { allPages } from "./all-pages.ts";
import { inScope, print, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

interface ActionFlags extends ScopeFlags {
  readonly state?: ActionState;
  readonly owner?: string;
  readonly survey?: string;
  readonly overdue?: boolean;
  readonly reviewOverdue?: boolean;
}

interface FileFlags {
  readonly format: keyof typeof actionFileTypes;
  readonly out?: string;
}

interface ReviewFlags extends ScopeFlags {
  readonly found?: string;
  readonly decision?: (typeof reviewDecisions)[number];
  readonly reason?: string;
  readonly on?: string;
}

/** `afterword actions`: shows what is done to make services better, and what came of it. */
export function actionsCommand(): Command {
  const actions = new Command("actions").description("show what is done to make services better, and what came of it");
  const add = (name: string, about: string) => withScopeFlags(actions.command(name).description(about));
  add("list", "list the actions, newest first")
    .addOption(new Option("--state <state>", "in one state").choices(actionStates))
    .option("--owner <member>", "of one member, by id")
    .option("--survey <id>", "measured by one survey")
    .option("--overdue", "only those that were to be done before today")
    .option("--review-overdue", "only those that were to be looked at before today")
    .action(({ state, owner, survey, overdue, reviewOverdue, ...flags }: ActionFlags) =>
      withActions(flags, async (api) => {
        const which = {
          ...{ ...(state && { state }), ...(owner && { owner }), ...(survey && { survey }) },
          ...(overdue === true ? { overdue: "true" as const } : {}),
          ...(reviewOverdue === true ? { review: "overdue" as const } : {}),
        };
        const items = await allPages((page) => api.list({ ...page, ...which }));
        print(flags, items, items.length === 0 ? ["There is no action."] : items.map(lineOf));
      }),
    );
  add("show <action>", "show the plan, how it was before, and what came of it").action(
    (id: string, flags: ActionFlags) =>
      withActions(flags, async (api) => {
        const found = await api.get(id);
        print(flags, found, linesOf(found));
      }),
  );
  add("export", "write the actions as CSV or as a workbook, newest first: a line for each review")
    .addOption(new Option("--state <state>", "in one state").choices(actionStates))
    .addOption(new Option("--format <format>", "what to write").choices(Object.keys(actionFileTypes)).default("csv"))
    .option("--out <file>", "where to (default: standard output)")
    .action(({ state, format, out, ...flags }: ActionFlags & FileFlags) =>
      withActions(flags, async (api) => {
        const bytes = api.export({ format, ...(state && { state }) });
        if (out === undefined) await pipeline(Readable.from(bytes), process.stdout, { end: false });
        else await toFile(bytes, out, flags.json === true);
      }),
    );
  add("plan <file>", "plan an action by a JSON file, as the API takes it").action((file: string, flags: ScopeFlags) =>
    withActions(flags, async (api) => {
      const made = await api.add(readPlan(file));
      print(flags, made, linesOf(made));
    }),
  );
  add("review <action>", "say what was found when one looked how far an action is, and what comes of it")
    .requiredOption("--found <words>", "what was found")
    .addOption(
      new Option("--decision <decision>", "what comes of it; stop drops the action")
        .choices(reviewDecisions)
        .makeOptionMandatory(),
    )
    .option("--reason <words>", "what changes, or why it is stopped")
    .option("--on <day>", "the day of the plan that it answers to (default: the latest that has come, else the next)")
    .action((id: string, { found = "", decision = "go_on", reason, on, ...flags }: ReviewFlags) =>
      withActions(flags, async (api) => {
        const { revision } = await api.get(id);
        const more = { ...(reason === undefined ? {} : { reason }), ...(on === undefined ? {} : { on }) };
        const reviewed = await api.review(id, { revision, found, decision, ...more });
        print(flags, reviewed, linesOf(reviewed));
      }),
    );
  add("propose", "say what to act on, by what the figures of a survey show")
    .requiredOption("--survey <id>", "whose figures")
    .option("--question <name>", "what is to get better (default: the first score that it asks for)")
    .action(({ survey = "", question, ...flags }: ActionFlags & { readonly question?: string }) =>
      withActions(flags, async (api) => {
        const found = await api.proposals({ survey, ...(question === undefined ? {} : { question }) });
        print(flags, found, found.items.length === 0 ? ["Nothing stands out."] : found.items.map(proposedOf));
      }),
    );
  return actions;
}

function proposedOf({ kind, measure, value, n, beside, about, period }: Proposal): string {
  const whom = Object.entries(measure.where).map(([name, group]) => `${name}=${group}`);
  const figure = `${rounded(value)} (n ${String(n)}) beside ${rounded(beside)}`;
  return [kind, `${measure.survey}.${measure.question}`, ...whom, period ?? "", about.of ?? "", figure]
    .filter(Boolean)
    .join("  ");
}

const withActions = (flags: ActionFlags, work: (api: ActionsApi) => Promise<void>) =>
  inScope(flags, "actions", (context) => work(actionsOf({ actions: actionsTransport(context, () => undefined) })));

function lineOf(one: ActionItem): string {
  const { survey, question, metric, where } = one.measure;
  const whom = Object.entries(where).map(([name, value]) => `${name}=${value}`);
  const measure = [metric, `${survey}.${question}`, ...whom].join(" ");
  const marks = [one.overdue ? "OVERDUE" : "", one.reviewOverdue ? "REVIEW OVERDUE" : "", one.verdict ?? ""];
  return [one.id, one.state, one.owner.name, `due ${one.dueOn}`, measure, one.title, ...marks]
    .filter(Boolean)
    .join("  ");
}

function linesOf(found: ActionDetail): string[] {
  const { baseline, effect } = found;
  const { from, to } = found.measure;
  return [
    lineOf(found),
    `Problem   ${found.problem}`,
    `Goal      ${found.goal}`,
    `Means     ${found.resources}`,
    `Dates     ${found.startsOn} to ${found.dueOn}, looked at on ${found.reviewsOn.join(", ")}`,
    ...found.reviews.map(reviewLine),
    ...(found.rollout?.steps ?? []).map(({ unit, on }) => `  ${on}  ${found.rollout?.by ?? ""}=${unit} begins`),
    ...found.tasks.map(
      ({ text, done, dueOn }) => `  [${done ? "x" : " "}] ${text}${dueOn === null ? "" : ` (${dueOn})`}`,
    ),
    `Before    ${from} to ${to}: ${figureOf(baseline.figure)}`,
    `Smallest effect that would be found: ${rounded(baseline.smallestDetectable)}`,
    ...(found.reason === null ? [] : [`Dropped   ${found.reason}`]),
    ...(effect === null ? [] : linesOfEffect(effect)),
  ];
}

function reviewLine({ on, at, decision, by, found, reason }: ActionReview): string {
  const why = reason === null ? "" : ` (${reason})`;
  return [`  ${on ?? at.slice(0, 10)}`, decision, by ?? "", `${found}${why}`].filter(Boolean).join("  ");
}

function linesOfEffect({ after, verdict, difference, interval, group, other, pairs, rollout }: ActionEffect): string[] {
  return [
    `After     ${after.from} to ${after.to}: ${group === null ? "not over" : figureOf(group.after)}`,
    ...(other === null ? [] : [`Others    ${figureOf(other.before)}, then ${figureOf(other.after)}`]),
    ...(pairs ?? []).map(({ unit, before, after: is }) => `  ${unit}  ${figureOf(before)}, then ${figureOf(is)}`),
    ...(rollout === null ? [] : rolloutLines(rollout)),
    `Effect    ${verdict}${difference === null ? "" : ` ${rounded(difference)}`}${rangeOf(interval)}`,
  ];
}

/** What it holds is checked where it is used. */
function readPlan(file: string): ActionInput {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as ActionInput;
  } catch (error) {
    throw new ProblemError("invalid_request", { detail: `${file} can't be read: ${(error as Error).message}` });
  }
}

/** A line a unit: each month, in brackets while the unit waits, with ~ where it began in it. */
function rolloutLines({ months, units }: RolloutTable): string[] {
  const shown = (value: number | null, state: string) => {
    const text = value === null ? "–" : value.toFixed(0);
    return state === "waiting" ? `(${text})` : state === "changing" ? `~${text}` : text;
  };
  const rows = units.map(({ unit, cells }) => [unit, ...cells.map(({ value, state }) => shown(value, state))]);
  return [["Months", ...months], ...rows].map(
    (row) =>
      `  ${row
        .map((text) => text.padEnd(8))
        .join(" ")
        .trimEnd()}`,
  );
}

const figureOf = ({ value, n, interval, withheld }: ActionFigure): string =>
  withheld ? `withheld, fewer than ${String(withheld.k)}` : `${rounded(value)}${rangeOf(interval)} n ${String(n)}`;

const rangeOf = (interval: ActionFigure["interval"]): string =>
  interval === null ? "" : ` (${rounded(interval.lower)} to ${rounded(interval.upper)})`;

const rounded = (value: number | null): string => (value === null ? "none" : value.toFixed(1));
