import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { pathToFileURL } from "node:url";
import { publishProject, runSimulation, type Ctx } from "@afterword/fieldwork";
import { assemble } from "@afterword/runner/parts";
import { compileValidator, eventInput, ProblemError } from "@afterword/sdk";
import { rootUnit } from "@afterword/store";
import fc from "fast-check";
import { pino } from "pino";
import { csvFile, json, line, spoiled } from "./inputs.ts";
import project, { survey } from "./project.ts";

/** Something that takes what others send. */
export interface Target {
  readonly name: string;
  readonly inputs: fc.Arbitrary<unknown>;
  /** Takes it, and checks what became of it. @throws for anything that must not happen */
  readonly take: (input: never) => Promise<void> | void;
}

const must: (holds: boolean, what: string) => asserts holds = (holds, what) => {
  if (!holds) throw new Error(what);
};
const copyOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const choices = fc.constantFrom("a", "b", "c");
const day = fc.constantFrom("2026-02-28", "2028-02-29");
const answers = spoiled(
  {
    csat: fc.integer({ min: 3, max: 5 }),
    nps: fc.integer({ min: 0, max: 10 }),
    rating: fc.integer({ min: -2, max: 3 }),
    solved: fc.boolean(),
    agreed: fc.boolean(),
    topic: choices,
    topics: fc.uniqueArray(choices),
    order: fc.shuffledSubarray(["a", "b", "c"], { minLength: 3 }),
    grid: fc.record({ x: choices, y: choices }, { noNullPrototype: true }),
    name: line,
    days: fc.oneof(fc.integer({ min: -100, max: 100 }), fc.constantFrom(-0.5, 0, 99.99)),
    mail: fc.constantFrom("a@b.test", "\u0645@\u0645\u062b\u0627\u0644.test"),
    day,
  },
  ["csat"],
);

const validate = compileValidator(survey.definition);
const names = new Set(survey.definition.questions.map(({ name }) => name));

/** What is taken is taken again as it was stored, and what is refused is refused by path. */
const validator: Target = {
  name: "answers",
  inputs: fc.tuple(fc.oneof({ weight: 6, arbitrary: answers }, { weight: 1, arbitrary: json }), fc.boolean()),
  take: ([given, complete]: [unknown, boolean]) => {
    const result = validate(given, { complete });
    if (result.ok) {
      must(
        Object.keys(result.answers).every((name) => names.has(name)),
        "An unknown question was taken.",
      );
      const again = validate(copyOf(result.answers), { complete });
      must(again.ok && isDeepStrictEqual(copyOf(again.answers), copyOf(result.answers)), "It is not taken again.");
      must(isDeepStrictEqual(copyOf(given), copyOf(result.answers)), "Something was dropped or changed.");
    } else {
      must(result.errors.length > 0, "It was refused for nothing.");
      must(
        result.errors.every(({ path, code }) => path.startsWith("answers") && code !== ""),
        "No path is told.",
      );
    }
  },
};

const attributes = fc.dictionary(fc.constantFrom("site", "grade", "vip"), fc.oneof(line, fc.integer(), fc.boolean()), {
  maxKeys: 3,
  noNullPrototype: true,
});
const person = spoiled(
  {
    id: fc.constantFrom("p-1", "p-2"),
    email: fc.constantFrom("a@b.test", " a@b.test"),
    name: line,
    locale: fc.constantFrom("ar", "pt-BR", "en-u-ca-buddhist"),
    timeZone: fc.constantFrom("Africa/Khartoum", "UTC"),
    attributes,
  },
  ["id"],
);
const more = fc.jsonValue({ maxDepth: 3 });
const data = spoiled({ id: line, team: line, hours: fc.integer({ min: 0, max: 99 }), first: fc.boolean(), more }, [
  "id",
  "team",
]);
const event = spoiled(
  {
    id: fc.constantFrom("evt-1", "evt-2"),
    type: fc.constantFrom("ticket.closed", "ticket.closed", "ticket.unknown"),
    source: fc.constantFrom("desk", "host"),
    occurredAt: fc.constantFrom("2026-01-01T09:00:00Z", "2026-03-01T09:00:00+02:00"),
    sequence: fc.nat(1_000),
    person,
    data,
  },
  ["type", "person", "data"],
);

