import { ProblemError, type FieldError } from "@afterword/sdk";
import type { Rows } from "@afterword/store";
import { note } from "./access/audit.ts";
import { contentHash } from "./canonical.ts";
import { readChange, type CheckedChange } from "./change-person.ts";
import type { Ctx } from "./context.ts";
import { remember, type ImportError, type Importer, type ImportRow } from "./import-row.ts";
import { personOfCells, type PeopleColumns } from "./people-columns.ts";
import { planPeople, storePlans, type PersonPlan } from "./plan-people.ts";

interface Read {
  readonly line: number;
  readonly key: string;
  readonly hash: string;
  readonly change: CheckedChange;
}

/**
 * Brings in people from a file: those who are there are changed where the file says something else. A blank cell leaves
 * what is stored.
 */
export function importPeople(ctx: Ctx, columns: PeopleColumns): Importer<readonly string[]> {
  const seen = { check: new Map<string, string>(), store: new Map<string, string>() };
  const take = async (rows: Rows, batch: readonly ImportRow<readonly string[]>[], move: "check" | "store") => {
    const { fresh, repeated, errors } = readBatch(ctx, columns, batch, seen[move]);
    const planned = await planPeople(
      ctx,
      rows,
      fresh.map(({ change }) => change),
      { lock: move === "store" },
    );
    const plans = planned.filter((one): one is PersonPlan => !(one instanceof ProblemError));
    for (const [at, one] of planned.entries())
      if (one instanceof ProblemError) errors.push(...errorsOf(one, fresh[at]?.line ?? 0));
    if (move === "store") {
      await storePlans(ctx, rows, plans);
      await note(ctx, rows, { action: "people.import", kind: "person" });
    }
    remember(seen[move], fresh);
    const added = plans.filter(({ status }) => status !== "unchanged").length;
    errors.sort((a, b) => a.line - b.line);
    return { added, known: plans.length - added + repeated, errors };
  };
  return {
    check: (batch) => ctx.store.read(ctx.scope, (rows) => take(rows, batch, "check")),
    store: (batch) => ctx.store.write(ctx.scope, (rows) => take(rows, batch, "store")),
  };
}

/** The people of a batch, each once; one whom an earlier row of the file describes in another way is a mistake. */
function readBatch(
  ctx: Ctx,
  columns: PeopleColumns,
  batch: readonly ImportRow<readonly string[]>[],
  seen: ReadonlyMap<string, string>,
) {
  const fresh = new Map<string, Read>();
  const errors: ImportError[] = [];
  let repeated = 0;
  for (const { line, value } of batch)
    try {
      const change = readChange(ctx, personOfCells(columns, value));
      const read: Read = { line, key: change.id, hash: contentHash(change), change };
      const before = fresh.get(read.key)?.hash ?? seen.get(read.key);
      if (before === undefined) fresh.set(read.key, read);
      else if (read.hash.startsWith(before)) repeated++;
      else errors.push({ line, ...twin });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      errors.push(...errorsOf(error, line));
    }
  return { fresh: [...fresh.values()], repeated, errors };
}

const twin: FieldError = {
  path: "id",
  code: "duplicate_id",
  message: "A row with this id and other content is further up in the file.",
};

const errorsOf = ({ code, errors, message }: ProblemError, line: number): ImportError[] =>
  errors.length > 0
    ? errors.map((error) => ({ ...error, ...(isBlank(error) ? blank : {}), line }))
    : [{ path: "", code, message, line }];

/** The schema says that `undefined` has the wrong type; whoever reads the report has left the id blank. */
const isBlank = ({ path, code }: FieldError) => path === "id" && code === "invalid_type";
const blank = { code: "required", message: "A value is needed." };
