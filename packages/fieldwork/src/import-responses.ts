import { randomBytes } from "node:crypto";
import { ProblemError, surveyFor, withoutKept, type SurveyDefinition } from "@afterword/sdk";
import type { EventRow, Rows } from "@afterword/store";
import { contentHash } from "./canonical.ts";
import type { Ctx } from "./context.ts";
import { segmentsOf } from "./segments-of.ts";
import { responseReader, type ReadResponse, type ResponseToImport } from "./import-response-reader.ts";
import {
  remember,
  sift,
  storedMeanwhile,
  type ImportError,
  type Importer,
  type ImportRow,
  type Sifted,
} from "./import-row.ts";
import { scheduleCoding } from "./comments/code-comments.ts";
import { countNew } from "./count-answers.ts";
import { base62 } from "./secret.ts";

interface Found {
  readonly line: number;
  readonly key: string;
  readonly hash: string;
  readonly read: ReadResponse;
  readonly event: EventRow | null;
}

/**
 * Brings in answers that were collected elsewhere. They become responses like those of a link, with the person, subject
 * and segments of the event they name.
 *
 * @throws ProblemError `invalid_request` for an anonymous survey: its answers come without person and time, or not at all
 */
export function importResponses(ctx: Ctx, survey: SurveyDefinition): Importer<ResponseToImport> {
  if (survey.privacy === "anonymous")
    throw new ProblemError("invalid_request", { detail: `Nothing is imported into "${survey.id}": it is anonymous.` });
  const inFile = new Map<string, string>();
  const read = responseReader(survey);
  const nextId = idsInOrder(ctx.now);
  let isFirst = true;
  return {
    check: async (batch) => {
      const plan = await ctx.store.read(ctx.scope, (rows) => sort(ctx, rows, survey, batch, read, inFile));
      remember(inFile, plan.fresh);
      return { ...plan, added: plan.fresh.length };
    },
    store: (batch) =>
      ctx.store.write(ctx.scope, async (rows) => {
        const plan = await sort(ctx, rows, survey, batch, read, new Map());
        await add(ctx, rows, survey, plan.fresh, nextId);
        if (isFirst && ctx.store.engine === "postgres") await rows.responses.analyze();
        isFirst = false;
        return { ...plan, added: plan.fresh.length };
      }),
  };
}

async function sort(
  ctx: Ctx,
  rows: Rows,
  survey: SurveyDefinition,
  batch: readonly ImportRow<ResponseToImport>[],
  read: ReturnType<typeof responseReader>,
  inFile: ReadonlyMap<string, string>,
): Promise<Sifted<Found>> {
  const errors: ImportError[] = [];
  const good = batch.flatMap(({ line, value }) => {
    const result = read(value);
    if ("read" in result) return [{ line, read: result.read }];
    errors.push(...result.errors.map((error) => ({ ...error, line })));
    return [];
  });
  const events = await loadEvents(rows, good);
  const found = good.flatMap(({ line, read: one }): Found[] => {
    const event = one.event === null ? null : events.get(`${one.source}\n${one.event}`);
    if (event !== undefined) {
      const asked = surveyFor(survey, segmentsGiven(ctx, one, event));
      const others = Object.keys(one.answers).filter((name) => !asked.questions.some((own) => own.name === name));
      for (const name of others) errors.push({ line, path: `answers.${name}`, code: "hidden", message: notTheirs });
      return others.length > 0 ? [] : [{ line, key: one.id, hash: one.contentHash, read: one, event }];
    }
    const message = `There is no event "${one.event ?? ""}" of "${one.source}".`;
    errors.push({ line, path: "event", code: "unknown_event", message });
    return [];
  });
  const stored = await rows.responses.findManyExternal(
    survey.id,
    found.map(({ key }) => key),
  );
  const hashes = new Map(stored.map((row) => [row.externalId, row.contentHash]));
  const plan = sift(found, { stored: hashes, inFile }, "duplicate_id");
  return { ...plan, errors: [...errors, ...plan.errors].sort((a, b) => a.line - b.line) };
}

async function loadEvents(rows: Rows, good: readonly { read: ReadResponse }[]): Promise<Map<string, EventRow>> {
  const events = new Map<string, EventRow>();
  for (const [source, ofSource] of Map.groupBy(good, ({ read }) => read.source)) {
    const ids = [...new Set(ofSource.flatMap(({ read }) => read.event ?? []))];
    for (const event of await rows.events.findMany(source, ids)) events.set(`${source}\n${event.id}`, event);
  }
  return events;
}

async function add(
  ctx: Ctx,
  rows: Rows,
  survey: SurveyDefinition,
  found: readonly Found[],
  nextId: () => string,
): Promise<void> {
  const newest = await rows.surveys.findNewest(survey.id);
  if (newest?.contentHash !== contentHash(withoutKept(survey)))
    throw new Error(`Survey "${survey.id}" has not been published.`);
  const all = found.map(({ read, event }) => ({ id: nextId(), read, event, person: read.person ?? event?.person }));
  const added = await rows.responses.addMany(
    all.map(({ id, read, event, person = null }) => ({
      id,
      origin: "import",
      invitation: null,
      externalId: read.id,
      survey: survey.id,
      version: newest.version,
      person,
      source: event?.source ?? null,
      event: event?.id ?? null,
      subject: event?.subject ?? null,
      wave: null,
      channel: read.channel,
      locale: read.locale,
      submittedAt: read.submittedAt,
    })),
  );
  if (added !== all.length) throw storedMeanwhile();
  await rows.responses.addFirstVersions(
    all.map(({ id, read }) => ({
      response: id,
      revision: 1,
      submissionId: read.id,
      contentHash: read.contentHash,
      status: read.status,
      answers: read.answers,
      storedAt: ctx.now,
    })),
  );
  await countNew(
    rows,
    all.map(({ id, read, event }) => ({
      id,
      survey,
      submittedAt: read.submittedAt,
      answers: read.answers,
      segments: segmentsGiven(ctx, read, event),
    })),
  );
  const written = all.map(({ id, read }) => ({ id, answers: read.answers }));
  await scheduleCoding(rows, survey, written, ctx.now);
  const people = new Set(
    all.flatMap(({ person, event }) => (person === undefined || person === event?.person ? [] : person)),
  );
  const unknown = { email: null, name: null, locale: null, timeZone: null, attributes: {} };
  await rows.people.fillMany(
    [...people].map((id) => ({ id, ...unknown })),
    ctx.now,
  );
}

const notTheirs = "A unit adds this question, and these segments are not of it.";

const segmentsGiven = (ctx: Ctx, read: ReadResponse, event: EventRow | null): Record<string, string> => ({
  ...(event ? segmentsOf(ctx.project, event, { attributes: {} }) : {}),
  ...read.segments,
});

/**
 * Ids that sort as they were made: time, number, 48 random bits. Rows are then added at the end of every index, which
 * is three times as fast as putting random ids between the others.
 */
function idsInOrder(now: number): () => string {
  const bytes = Buffer.alloc(16);
  let made = 0;
  return () => {
    bytes.writeUIntBE(now, 0, 6);
    bytes.writeUInt32BE(made++, 6);
    randomBytes(6).copy(bytes, 10);
    return `rsp_${base62(bytes, 22)}`;
  };
}
