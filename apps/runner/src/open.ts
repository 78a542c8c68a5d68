import { assemble, type Parts } from "@afterword/runner/parts";
import { rootUnit, type Scope } from "@afterword/store";
import { pino, type Logger } from "pino";
import { readConfig } from "./config.ts";
import type { Config } from "./environment.ts";
import { loadProject } from "./load-module.ts";

/** The parts of a runner for one command, set up as the server would be. */
export interface Opened {
  readonly config: Config;
  readonly parts: Parts;
  /** The mode whose data a command touches unless it is told. */
  readonly scope: Scope;
  close(): Promise<void>;
}

/**
 * Opens the runner's parts as configured. Nothing is published: a command that only looks at what is there must leave nothing
 * behind.
 *
 * @throws OptionsError, StoreUnavailableError, SchemaError, ProblemError with a sentence each
 */
export async function openForCommand(
  flags: {
    readonly config?: string | undefined;
    readonly logger?: Logger;
    readonly console?: string | undefined;
    /** Hosts that webhooks may lead to besides those of the environment. */
    readonly moreHosts?: readonly string[];
  } = {},
): Promise<Opened> {
  const config = readConfig(flags);
  const project = await loadProject(config.project);
  const logger = flags.logger ?? pino({ level: "silent" });
  const webhookHosts = flags.moreHosts ? [...(config.webhookHosts ?? []), ...flags.moreHosts] : config.webhookHosts;
  const parts = await assemble(project, { ...config, webhookHosts, console: flags.console, logger });
  const scope: Scope = { unit: rootUnit, mode: parts.settings.mode === "production" ? "live" : "test" };
  const close = async () => {
    await parts.delivery.close();
    await parts.store.close();
  };
  return { config, parts, scope, close };
}
