import type { Template } from "@afterword/library";
import { configText } from "./config-text.ts";

/** What a new project is made from, besides its template. */
export interface ProjectInput {
  /** The folder's name. */
  readonly name: string;
  readonly year: number;
  /** The versions of the packages that it needs. */
  readonly dependencies: Readonly<Record<string, string>>;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The files of a new project, by name. */
export function projectFiles(template: Template, { name, year, dependencies }: ProjectInput): Map<string, string> {
  const manifest = {
    name: packageName(name),
    private: true,
    type: "module",
    engines: { node: ">=22.18" },
    scripts: { start: "afterword start", check: "afterword check" },
    dependencies,
  };
  const compilerOptions = {
    target: "es2023",
    module: "nodenext",
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    allowImportingTsExtensions: true,
    erasableSyntaxOnly: true,
    verbatimModuleSyntax: true,
  };
  return new Map([
    ["afterword.config.ts", configText(template, year)],
    ["package.json", json(manifest)],
    ["README.md", readme(template, manifest.name)],
    ["tsconfig.json", json({ compilerOptions, include: ["*.ts"] })],
    [".gitignore", "node_modules/\ndata/\n*.errors.csv\n"],
  ]);
}

/** A folder's name as npm takes it. */
const packageName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 100) || "survey";

const readme = (template: Template, title: string): string => `# ${title}

${template.about}.

The survey is \`${template.name}\` of @afterword/library, in six languages. \`afterword.config.ts\` says when it is asked.

    npm install
    npx afterword check     says what is wrong with the project
    npx afterword dev       serves it on http://127.0.0.1:3000 while you write it; what happens is seen at /dev

${beginning(template)}
`;

const clock = (advance: string) => `\`POST /dev/clock\` with \`{ "advance": "${advance}" }\` moves the time`;

/** How somebody sees it work: by the form, by people and the wave's date, or by telling what happened. */
function beginning({ name, after, make }: Template): string {
  const { kind } = make().definition;
  if (kind === "feedback") return `The form is at http://127.0.0.1:3000/f/${name}.`;
  const first = "The first start prints an API key.";
  if (!after)
    return `${first} Put people in with \`npx afterword import people people.csv\` (\`id,email\`), then \`npx afterword wave launch annual\`.`;
  const event = `npx afterword trigger ${after.event} --person you@example.org --set id=1 --set team=ICT`;
  const told = `It tells of an event; your system does so with \`POST /v1/events\`. The mail is due after ${after.delay}; ${clock(after.delay)}.`;
  return `Beside it:\n\n    ${event}\n\n${told} \`npx afterword inbox\` shows it.`;
}