/** An event is a problem or is read; one that is read is read alike when it has been written down. */
const contract = (ctx: Ctx): Target => ({
  name: "events",
  inputs: fc.oneof({ weight: 6, arbitrary: event }, { weight: 1, arbitrary: json }, fc.array(event, { maxLength: 3 })),
  take: async (given: unknown) => {
    const read = eventInput.safeParse(given);
    if (read.success) {
      const again = eventInput.safeParse(copyOf(read.data));
      must(again.success && isDeepStrictEqual(again.data, copyOf(read.data)), "It is not read alike again.");
    }
    const reply = await runSimulation(ctx, given, { strictChannel: false }).catch(problemOf);
    if (reply instanceof ProblemError) must(reply.status < 500, `It became ${reply.code}.`);
  },
});

/** A problem as it is; anything else is none of what may be thrown. */
function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  throw error;
}

/** The importer, as far as it is used here: the program is no package that others import from. */
type ImportFile = (
  ctx: Ctx,
  how: object,
) => Promise<{ rows: number; stored: number; alreadyThere: number; invalid: number }>;

const files = {
  people: csvFile(["id", "email", "name", "locale", "timeZone", "person.site"], {
    id: ["p-1", "p-2", "p-3"],
    email: ["a@b.test", "", "a@b"],
    name: ["Amina", '"O""Brien, ""Sons"""', "=1+1"],
    locale: ["ar", "fr", "??"],
    timeZone: ["Africa/Khartoum", "", "Mars/Base"],
  }),
  events: csvFile(["id", "person", "occurredAt", "team", "hours", "first"], {
    id: ["INC-1", "INC-2", "INC-3"],
    person: ["p-1", "p-2", ""],
    occurredAt: ["2026-01-01", "2026-01-01T12:00+02:00", "01/02/2026"],
    team: ["ICT", '"H,R"', ""],
    hours: ["1.5", "", "ten"],
    first: ["yes", "no", "perhaps"],
  }),
  responses: csvFile(["id", "submittedAt", "csat", "topics", "grid.x", "why"], {
    id: ["R1", "R2", "R3"],
    submittedAt: ["2026-01-01", "2026-01-02T09:00Z", "soon"],
    csat: ["1", "5", "6"],
    topics: ["a|b", "", "a|a"],
    "grid.x": ["a", "", "z"],
    why: ["slow", "", '"line\nbreak"'],
  }),
};

/** A file is refused in a sentence, or every row is stored, known or told as a mistake; again changes nothing. */
function importer(ctx: Ctx, importFile: ImportFile, kind: keyof typeof files, folder: string): Target {
  const file = join(folder, `${kind}.csv`);
  const bring = (isDryRun: boolean) =>
    importFile(ctx, { kind, file, isDryRun, skipInvalid: true, keepsRest: kind === "people" ? true : undefined }).catch(
      (error: unknown) => {
        if (error instanceof ProblemError || (error as Error).name === "ImportMistake") return null;
        throw error;
      },
    );
  return {
    name: `files of ${kind}`,
    inputs: files[kind],
    take: async (bytes: Buffer) => {
      writeFileSync(file, bytes);
      const tried = await bring(true);
      if (tried === null) return;
      must(tried.stored === 0, "A dry run stored something.");
      const first = await bring(false);
      const second = await bring(false);
      must(first !== null && second !== null, "What could be tried could not be done.");
      must(first.stored + first.alreadyThere + first.invalid >= first.rows, "A row was lost.");
      must(second.stored === 0 && second.rows === first.rows, "The same file again changed something.");
    },
  };
}

/** Everything that takes what others send, on a store in memory. */
export async function openTargets(): Promise<{ targets: Target[]; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "afterword-fuzz-"));
  const parts = await assemble(project, {
    database: "file::memory:",
    publicUrl: "http://127.0.0.1:3000",
    secret: "s".repeat(40),
    logger: pino({ level: "silent" }),
    clock: () => Date.parse("2026-03-02T09:00:00Z"),
  });
  const ctx = parts.contextOf({ unit: rootUnit, mode: "test" }, { kind: "host", id: "fuzz" });
  await publishProject(ctx);
  const path = resolve(import.meta.dirname, "../../../../apps/runner/src/import/import-file.ts");
  const { importFile } = (await import(pathToFileURL(path).href)) as { importFile: ImportFile };
  const kinds = ["people", "events", "responses"] as const;
  return {
    targets: [validator, contract(ctx), ...kinds.map((kind) => importer(ctx, importFile, kind, folder))],
    close: async () => {
      await parts.delivery.close();
      await parts.store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
