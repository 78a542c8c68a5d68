import { compileProject, countChanges, readKept, type CompiledProject } from "@afterword/fieldwork";
import type { Project } from "@afterword/sdk";
import { rootUnit, type Store } from "@afterword/store";
import type { Logger } from "pino";

/** How often a process looks whether another one has changed what is kept in the database. */
const lookMs = 500;
/** What is kept is the organisation's, whatever data somebody works with. */
const scope = { unit: rootUnit, mode: "live" } as const;

/** The project as it runs: what the code declares, with the surveys that are kept in the database. */
export interface RunningProject {
  /** As it is known now. */
  now(): CompiledProject;
  /** Takes over what has changed: at once, for who changed it. */
  readonly refresh: () => Promise<void>;
  /** Looks for what other processes change, until it is stopped. It keeps no program from ending. */
  watch(): void;
  /** Looks no more, once the look that is under way has ended. */
  stop(): Promise<void>;
}

/** Compiles the project with what the database keeps, anew whenever that has changed. */
export async function runningProject(code: Project, store: Store, logger: Logger): Promise<RunningProject> {
  const kept = await readKept(store, scope);
  let compiled = compileProject(code, kept.surveys, kept.additions);
  for (const { survey, id, errors } of compiled.left)
    logger.warn(
      { survey, addition: id, errors },
      "what a unit adds to a survey is not asked: it does not fit any more",
    );
  let { changes } = kept;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();

  const refresh = async () => {
    if ((await countChanges(store, scope)) === changes) return;
    const read = await readKept(store, scope);
    // Two that look at once may read in one order and get here in the other.
    if (read.changes <= changes) return;
    compiled = compileProject(code, read.surveys, read.additions);
    ({ changes } = read);
  };
  const look = () => {
    looking = refresh()
      .catch((error: unknown) => {
        logger.warn({ err: error }, "what has changed of the surveys could not be read");
      })
      .finally(() => {
        if (timer !== undefined) timer = setTimeout(look, lookMs).unref();
      });
  };
  return {
    now: () => compiled,
    refresh,
    watch: () => {
      timer ??= setTimeout(look, lookMs).unref();
    },
    stop: async () => {
      clearTimeout(timer);
      timer = undefined;
      await looking;
    },
  };
}
