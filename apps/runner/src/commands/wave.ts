import { readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { publishProject, type Ctx } from "@afterword/fieldwork";
import { wavesTransport } from "@afterword/runner/parts";
import { ProblemError, wavesOf, type WaveInput, type WaveMove, type WavesApi } from "@afterword/sdk";
import type { Mode } from "@afterword/store";
import { Command, InvalidArgumentError } from "commander";
import { openForCommand } from "../open.ts";
import { listLine, planLines, showLines } from "../wave/wave-lines.ts";

interface WaveFlags {
  readonly config?: string;
  readonly mode?: Mode;
  readonly json?: boolean;
  readonly by?: string;
  readonly watch?: boolean;
  readonly file?: string;
}

const moves = {
  launch: "open an occurrence now",
  pause: "let nothing leave until it is resumed",
  resume: "go on with what was paused",
  close: "end an occurrence at once, or call off one that has not opened",
} as const satisfies { readonly [move in WaveMove]: string };

const aboutIds = `
<id> is an occurrence, such as annual.1, or a wave: that means the occurrence that runs, else the next, else the last.
What is launched, paused or closed here is done by a running worker.`;

const change = { isChange: true } as const;

/** `afterword wave`: plans, watches and moves waves. */
export function waveCommand(): Command {
  const waves = new Command("wave").description("plan, watch and move waves").addHelpText("after", aboutIds);
  const add = (name: string, about: string) =>
    waves
      .command(name)
      .description(about)
      .option("--config <file>", "project file (default: AFTERWORD_CONFIG, or afterword.config.ts)")
      .option("--mode <mode>", "test or live (default: test in development, live in production)", readMode)
      .option("--json", "print JSON");
  add("list", "list the occurrences, the latest first").action((flags: WaveFlags) =>
    withWaves(flags, async (api) => {
      const { items } = await api.list({ limit: 500 });
      print(flags, items, items.length === 0 ? ["There is no wave."] : items.map(listLine));
    }),
  );
  add("show <id>", "show how far an occurrence is")
    .option("--by <segment>", "cut it by a segment of people")
    .option("--watch", "show it again and again until it is closed (on a terminal)")
    .action((id: string, flags: WaveFlags) => withWaves(flags, (api) => show(api, id, flags)));
  add("plan <id>", "show who would be asked, who not and why, and what to expect").action(
    (id: string, flags: WaveFlags) =>
      withWaves(flags, async (api) => {
        const wave = await api.get(id);
        print(flags, wave, planLines(wave));
      }),
  );
  add("create", "make a wave besides those of the project")
    .requiredOption("--file <file>", "JSON file with the options of defineWave, an id and a survey")
    .action((flags: WaveFlags) =>
      withWaves(
        flags,
        async (api) => {
          const wave = await api.create(await readInput(flags.file ?? ""));
          print(flags, wave, planLines(wave));
        },
        change,
      ),
    );
  for (const move of Object.keys(moves) as WaveMove[])
    add(`${move} <id>`, moves[move]).action((id: string, flags: WaveFlags) =>
      withWaves(
        flags,
        async (api) => {
          const wave = await api[move](id);
          print(flags, wave, [listLine(wave)]);
        },
        change,
      ),
    );
  return waves;
}

async function withWaves(
  flags: WaveFlags,
  work: (api: WavesApi) => Promise<void>,
  how: { readonly isChange: boolean } = { isChange: false },
): Promise<void> {
  const opened = await openForCommand(flags);
  try {
    const scope = { ...opened.scope, mode: flags.mode ?? opened.scope.mode };
    const context = () => opened.parts.contextOf(scope, { kind: "host", id: "wave" });
    // What is moved has to be planned, and what is looked at where no server has started yet; else looking changes nothing.
    if (how.isChange || (await isUnplanned(context()))) await publishProject(context());
    await work(wavesOf({ waves: wavesTransport(context, () => undefined) }));
  } finally {
    await opened.close();
  }
}

/** Whether the project declares a wave that the database has never heard of. */
async function isUnplanned({ store, scope, project }: Ctx): Promise<boolean> {
  return store.read(scope, async (rows) => {
    for (const { definition } of project.project.waves)
      if ((await rows.waves.listOfPlan(definition.id)).length === 0) return true;
    return false;
  });
}

const watchMs = 2_000;

async function show(api: WavesApi, id: string, flags: WaveFlags): Promise<void> {
  const by = flags.by === undefined ? {} : { by: flags.by };
  const isWatched = flags.watch === true && flags.json !== true && process.stdout.isTTY;
  for (;;) {
    const wave = await api.get(id, by);
    if (isWatched) process.stdout.write("\u001b[2J\u001b[H");
    print(flags, wave, showLines(wave));
    if (!isWatched || wave.state === "closed" || wave.state === "missed") return;
    await wait(watchMs);
  }
}

function print(flags: WaveFlags, value: unknown, lines: readonly string[]): void {
  console.log(flags.json === true ? JSON.stringify(value) : lines.join("\n"));
}

async function readInput(file: string): Promise<WaveInput> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new InvalidArgumentError(`${file} can't be read: ${(error as Error).message}`);
  });
  try {
    return JSON.parse(text) as WaveInput;
  } catch (error) {
    throw new ProblemError("malformed", { detail: `${file} is no JSON: ${(error as Error).message}` });
  }
}

function readMode(text: string): Mode {
  if (text === "test" || text === "live") return text;
  throw new InvalidArgumentError("It is test or live.");
}
