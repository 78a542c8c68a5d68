import { readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { templates, type Template } from "@afterword/library";
import { Command, InvalidArgumentError } from "commander";
import { cloneOf, dependenciesOf, type Manifest } from "../init/dependencies.ts";
import { projectFiles } from "../init/project-files.ts";
import { writeProject } from "../init/write-project.ts";

interface InitFlags {
  readonly template: string;
  readonly list?: boolean;
  readonly json?: boolean;
}

const usual = "ticket-csat";

const about = `
It writes afterword.config.ts, package.json, README.md, tsconfig.json and .gitignore, and overwrites nothing. Afterwards:
npm install && npx afterword dev
`;

/** `afterword init`: starts a project from a ready-made survey. */
export function initCommand(): Command {
  return new Command("init")
    .description("start a project from a ready-made survey")
    .argument("[folder]", "where to; it is made where there is none", ".")
    .option("--template <name>", "the ready-made survey; --list shows them", usual)
    .option("--list", "list the ready-made surveys")
    .option("--json", "print JSON")
    .addHelpText("after", about)
    .action(async (folder: string, flags: InitFlags) => {
      if (flags.list === true) list(flags);
      else await init(folder, flags);
    });
}

async function init(folder: string, { template, json }: InitFlags): Promise<void> {
  const path = resolve(folder);
  const files = projectFiles(readTemplate(template), {
    name: basename(path),
    year: new Date().getFullYear(),
    dependencies: await dependencies(),
  });
  await writeProject(path, files);
  const written = [...files.keys()];
  if (json === true) console.log(JSON.stringify({ template, folder: path, files: written }));
  else
    console.log(
      [
        `${path} has ${written.join(", ")}.`,
        "",
        `Next: ${folder === "." ? "" : `cd ${quoted(folder)} && `}npm install && npx afterword dev`,
      ].join("\n"),
    );
}

async function dependencies(): Promise<Record<string, string>> {
  const program = fileURLToPath(new URL("../..", import.meta.url));
  const manifest = JSON.parse(await readFile(join(program, "package.json"), "utf8")) as Manifest;
  return dependenciesOf(manifest, cloneOf(program));
}

/** A folder as a shell takes it. */
const quoted = (folder: string): string => (/^[\w./~-]+$/.test(folder) ? folder : `"${folder}"`);

function list({ json }: InitFlags): void {
  const rows = templates.map(({ name, about: asks, after, make }) => {
    const { kind } = make().definition;
    return { name, about: asks, asked: after?.event ?? (kind === "relational" ? "by wave" : "always open") };
  });
  const width = Math.max(...rows.map(({ name }) => name.length)) + 2;
  console.log(
    json === true
      ? JSON.stringify(rows)
      : rows.map(({ name, about: asks }) => `${name.padEnd(width)}${asks}`).join("\n"),
  );
}

function readTemplate(name: string): Template {
  const template = templates.find((one) => one.name === name);
  if (template) return template;
  throw new InvalidArgumentError(`The ready-made surveys are ${templates.map((one) => one.name).join(", ")}.`);
}
