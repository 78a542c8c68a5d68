import { Command } from "commander";
import { checkProject, type Checked } from "../check/check-project.ts";
import type { SurveyLanguage } from "../check/languages.ts";
import { readProjectPath } from "../config.ts";
import { sayMany } from "../words/values.ts";

interface CheckFlags {
  readonly config?: string;
  readonly json?: boolean;
}

const about = `
It needs no database and starts nothing. The exit code is 2 when something can't work; warnings alone leave it 0.
`;

/** `afterword check`: says what is wrong with a project. */
export function checkCommand(): Command {
  return new Command("check")
    .description("load the project and say what is wrong with it")
    .option("--config <file>", "project file (default: AFTERWORD_CONFIG, or afterword.config.ts)")
    .option("--json", "print JSON")
    .addHelpText("after", about)
    .action(async (flags: CheckFlags) => {
      const checked = await checkProject(readProjectPath(flags));
      if (flags.json === true) console.log(JSON.stringify(checked));
      else tell(checked);
      process.exitCode = checked.ok ? 0 : 2;
    });
}

function tell({ file, counts, languages, mistakes, warnings }: Checked): void {
  for (const { file: place, path, message } of mistakes)
    console.error(`${place}: ${path === "" ? "" : `${path}: `}${message}`);
  for (const { path, code, message } of warnings) console.error(`Warning (${code}) ${path}: ${message}`);
  if (counts === null) return;
  const parts = Object.entries(counts).map(([name, n]) => sayMany(n, name.slice(0, -1)));
  console.log(`${file} is OK: ${parts.join(", ")}.`);
  for (const language of languages) {
    const said = sayLanguage(language);
    if (said !== "") console.log(`Language ${language.locale}${said}`);
  }
}

/** What is left to do for a language of the surveys; empty when nothing is. */
function sayLanguage({ name, reviewed, missing }: SurveyLanguage): string {
  const parts = [
    ...(name !== null && !reviewed ? ["no native speaker has read Afterword's own words yet"] : []),
    ...(missing > 0 ? [`${sayMany(missing, "text")} of the surveys ${missing === 1 ? "is" : "are"} missing`] : []),
  ];
  return parts.length === 0 ? "" : `${name === null ? "" : ` (${name})`}: ${parts.join("; ")}.`;
}
