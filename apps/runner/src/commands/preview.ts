import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { OptionsError } from "@afterword/runner";
import { previewFiles } from "@afterword/runner/parts";
import { Command } from "commander";
import { readProjectPath } from "../config.ts";
import { withFileErrors } from "../import/file-errors.ts";
import { loadProject } from "../load-module.ts";
import { sayMany } from "../words/values.ts";

interface PreviewFlags {
  readonly out: string;
  readonly survey?: string;
  readonly config?: string;
  readonly json?: boolean;
}

const about = `
It needs no database and sends nothing: people and answers are invented. Open index.html in the folder. In development the
same mails are at /dev/preview, on light and dark screens, wide and narrow.
`;

/** `afterword preview`: writes every mail in every language into a folder. */
export function previewCommand(): Command {
  return new Command("preview")
    .description("write every mail in every language into a folder, as HTML and as text")
    .requiredOption("--out <folder>", "folder for the files, made when missing")
    .option("--survey <id>", "one survey (default: every survey of the project)")
    .option("--config <file>", "project file (default: AFTERWORD_CONFIG, or afterword.config.ts)")
    .option("--json", "print JSON")
    .addHelpText("after", about)
    .action(async (flags: PreviewFlags) => {
      process.exitCode = await withFileErrors(flags.out, () => preview(flags));
    });
}

async function preview({ out, survey, ...flags }: PreviewFlags): Promise<number> {
  const project = await loadProject(readProjectPath(flags));
  const surveys = project.surveys.filter(({ id }) => survey === undefined || id === survey);
  if (surveys.length === 0) throw new OptionsError([`The project has no survey "${survey ?? ""}".`]);
  let written = 0;
  const definitions = surveys.map(({ definition }) => definition);
  for (const { path, text } of previewFiles(definitions, Date.now())) {
    const file = join(out, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    written++;
  }
  const index = join(out, "index.html");
  if (flags.json === true) console.log(JSON.stringify({ files: written, index }));
  else console.log(`${sayMany(written, "file")} written to ${out}. Open ${index}.`);
  return 0;
}
