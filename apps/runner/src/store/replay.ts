import { replayErasures, type Replayed } from "@afterword/fieldwork";
import { assemble } from "@afterword/runner/parts";
import { rootUnit, type KnownErasures } from "@afterword/store";
import { pino } from "pino";
import type { Config } from "../environment.ts";
import { loadProject } from "../load-module.ts";

/** What was done in a copy before anybody uses it. */
export interface Prepared extends Replayed {
  /** Mails that wait to be sent, or may have been sent since. */
  readonly mails: number;
}

/** Brings a copy up to date, and does once more what was erased and opted out of since it was made. */
export async function prepareCopy(config: Config, database: string, known: KnownErasures | null): Promise<Prepared> {
  const project = await loadProject(config.project);
  const parts = await assemble(project, { ...config, database, logger: pino({ level: "silent" }) });
  try {
    let done: Prepared = { people: 0, records: 0, optOuts: 0, mails: 0 };
    for (const mode of ["live", "test"] as const) {
      const ctx = parts.contextOf({ unit: rootUnit, mode }, { kind: "host", id: "restore" });
      const some = known ? await replayErasures(ctx, known) : { people: 0, records: 0, optOuts: 0 };
      const states = await parts.store.read(ctx.scope, ({ messages }) => messages.countByState());
      const waiting = states.filter(({ state }) => !over.includes(state)).reduce((sum, { n }) => sum + n, 0);
      done = {
        people: done.people + some.people,
        records: done.records + some.records,
        optOuts: done.optOuts + some.optOuts,
        mails: done.mails + waiting,
      };
    }
    return done;
  } finally {
    await parts.delivery.close();
    await parts.store.close();
  }
}

const over: readonly string[] = ["sent", "dead", "suppressed"];
