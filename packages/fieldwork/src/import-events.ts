import { mergeAttributes, ProblemError, type FieldError } from "@afterword/sdk";
import type { EventRow, PersonRow, Rows } from "@afterword/store";
import { note } from "./access/audit.ts";
import type { Ctx } from "./context.ts";
import { eventRows, placingTypes } from "./event-row.ts";
import {
  remember,
  sift,
  storedMeanwhile,
  type ImportError,
  type Importer,
  type ImportRow,
  type Sifted,
} from "./import-row.ts";
import { keepFacts } from "./facts/keep-facts.ts";
import { readTime } from "./import-time.ts";
import { readEvent, type ReadEvent } from "./read-event.ts";

/** An event as a file has it: blank cells are left out. */
export interface EventToImport {
  readonly id?: string;
  readonly source?: string;
  /** A time; without a zone it is UTC. */
  readonly occurredAt?: string;
  readonly person: { readonly [field: string]: unknown };
  readonly data: { readonly [field: string]: unknown };
}

interface Placed {
  readonly line: number;
  readonly key: string;
  readonly hash: string;
  readonly event: EventRow;
  readonly person: PersonRow;
}

type Read = { readonly line: number; readonly read: ReadEvent };

/**
 * Brings in events of one type that happened before Afterword was there, or elsewhere. They are stored with their people,
 * and found by later answers; no rule looks at them, so nobody is asked. What is known of a person is
 * newer than the file, and stays.
 */
export function importEvents(ctx: Ctx, type: string): Importer<EventToImport> {
  const inFile = new Map<string, string>();
  return {
    check: async (batch) => {
      const plan = await ctx.store.read(ctx.scope, (rows) => sort(ctx, rows, type, batch, inFile));
      remember(inFile, plan.fresh);
      return { ...plan, added: plan.fresh.length };
    },
    store: (batch) =>
      ctx.store.write(ctx.scope, async (rows) => {
        const plan = await sort(ctx, rows, type, batch, new Map());
        const added = await rows.events.addMany(plan.fresh.map(({ event }) => event));
        if (added !== plan.fresh.length) throw storedMeanwhile();
        await keepFacts(ctx.project, rows, plan.fresh);
        await rows.people.fillMany(mergePeople(plan.fresh.map(({ person }) => person)), ctx.now);
        await note(ctx, rows, { action: "events.import", kind: "event" });
        return { ...plan, added };
      }),
  };
}

async function sort(
  ctx: Ctx,
  rows: Rows,
  type: string,
  batch: readonly ImportRow<EventToImport>[],
  inFile: ReadonlyMap<string, string>,
): Promise<Sifted<Placed>> {
  const errors: ImportError[] = [];
  const read = batch.flatMap(({ line, value }): Read[] => {
    try {
      return [{ line, read: readOne(ctx, type, value) }];
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      errors.push(...errorsOf(error).map((one) => ({ ...one, ...explain(value, one), line })));
      return [];
    }
  });
  const placed = await place(ctx, rows, type, read);
  const stored = await loadHashes(rows, placed);
  const plan = sift(placed, { stored, inFile }, "idempotency_mismatch");
  return { ...plan, errors: [...errors, ...plan.errors].sort((a, b) => a.line - b.line) };
}

function readOne(ctx: Ctx, type: string, { occurredAt, ...value }: EventToImport): ReadEvent {
  const at = occurredAt === undefined ? undefined : readTime(occurredAt);
  if (at === null) throw wrong("occurredAt", "invalid_time", "Not a time such as 2026-11-21T22:00:00Z.");
  if (value.id === undefined && at === undefined)
    throw wrong("id", "required", "An event needs an id, or the time at which it occurred.");
  const when = at === undefined ? {} : { occurredAt: new Date(at).toISOString() };
  return readEvent(ctx.project.project.events, { ...value, ...when, type });
}

/**
 * A row of a file as an event of this type: times without a zone are UTC. What can't be read stays as it is, so that the
 * event's own check names it.
 */
export function eventOfRow(type: string, { occurredAt, ...value }: EventToImport): unknown {
  const at = occurredAt === undefined ? undefined : readTime(occurredAt);
  return { ...value, type, ...(at == null ? { occurredAt } : { occurredAt: new Date(at).toISOString() }) };
}

const wrong = (path: string, code: string, message: string) =>
  new ProblemError("invalid_event", { errors: [{ path, code, message }] });

const errorsOf = ({ code, errors, message }: ProblemError): readonly FieldError[] =>
  errors.length > 0 ? errors : [{ path: "", code, message }];

/** The schema says that `undefined` has the wrong type; whoever reads the report has left a cell blank. */
function explain(value: EventToImport, { path, code }: FieldError): Partial<FieldError> {
  if (code !== "invalid_type") return {};
  const found = path
    .split(".")
    .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], value);
  return found === undefined ? { code: "required", message: "A value is needed." } : {};
}

/** The rows of events, each at its resolution. */
async function place(ctx: Ctx, rows: Rows, type: string, read: readonly Read[]): Promise<Placed[]> {
  const how = { origin: "import", types: placingTypes(ctx.project, type) } as const;
  const reads = read.map((one) => one.read);
  const events = await eventRows(ctx, rows, reads, how);
  return read.flatMap(({ line, read: { contentHash: hash, person } }, at) => {
    const event = events[at];
    return event ? [{ line, key: `${event.source}\n${event.id}`, hash, event, person }] : [];
  });
}

async function loadHashes(rows: Rows, placed: readonly Placed[]): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (const [source, ofSource] of Map.groupBy(placed, ({ event }) => event.source)) {
    const ids = [...new Set(ofSource.map(({ event }) => event.id))];
    for (const event of await rows.events.findMany(source, ids))
      hashes.set(`${source}\n${event.id}`, event.contentHash);
  }
  return hashes;
}

/** Each person once: what a later row says is put over what an earlier one said, as if they came one after another. */
function mergePeople(people: readonly PersonRow[]): PersonRow[] {
  const merged = new Map<string, PersonRow>();
  for (const person of people) {
    const before = merged.get(person.id);
    merged.set(person.id, {
      id: person.id,
      email: person.email ?? before?.email ?? null,
      phone: person.phone ?? before?.phone ?? null,
      name: person.name ?? before?.name ?? null,
      locale: person.locale ?? before?.locale ?? null,
      timeZone: person.timeZone ?? before?.timeZone ?? null,
      attributes: mergeAttributes(before?.attributes ?? {}, person.attributes),
    });
  }
  return [...merged.values()];
}
