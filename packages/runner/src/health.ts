import { readHealth, type Ctx } from "@afterword/fieldwork";
import type { Health } from "@afterword/sdk";
import type { Parts } from "./parts.ts";

/** The version of this program. */
export const version = "0.1.0";

/** How the installation does, as this process sees it. */
export function healthOf({ clock, worker, delivery }: Parts, ctx: Ctx): Promise<Health> {
  const { lastPassAt } = worker;
  return readHealth(ctx, {
    version,
    nodeVersion: process.versions.node,
    clockOffsetMs: Math.round(clock.now() - clock.realNow()),
    worker: { lastPassAt: lastPassAt === null ? null : new Date(lastPassAt).toISOString() },
    relay: delivery.relay,
  });
}
