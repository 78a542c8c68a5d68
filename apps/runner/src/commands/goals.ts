import { goalsTransport } from "@afterword/runner/parts";
import { check, goalInput, goalMetrics, type GoalItem } from "@afterword/sdk";
import { Command, Option } from "commander";
import { inScope, print, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

interface GoalFlags extends ScopeFlags {
  readonly survey: string;
  readonly metric: string;
  readonly question?: string;
  readonly segment?: string;
  readonly value?: string;
}

/** `afterword goals`: shows what figures are to reach, and says it. */
export function goalsCommand(): Command {
  const goals = new Command("goals").description("show and set what figures are to reach");
  const add = (name: string, about: string) => withScopeFlags(goals.command(name).description(about));
  add("list", "list the goals").action((flags: ScopeFlags) =>
    withGoals(flags, async (api) => {
      const { items } = await api.list();
      print(flags, items, items.length === 0 ? ["There is no goal."] : items.map(lineOf));
    }),
  );
  add("set <goal>", "say what a figure is to reach, in its own unit")
    .requiredOption("--survey <id>", "the survey")
    .addOption(new Option("--metric <metric>", "the metric").choices(goalMetrics).makeOptionMandatory())
    .option("--question <question>", "the question, where the metric is of one")
    .option("--segment <segment>", "of one value of this segment only")
    .option("--value <value>", "that value")
    .action((goal: string, flags: GoalFlags) =>
      withGoals(flags, async (api) => {
        const { survey, metric, question, segment, value } = flags;
        const input = { survey, metric, question, segment, value, goal: Number(goal) };
        const item = await api.put(check(goalInput, input, "invalid_request"));
        print(flags, item, [lineOf(item)]);
      }),
    );
  add("remove <id>", "let a figure have no goal").action((id: string, flags: ScopeFlags) =>
    withGoals(flags, async (api) => {
      const item = await api.remove(id);
      print(flags, item, [`No goal any more: ${lineOf(item)}`]);
    }),
  );
  return goals;
}

const withGoals = (flags: ScopeFlags, work: (api: ReturnType<typeof goalsTransport>["goals"]) => Promise<void>) =>
  inScope(flags, "goals", (context) => work(goalsTransport(context).goals));

const lineOf = ({ id, survey, metric, question, segment, value, goal }: GoalItem): string =>
  [id, survey, metric, question ?? "", segment === null ? "" : `${segment}=${value ?? ""}`, String(goal)]
    .filter(Boolean)
    .join("  ");
