import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publishProject, type Ctx } from "@afterword/fieldwork";
import { assemble } from "@afterword/runner/parts";
import { defineEvent, defineProject, defineSurvey, q, when, type Project } from "@afterword/sdk";
import { rootUnit } from "@afterword/store";
import { pino } from "pino";
import type { z } from "zod";

type Zod = typeof z;

/** The events of a small help desk. Tests hand in zod: helpers of tests don't import it. */
export const ticketEvents = (zod: Zod) => ({
  closed: defineEvent(
    "ticket.closed",
    zod.object({
      id: zod.string(),
      team: zod.string(),
      hours: zod.number().optional(),
      first: zod.boolean().optional(),
    }),
    { subject: "id", segments: ["team"] },
  ),
  reopened: defineEvent("ticket.reopened", zod.object({ id: zod.string() }), { subject: "id" }),
});

/** A project of those events and one survey. */
export function ticketProject(zod: Zod): Project {
  const { closed, reopened } = ticketEvents(zod);
  const survey = defineSurvey("service", {
    csat: q.csat("Satisfied?"),
    ces: q.ces("Easy?").optional(),
    nps: q.nps("Recommend?").optional(),
    solved: q.yesNo("Solved?").optional(),
    hours: q.number("Hours?").optional(),
    topics: q.choices({ speed: "Speed", tone: "Tone" }, "What about?").optional(),
    why: q.comment("Why?").optional().max(20),
  });
  return defineProject({
    surveys: [survey],
    rules: [when(closed).ask(survey).by("email").after("30m").unless(reopened)],
  });
}

/** A folder for files and a store in memory. */
export async function fixture(project: Project) {
  const folder = mkdtempSync(join(tmpdir(), "afterword-import-"));
  const parts = await assemble(project, {
    database: "file::memory:",
    publicUrl: "http://127.0.0.1:3000",
    secret: "a secret for tests, not for anything else",
    logger: pino({ level: "silent" }),
    clock: () => Date.parse("2026-03-02T09:00:00Z"),
  });
  const ctx: Ctx = parts.contextOf({ unit: rootUnit, mode: "test" }, { kind: "host", id: "test" });
  await publishProject(ctx);
  return {
    ctx,
    folder,
    /** Writes a file: text, or lines of it. */
    file: (content: string | readonly string[] | Buffer, name = "rows.csv"): string => {
      const path = join(folder, name);
      writeFileSync(path, Array.isArray(content) ? `${content.join("\n")}\n` : (content as string | Buffer));
      return path;
    },
    responses: () =>
      ctx.store.read(ctx.scope, (rows) => rows.responses.list({ survey: null, after: null, limit: 500 })),
    event: (id: string) => ctx.store.read(ctx.scope, (rows) => rows.events.find("host", id)),
    close: async () => {
      await parts.delivery.close();
      await parts.store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Fixture = Awaited<ReturnType<typeof fixture>>;
