import { alertsTransport } from "@afterword/runner/parts";
import {
  alertsOf,
  ProblemError,
  type AlertChange,
  type AlertItem,
  type AlertsApi,
  type AlertTrial,
} from "@afterword/sdk";
import { Command } from "commander";
import { conditionText, readConditions } from "./condition-text.ts";
import { inScope, print, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

interface AlertFlags extends ScopeFlags {
  readonly when?: readonly string[];
  readonly each?: boolean;
  readonly queue?: string;
  readonly route?: string;
  readonly urgent?: boolean;
  readonly restricted?: boolean;
  readonly consent?: string;
  readonly escalate?: string;
  readonly acknowledge?: boolean;
  readonly followUp?: boolean;
}

/** `afterword alerts`: shows which answers open a case, and says it. */
export function alertsCommand(): Command {
  const alerts = new Command("alerts").description("show and say which answers open a case");
  const add = (name: string, about: string) => withScopeFlags(alerts.command(name).description(about));
  add("list", "list what opens a case, in the order in which it is tried")
    .option("--survey <id>", "of one survey")
    .action(({ survey, ...flags }: ScopeFlags & { readonly survey?: string }) =>
      withAlerts(flags, async (api) => {
        const { items } = await api.list(survey === undefined ? {} : { survey });
        print(flags, items, items.length === 0 ? ["No alert opens a case."] : items.map(lineOf));
      }),
    );
  withOptions(add("add", "say which answers of a survey open a case"))
    .requiredOption("--survey <id>", "the survey")
    .option("--id <name>", "its name on cases (default: the survey and the question)")
    .action(({ survey, id, ...flags }: AlertFlags & { readonly survey: string; readonly id?: string }) =>
      withAlerts(flags, async (api) => {
        const item = await api.add({ ...said(flags, null), survey, ...(id === undefined ? {} : { id }) });
        print(flags, item, [lineOf(item)]);
      }),
    );
  withOptions(add("try", "count on how many of the last 90 days' answers an alert would have opened a case"))
    .requiredOption("--survey <id>", "the survey")
    .action(({ survey, ...flags }: AlertFlags & { readonly survey: string }) =>
      withAlerts(flags, async (api) => {
        const trial = await api.try({ ...said({ queue: "trial", ...flags }, null), survey });
        print(flags, trial, [trialLine(trial)]);
      }),
    );
  withOptions(add("change <id>", "change an alert; what is not said stays")).action((id: string, flags: AlertFlags) =>
    withAlerts(flags, async (api) => {
      const before = await findKept(api, id);
      const item = await api.change(id, { ...said(flags, before), revision: before.revision ?? 1 });
      print(flags, item, [lineOf(item)]);
    }),
  );
  add("remove <id>", "remove an alert; the cases that it opened stay").action((id: string, flags: ScopeFlags) =>
    withAlerts(flags, async (api) => {
      const { revision } = await findKept(api, id);
      const item = await api.remove(id, { revision: revision ?? 1 });
      print(flags, item, [`Opens no case any more: ${lineOf(item)}`]);
    }),
  );
  return alerts;
}

const withOptions = (command: Command): Command =>
  command
    .option("--when <conditions...>", `such as "csat <= 2" "contact = yes": one of them is to hold`)
    .option("--each", "each of the conditions is to hold")
    .option("--queue <queue>", "the queue of its cases")
    .option("--route <routes>", "other queues by a segment: team=ICT:ict-desk,HR:hr-desk; none: one for all")
    .option("--urgent", "mark its cases as urgent")
    .option("--no-urgent", "don't mark them")
    .option("--restricted", "show its cases only to those who may see restricted ones")
    .option("--no-restricted", "show them to all who work on cases")
    .option("--consent <question>", "only for who said yes to this question; none: for all")
    .option("--escalate <address>", "an address that is told when time runs out; none: nobody else")
    .option("--acknowledge", "tell the client at once that it was seen")
    .option("--no-acknowledge", "leave that to somebody")
    .option("--follow-up", "ask the client whether it is settled")
    .option("--no-follow-up", "don't ask");

/** What was said, over what was before. */
function said(flags: AlertFlags, before: AlertItem | null): Omit<AlertChange, "revision"> {
  const {
    when,
    each,
    queue = before?.queue,
    route,
    urgent,
    restricted,
    consent,
    escalate,
    acknowledge,
    followUp,
  } = flags;
  const condition = when === undefined ? before?.when : readConditions(when, each === true);
  return {
    // What is missing is refused with its name.
    ...({ when: condition, queue } as Pick<AlertChange, "when" | "queue">),
    route: optional(route, before?.route, readRoute),
    urgent: urgent ?? before?.urgent ?? false,
    restricted: restricted ?? before?.restricted ?? false,
    consent: optional(consent, before?.consent, String),
    escalation: optional(escalate, before?.escalation, String),
    acknowledge: acknowledge ?? before?.acknowledge ?? null,
    followUp: followUp ?? before?.followUp ?? true,
  };
}

/** What was typed, where `none` takes it away; else what was before. */
function optional<T>(typed: string | undefined, before: T | null | undefined, read: (text: string) => T): T | null {
  if (typed === undefined) return before ?? null;
  return typed === "none" ? null : read(typed);
}

function readRoute(text: string): NonNullable<AlertItem["route"]> {
  const [segment = "", rest = ""] = text.split(/=(.*)/s);
  const queues = rest.split(",").map((one) => {
    const at = one.indexOf(":");
    return [one.slice(0, Math.max(at, 0)).trim(), one.slice(at + 1).trim()];
  });
  return { segment: segment.trim(), queues: Object.fromEntries(queues) as Record<string, string> };
}

async function findKept(api: AlertsApi, id: string): Promise<AlertItem> {
  const found = (await api.list()).items.find((one) => one.id === id);
  if (!found) throw new ProblemError("not_found");
  return found;
}

const withAlerts = (flags: ScopeFlags, work: (api: AlertsApi) => Promise<void>) =>
  inScope(flags, "alerts", (context) => work(alertsOf({ alerts: alertsTransport(context) })), { isChange: true });

function lineOf(one: AlertItem): string {
  const routes = Object.entries(one.route?.queues ?? {}).map(([value, queue]) => `${value}: ${queue}`);
  return [
    ...[one.id, one.survey, conditionText(one.when), `-> ${[one.queue, ...routes].join(", ")}`],
    ...[one.urgent ? "urgent" : "", one.restricted ? "restricted" : ""],
    one.consent === null ? "" : `consent ${one.consent}`,
    one.escalation === null ? "" : `escalates to ${one.escalation}`,
    one.inCode ? "in code" : "",
    ...one.faults.map(({ message }) => `DOES NOT FIT: ${message}`),
  ]
    .filter(Boolean)
    .join("  ");
}

function trialLine({ looked, opened, exact, more, withheld }: AlertTrial): string {
  if (withheld !== null || looked === null || opened === null)
    return `Withheld: fewer than ${String(withheld?.k ?? 1)} people would have had a case, or would have had none.`;
  const [of, least] = [more ? "Of the newest" : "Of", exact ? "" : "at least "];
  return `${of} ${least}${String(looked)} answers in the last 90 days ${least}${String(opened)} would have opened a case.`;
}
