import { catalogueTransport } from "@afterword/runner/parts";
import { check, warningChange, warningsQuery } from "@afterword/sdk";
import type { IndicatorFigure, IndicatorItem, JourneyStage, Target, WarningItem } from "@afterword/sdk";
import { localized } from "@afterword/language";
import { Command, Option } from "commander";
import { figure, range } from "../words/figure-number.ts";
import { inScope, print, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

type Api = ReturnType<typeof catalogueTransport>;

const group = (name: string, about: string) => {
  const root = new Command(name).description(about);
  const add = (of: string, says: string) => withScopeFlags(root.command(of).description(says));
  const run = (flags: ScopeFlags, work: (api: Api) => Promise<void>) =>
    inScope(flags, name, (context) => work(catalogueTransport(context)));
  return { root, add, run };
};

/** `afterword services`: the catalogue, and whether its standards are kept. */
export function servicesCommand(): Command {
  const { root, add, run } = group("services", "show what is offered, and whether its standards are kept");
  add("list", "list the services of the catalogue").action((flags: ScopeFlags) =>
    run(flags, async ({ services }) => {
      const { items } = await services.list();
      const lines = items.flatMap(({ id, standards }) => [id, ...standards.map((one) => `  ${lineOf(one)}`)]);
      print(flags, items, items.length === 0 ? ["There is no service: the project declares none."] : lines);
    }),
  );
  add("show <service>", "show a service, and where satisfaction breaks").action((id: string, flags: ScopeFlags) =>
    run(flags, async ({ services }) => {
      const found = await services.read(id);
      print(flags, found, [
        ...found.standards.map(lineOf),
        ...found.journey.map(stageOf),
        ...found.channelUse.map(({ channel, n, share }) => `${channel ?? "-"}  ${figure(share)} %  n ${String(n)}`),
        ...found.actions.map(({ title, state }) => `${state}  ${title}`),
      ]);
    }),
  );
  return root;
}

/** `afterword indicators`: figures declared from facts. */
export function indicatorsCommand(): Command {
  const { root, add, run } = group("indicators", "show figures that the project declares from facts");
  add("list", "list the indicators, with the last month and the last twelve").action((flags: ScopeFlags) =>
    run(flags, async ({ indicators }) => {
      const { items } = await indicators.list();
      print(
        flags,
        items,
        items.length === 0 ? ["There is no indicator: the project declares none."] : items.map(lineOf),
      );
    }),
  );
  add("show <indicator>", "show an indicator, or a standard such as travel.turnaround, month by month").action(
    (id: string, flags: ScopeFlags) =>
      run(flags, async ({ indicators }) => {
        const found = await indicators.read(id);
        const lines = found.months.map((month) => {
          const { lower, upper, signals } = month;
          const usual = lower === null || upper === null ? "" : `  usual ${figure(lower)} to ${figure(upper)}`;
          return `${month.from.slice(0, 7)}  ${figureOf(month, found.unit)}${usual}${signals.map((one) => `  ${one}`).join("")}`;
        });
        print(flags, found, [lineOf(found), ...lines]);
      }),
  );
  return root;
}

interface WarningFlags extends ScopeFlags {
  readonly state?: "open" | "settled";
  readonly action?: string;
}

/** `afterword warnings`: what missed its target in a month, stood out of its control chart, or rose in comments. */
export function warningsCommand(): Command {
  const { root, add, run } = group(
    "warnings",
    "show what missed its target in a month, stood out of its chart, or rose in comments",
  );
  add("list", "list the warnings, newest month first")
    .addOption(new Option("--state <state>", "only those seen to, or not").choices(["open", "settled"]))
    .action(({ state, ...flags }: WarningFlags) =>
      run(flags, async ({ warnings }) => {
        const { items } = await warnings.list(check(warningsQuery, { state }, "invalid_query"));
        print(flags, items, items.length === 0 ? ["There is no warning."] : items.map(warningOf));
      }),
    );
  add("settle <warning>", "say that it was seen to")
    .option("--action <id>", "the action that answers to it")
    .action((id: string, { action, ...flags }: WarningFlags) =>
      run(flags, async ({ warnings }) => {
        const change = check(warningChange, { settled: true, action: action ?? null }, "invalid_request");
        const item = await warnings.settle(id, change);
        print(flags, item, [`Seen to: ${warningOf(item)}`]);
      }),
    );
  return root;
}

const targetOf = (target: Target | null): string => {
  if (target === null) return "";
  return "atLeast" in target
    ? `  target at least ${figure(target.atLeast)}`
    : `  target at most ${figure(target.atMost)}`;
};

const unitOf = (unit: string): string => (unit === "percent" ? "%" : unit);

const figureOf = ({ value, n, interval, verdict }: IndicatorFigure, unit: string): string =>
  value === null
    ? "nothing counted"
    : `${figure(value)} ${unitOf(unit)}${interval ? ` (${range(interval)})` : ""}  n ${String(n)}${verdict ? `  ${verdict}` : ""}`;

const lineOf = ({ id, unit, target, month }: IndicatorItem): string =>
  `${id}  ${month.from.slice(0, 7)}  ${figureOf(month, unit)}${targetOf(target)}`;

const stageOf = ({ id, name, value, n, interval, breaks }: JourneyStage): string => {
  const said = value === null ? "not shown" : `${figure(value)} (${range(interval)})  n ${String(n ?? 0)}`;
  return `${id}  ${localized(name, "en")}  ${said}${breaks ? "  satisfaction breaks here" : ""}`;
};

const warningOf = ({ id, indicator, month, why, value, n, unit, target, rising }: WarningItem): string =>
  rising === null
    ? `${id}  ${month}  ${indicator ?? ""}  ${why}  ${figure(value)} ${unitOf(unit)}${targetOf(target)}`
    : `${id}  ${month}  ${[rising.survey, ...segmentsIn(rising.group)].join(" ")}  ${rising.theme} ${why}  ${figure(value)} % of ${String(n)} who wrote, ${figure(rising.before)} % before`;

const segmentsIn = (group: { readonly [name: string]: string }): readonly string[] =>
  Object.entries(group).map(([name, value]) => `${name}=${value}`);
