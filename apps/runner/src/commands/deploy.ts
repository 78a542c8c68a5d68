import { ProblemError, projectData, type DeployedProject, type Deployment, type ProjectApi } from "@afterword/sdk";
import { Command } from "commander";
import { readProjectPath } from "../config.ts";
import { remote } from "../deploy/remote.ts";
import { withStored } from "../deploy/stored.ts";
import { loadProject } from "../load-module.ts";
import { sayChanges, sayErrors } from "../words/deployed.ts";
import { sayMany } from "../words/values.ts";
import { confirm } from "./confirm.ts";

interface DeployFlags {
  readonly config?: string;
  readonly to?: string;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

const about = `
New and changed surveys become versions, all of them or none; people are asked by them at once. What breaks figures is asked
about at a terminal, and otherwise done with --yes alone. Rules, waves and events are the running code's: they change when the
runner starts with it. To an address it needs AFTERWORD_API_KEY with the scope admin.
The exit code is 0 when it was published or there was nothing to, 1 when it was not meant or something else was deployed
meanwhile, 2 when the project can't work.
`;

/** `afterword deploy`: publishes what is new or has changed of the project's surveys, after showing it. */
export function deployCommand(): Command {
  return new Command("deploy")
    .description("publish what is new or has changed of the project's surveys, after showing it")
    .option("--to <url>", "a runner's address (default: the configured database)")
    .option("--dry-run", "show it, and publish nothing")
    .option("--yes", "publish also what breaks figures, and do not ask")
    .option("--config <file>", "project file (default: AFTERWORD_CONFIG, or afterword.config.ts)")
    .option("--json", "print JSON")
    .addHelpText("after", about)
    .action(async (flags: DeployFlags) => {
      const work = (api: ProjectApi, project: DeployedProject) => deploy(api, project, flags);
      process.exitCode = await (flags.to === undefined
        ? withStored(flags, work)
        : work(remote(flags.to).project, projectData(await loadProject(readProjectPath(flags)))));
    });
}

async function deploy(api: ProjectApi, project: DeployedProject, flags: DeployFlags): Promise<number> {
  const plan = await api.put(project, { dryRun: true });
  const versions = plan.surveys.filter(({ state }) => state === "added" || state === "changed").length;
  if (plan.errors.length > 0) return tell(flags, plan, sayErrors(plan.errors), 2);
  if (versions === 0) return tell(flags, plan, ["There is nothing to publish."], 0);
  if (flags.dryRun === true) return tell(flags, plan, [`${sayMany(versions, "version")} would be published.`], 0);
  const isMeant = plan.grade !== "breaking" || flags.yes === true;
  if (!isMeant && (flags.json === true || !process.stdin.isTTY))
    return tell(flags, plan, ["This breaks figures: nothing was published. Say --yes where that is meant."], 1);
  if (!isMeant) {
    console.error(sayChanges(plan).join("\n"));
    if (!(await confirm("This breaks figures. Publish it?"))) {
      console.error("Nothing was published.");
      return 1;
    }
  }
  const done = await api.put(project, { base: plan.base, breaking: plan.grade === "breaking" }).catch(unlessChanged);
  if (done === null)
    return tell(flags, plan, ["Something else was deployed meanwhile: nothing was published. Try again."], 1);
  return tell(flags, done, [`${sayMany(versions, "version")} published.`], 0);
}

function unlessChanged(error: unknown): null {
  if (error instanceof ProblemError && error.code === "project_changed") return null;
  throw error;
}

/** Prints what was found or done, and gives the exit code. */
function tell(flags: DeployFlags, deployment: Deployment, lines: readonly string[], code: number): number {
  const all = [...sayChanges(deployment), ...lines].join("\n");
  if (flags.json === true) console.log(JSON.stringify(deployment));
  else if (code === 0) console.log(all);
  else console.error(all);
  return code;
}
