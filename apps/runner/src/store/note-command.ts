import { noteAlone, secretFrom } from "@afterword/fieldwork";
import { checkOptions, storedClock } from "@afterword/runner/parts";
import { openStore, readSchema, rootUnit } from "@afterword/store";
import type { Config } from "../environment.ts";

/**
 * Notes what a command did to the whole store in the audit logs of both modes, once it is done. A database of an older
 * schema is left as it is: opening it would bring it up to date.
 */
export async function noteCommand(config: Config, command: "export" | "backup" | "restore" | "migrate"): Promise<void> {
  const { secret, mode } = checkOptions(config);
  if ((await readSchema(config.database)).pending.length > 0) return;
  const store = await openStore(config.database);
  try {
    const clock = storedClock(store, Date.now, mode === "development");
    await clock.refresh();
    const by = { actor: { kind: "host", id: command }, now: clock.now(), secret: secretFrom(secret), store } as const;
    for (const mode of ["live", "test"] as const)
      await noteAlone({ ...by, scope: { unit: rootUnit, mode } }, { action: `store.${command}`, kind: "store" });
  } finally {
    await store.close();
  }
}
