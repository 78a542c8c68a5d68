import { existsSync } from "node:fs";
import { join } from "node:path";
import { folder } from "@afterword/console";
import { openFormPaths } from "@afterword/runner/parts";
import { Command } from "commander";
import { pino } from "pino";
import { openForCommand, type Opened } from "../open.ts";
import { serve, type Serving } from "../serve.ts";
import { untilStopped } from "../stop-signal.ts";

interface StartFlags {
  readonly config?: string;
  readonly app?: string;
  readonly worker: boolean;
  readonly json?: boolean;
}

/** `afterword start`: serves the runner, and works off what is due. */
export const startCommand = (): Command =>
  new Command("start")
    .description("serve Afterword and do what is due")
    .option("--config <file>", "project file (default: AFTERWORD_CONFIG, or afterword.config.ts)")
    .option("--app <file>", "module whose default export, (afterword) => handler, serves pages of your own beside it")
    .option("--no-worker", "serve only; a process started with `afterword worker` does what is due")
    .option("--json", "print JSON")
    .action(async (flags: StartFlags) => {
      const opened = await openForCommand({
        config: flags.config,
        console: builtConsole(),
        logger: pino({ name: "afterword" }, pino.destination(2)),
      });
      const serving = await serve(opened, flags).catch(async (error: unknown) => {
        await opened.close();
        throw error;
      });
      const lines = whatThereIs(opened, serving, await openFormPaths(opened.parts));
      console.log(flags.json === true ? asJson(opened, serving, lines) : greeting(opened, lines));
      await untilStopped(() => serving.stop());
    });

/** The folder of the console, where it was built: a fresh clone builds it on `npm start`. */
const builtConsole = (): string | undefined => (existsSync(join(folder, "index.html")) ? folder : undefined);

/** What there is to look at in development. */
const developing = [
  ["Screen", "/dev"],
  ["Mail", "/dev/mail"],
] as const;

/** What is worth knowing, by a short name. */
function whatThereIs(
  { config, parts }: Opened,
  { firstKey, setupLink, hasApp }: Serving,
  forms: readonly string[],
): readonly [string, string][] {
  const { publicUrl, mode, smtp } = parts.settings;
  const isDevelopment = mode === "development";
  return [
    ...(hasApp ? [["App", new URL(publicUrl).origin] as [string, string]] : []),
    ...(parts.settings.console === null ? [] : [["Console", `${publicUrl}/console`] as [string, string]]),
    ...(isDevelopment ? developing.map(([name, path]): [string, string] => [name, `${publicUrl}${path}`]) : []),
    ...forms.map((path): [string, string] => ["Form", `${publicUrl}${path}`]),
    ...(setupLink === null ? [] : [["Set up", `${setupLink}  (once, within 24 hours)`] as [string, string]]),
    ["API", `${publicUrl}/openapi.json`],
    ["Database", withoutPassword(config.database)],
    ...(smtp === null ? [] : [["SMTP", new URL(smtp).host] as [string, string]]),
    ...(firstKey === null
      ? []
      : [["API key", `${firstKey}  (shown once; afterword keys makes more)`] as [string, string]]),
  ];
}

function greeting({ parts }: Opened, lines: readonly (readonly [string, string])[]): string {
  return [
    "",
    `Afterword runs (${parts.settings.mode}).`,
    "",
    ...lines.map(([name, value]) => `  ${name.padEnd(10)}${value}`),
    "",
  ].join("\n");
}

function asJson(
  { parts }: Opened,
  { firstKey, setupLink }: Serving,
  lines: readonly (readonly [string, string])[],
): string {
  const { mode, publicUrl } = parts.settings;
  const addresses = lines.filter(([, value]) => /^https?:/.test(value) && !value.includes(" "));
  return JSON.stringify({
    ...{ running: true, mode, url: publicUrl, apiKey: firstKey, setupLink },
    addresses: addresses.map(([name, url]) => ({ name, url })),
  });
}

/** A database's address as it may be shown. */
function withoutPassword(database: string): string {
  if (!/^postgres/.test(database)) return database;
  const { host, pathname } = new URL(database);
  return `postgres://${host}${pathname}`;
}
