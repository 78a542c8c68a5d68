import { compareProjects, projectData, type ChangeGrade } from "@afterword/sdk";
import { Command, Option } from "commander";
import { readProjectPath } from "../config.ts";
import { isAddress, remote } from "../deploy/remote.ts";
import { readOther } from "../deploy/read-other.ts";
import { withStored } from "../deploy/stored.ts";
import { loadProject } from "../load-module.ts";
import { sayChanges, type Differences } from "../words/deployed.ts";

const grades = ["safe", "comparable", "breaking"] as const satisfies readonly ChangeGrade[];

interface DiffFlags {
  readonly config?: string;
  readonly against?: string;
  readonly failOn?: ChangeGrade;
  readonly json?: boolean;
}

const about = `
Each change has a grade: safe (words), comparable (figures go on) or breaking (figures from before and after don't mean the
same). Against an address it needs AFTERWORD_API_KEY with results:read. A database keeps surveys alone; an address and a file
tell how rules, waves and events differ as well. A file is another project file, or JSON as GET /v1/project gives it.
The exit code is 0 whatever differs, and with --fail-on 1 from that grade on.
`;

/** `afterword diff`: says what differs between the project and what is deployed, and what that does to figures. */
export function diffCommand(): Command {
  return new Command("diff")
    .description("say what differs from what is deployed, and what that does to figures; change nothing")
    .option("--against <place>", "a runner's address, or a file (default: the configured database)")
    .addOption(new Option("--fail-on <grade>", "exit code 1 for such a change, or a worse one").choices(grades))
    .option("--config <file>", "project file (default: AFTERWORD_CONFIG, or afterword.config.ts)")
    .option("--json", "print JSON")
    .addHelpText("after", about)
    .action(async (flags: DiffFlags) => {
      const compared = await compare(flags);
      const { grade } = compared;
      const lines = sayChanges(compared);
      console.log(
        flags.json === true ? JSON.stringify(compared) : lines.length === 0 ? "Nothing differs." : lines.join("\n"),
      );
      const isTooMuch =
        flags.failOn !== undefined && grade !== null && grades.indexOf(grade) >= grades.indexOf(flags.failOn);
      if (isTooMuch) process.exitCode = 1;
    });
}

async function compare(flags: DiffFlags): Promise<Differences> {
  const { against } = flags;
  if (against === undefined)
    return withStored(flags, async (api, project) => {
      const { grade, surveys, parts } = await api.put(project, { dryRun: true });
      return { grade, surveys, parts };
    });
  const project = projectData(await loadProject(readProjectPath(flags)));
  return compareProjects(isAddress(against) ? await remote(against).project.get() : await readOther(against), project);
}
