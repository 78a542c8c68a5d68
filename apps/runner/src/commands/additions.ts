import { readFile } from "node:fs/promises";
import { additionsTransport } from "@afterword/runner/parts";
import { ProblemError, type AdditionInput, type AdditionItem, type Transport } from "@afterword/sdk";
import { Command } from "commander";
import { withFileErrors } from "../import/file-errors.ts";
import { inScope, print, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

interface ListFlags extends ScopeFlags {
  readonly survey?: string;
}

interface PublishFlags extends ScopeFlags {
  readonly dryRun?: boolean;
  readonly breaking?: boolean;
}

const about = `
The file is JSON: { "questions": [ … up to three, each as a survey has it, with "after" … ], "examples": { "csat": "a repair" } }. It is a
draft until it is published. A file with neither takes away what is published.
`;

/** `afterword additions`: shows, saves and publishes what units add to surveys. */
export function additionsCommand(): Command {
  const root = new Command("additions").description("show, save and publish what units add to surveys");
  const add = (name: string, said: string) => withScopeFlags(root.command(name).description(said));
  add("list", "list what units add to surveys")
    .option("--survey <id>", "to this survey only")
    .action(({ survey, ...flags }: ListFlags) =>
      withAdditions(flags, async (api) => {
        const { items } = await api.list({ survey });
        print(flags, items, items.length === 0 ? ["No unit adds anything."] : items.flatMap(linesOf));
      }),
    );
  add("save <survey> <unit> <file>", "save what a unit adds, as a draft")
    .addHelpText("after", about)
    .action(async (survey: string, unit: string, file: string, flags: ScopeFlags) => {
      process.exitCode = await withFileErrors(file, async () => {
        const said = readWords(await readFile(file, "utf8"));
        await withAdditions(flags, async (api) => {
          const item = await api.save(survey, unit, { ...said, revision: await revisionOf(api, survey, unit) });
          print(flags, item, linesOf(item));
        });
        return 0;
      });
    });
  add("discard <survey> <unit>", "discard the draft of what a unit adds").action(
    (survey: string, unit: string, flags: ScopeFlags) =>
      withAdditions(flags, async (api) => {
        const item = await api.discard(survey, unit);
        print(flags, item, [`Discarded what was to be published: ${survey}  ${unit}`]);
      }),
  );
  add("publish <survey> <unit>", "publish what a unit adds, in the survey's next version")
    .option("--dry-run", "say what that would mean, and change nothing")
    .option("--breaking", "also where figures from before don't go on")
    .action((survey: string, unit: string, { dryRun = false, breaking = false, ...flags }: PublishFlags) =>
      withAdditions(flags, async (api) => {
        const revision = await revisionOf(api, survey, unit);
        const done = await api.publish(survey, unit, { revision: Math.max(1, revision), breaking }, dryRun);
        print(flags, done, [
          ...done.changes.map(({ path, change, grade }) => `${grade}  ${change}  ${path}`),
          ...done.errors.map(({ path, message }) => `can't work  ${path}: ${message}`),
          `${done.published ? "Published" : "Would be published"} as version ${String(done.version)} of "${survey}".`,
        ]);
      }),
    );
  return root;
}

type Api = Transport["additions"];

const withAdditions = (flags: ScopeFlags, work: (api: Api) => Promise<void>) =>
  inScope(flags, "additions", (context) => work(additionsTransport(context, () => Promise.resolve()).additions), {
    isChange: true,
  });

const revisionOf = async (api: Api, survey: string, unit: string): Promise<number> =>
  (await api.list({ survey })).items.find((one) => one.unit === unit)?.revision ?? 0;

/** What a file says; what is in it is checked when it is saved. */
function readWords(text: string): Omit<AdditionInput, "revision"> {
  try {
    return { questions: [], examples: {}, ...(JSON.parse(text) as Partial<AdditionInput>) };
  } catch (error) {
    throw new ProblemError("invalid_request", { detail: `The file is no JSON: ${String(error)}` });
  }
}

const linesOf = ({ survey, unit, draft, published, errors }: AdditionItem): string[] => [
  [survey, unit, draft ? `draft: ${sayWords(draft)}` : "", published ? `published: ${sayWords(published)}` : ""]
    .filter(Boolean)
    .join("  "),
  ...errors.map(({ path, message }) => `  ${path}: ${message}`),
];

const sayWords = ({ questions, examples }: Pick<AdditionInput, "questions" | "examples">): string =>
  [...questions.map(({ name }) => name), ...Object.keys(examples).map((name) => `example of ${name}`)].join(", ") ||
  "nothing";
