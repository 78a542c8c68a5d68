import { definitionsVersion } from "@afterword/metrics";
import {
  check,
  metricQuery,
  ProblemError,
  type AggregateFile,
  type AggregateInput,
  type AggregateVerdict,
  type ComparedAggregates,
  type QuestionDefinition,
} from "@afterword/sdk";
import { note } from "../access/audit.ts";
import { contentHash } from "../canonical.ts";
import type { Ctx } from "../context.ts";
import type { Basis } from "../figures.ts";
import { hasMetric } from "../find-question.ts";
import { leastPeople } from "../privacy/least-people.ts";
import { monthOf, startOfMonth } from "../privacy/months.ts";
import { countedRows } from "../report.ts";
import type { CountedRow } from "../result-rows.ts";
import { figureFrom } from "../results/basis.ts";
import { withComparisons } from "../results/compare-rows.ts";
import { unusable } from "../unusable.ts";
import { fingerprintOf, isOwn, isSealed, sealed } from "./seal.ts";

/** Of fewer people's answers nothing is told to others. */
const fewestPeople = 5;

/** The hash of what was asked and how it is counted: the same where figures mean the same, and only there. */
const definitionOf = ({ key, kind, scale, text }: QuestionDefinition, metric: string): string =>
  `sha256:${contentHash({ key, kind, scale: scale ?? null, text, metric, version: definitionsVersion })}`;

/**
 * A figure of all as a signed file for other organisations.
 *
 * @throws ProblemError `invalid_request` naming what isn't there, months that are not over, or where fewer people answered than
 *   may be told of
 */
export async function signAggregate(ctx: Ctx, input: AggregateInput): Promise<AggregateFile> {
  const { survey, question: name, metric, from, to, organisation } = input;
  const definition = ctx.project.survey(survey);
  if (!definition) throw unusable("survey", `The project has no survey "${survey}".`);
  const question = definition.questions.find((one) => one.name === name);
  if (!question) throw unusable("question", `"${name}" is no question of "${survey}".`);
  if (!hasMetric(question, metric))
    throw unusable("metric", `"${name}" is a question of kind ${question.kind}, which has no ${metric}.`);
  for (const path of ["from", "to"] as const) checkMonth(path, input[path]);
  if (from >= to) throw unusable("to", "The end is not after the start.", "out_of_order");
  if (Date.parse(to) > ctx.now) throw unusable("to", "These months are not over.", "in_future");
  const k = await leastPeople(ctx, survey);
  const query = check(metricQuery, { survey, question: name, from, to, where: {}, by: [] }, "invalid_query");
  const [found] = (await countedRows(ctx, metric, query)).rows;
  const { row, basis, nEff } = found ?? { row: null, basis: null, nEff: undefined };
  const fewest = Math.max(fewestPeople, k);
  const people = row?.effectiveN === undefined ? (row?.n ?? 0) : (row.effectiveN ?? 0);
  if (!row || basis === null || row.value === null || people < fewest)
    throw unusable("question", `Fewer than ${String(fewest)} people answered in these months.`, "below_k");
  const { value, n, interval } = figureFrom(basis, nEff);
  const file = sealed(ctx.secret, {
    ...{ format: "afterword-aggregate", version: 1, organisation, survey, question: name, metric, from, to },
    ...{ definition: definitionOf(question, metric), k, n, value: value ?? 0, interval, counts: countsOf(basis) },
    ...{ effectiveN: nEff ?? null, issuedAt: new Date(ctx.now).toISOString() },
  });
  await ctx.store.write(ctx.scope, (rows) =>
    note(ctx, rows, { action: "aggregates.sign", kind: "survey", id: survey }),
  );
  return file;
}

function checkMonth(path: string, day: string): void {
  if (startOfMonth(monthOf(Date.parse(day))) !== Date.parse(day))
    throw unusable(path, "Give the first day of a month, such as 2026-11-01.", "not_a_month");
}

function countsOf(basis: Basis): AggregateFile["counts"] {
  if (basis.kind === "share") return basis;
  if (basis.kind === "nps") return { kind: "nps", ...basis.counts };
  const { min = null, max = null } = basis.scale ?? {};
  return { kind: "mean", min, max, values: [...basis.counts] };
}

function basisOf({ counts }: AggregateFile): Basis {
  if (counts.kind === "share") return counts;
  if (counts.kind === "nps") {
    const { promoters, passives, detractors } = counts;
    return { kind: "nps", counts: { promoters, passives, detractors } };
  }
  const { min, max, values } = counts;
  return { kind: "mean", counts: new Map(values), ...(min !== null && max !== null && { scale: { min, max } }) };
}

const kinds = { csat: "share", ces: "share", nps: "nps", mean: "mean" } as const;

/** Whether a file is as it was signed, and by which key. */
export function verifyAggregate({ secret }: Pick<Ctx, "secret">, file: AggregateFile): AggregateVerdict {
  const reason = whyInvalid(file);
  const { organisation, definition } = file;
  const own = reason === null && isOwn(secret, file);
  return { valid: reason === null, reason, own, organisation, fingerprint: fingerprintOf(file), definition };
}

/** Whoever signs a figure can still sign a wrong one: it has to be that of its own counts, with its interval. */
function whyInvalid(file: AggregateFile): AggregateVerdict["reason"] {
  if (!isSealed(file)) return "signature";
  const { counts, metric, effectiveN } = file;
  if (counts.kind !== kinds[metric] || effectiveN === 0 || !isPossible(counts)) return "figure";
  const { value, n, interval } = figureFrom(basisOf(file), effectiveN ?? undefined);
  if (value === null || n !== file.n || !isClose(value, file.value)) return "figure";
  return isSameInterval(interval, file.interval) ? null : "figure";
}

/** Whether anybody can have answered so. */
function isPossible(counts: AggregateFile["counts"]): boolean {
  if (counts.kind === "share") return counts.x <= counts.n;
  if (counts.kind === "nps") return true;
  const [min, max] = [counts.min ?? -Infinity, counts.max ?? Infinity];
  return counts.values.every(([value]) => value >= min && value <= max);
}

const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9;

const isSameInterval = (a: AggregateFile["interval"], b: AggregateFile["interval"]): boolean =>
  a === null || b === null
    ? a === b
    : isClose(a.lower, b.lower) && isClose(a.upper, b.upper) && a.level === b.level && a.method === b.method;

/**
 * Files of organisations beside each other: all others with the first.
 *
 * @throws ProblemError `aggregate_invalid` naming one that was changed; `definitions_differ` naming one that was asked or
 *   counted otherwise
 */
export function compareAggregates(
  { secret }: Pick<Ctx, "secret">,
  files: readonly AggregateFile[],
): ComparedAggregates {
  const [first] = files;
  if (!first) throw unusable("files", "There is no file.", "required");
  const wrong = files.flatMap((file, at) => {
    const reason = whyInvalid(file);
    return reason === null
      ? []
      : [{ path: `files.${String(at)}.${reason === "figure" ? "value" : "signature"}`, file }];
  });
  if (wrong.length > 0)
    throw new ProblemError("aggregate_invalid", {
      errors: wrong.map(({ path, file }) => ({
        path,
        code: "changed",
        message: `The file of ${file.organisation} is not as it was signed.`,
      })),
    });
  const others = files.flatMap((file, at) =>
    file.definition === first.definition && file.metric === first.metric ? [] : [{ file, at }],
  );
  if (others.length > 0)
    throw new ProblemError("definitions_differ", {
      errors: others.map(({ file, at }) => ({
        path: `files.${String(at)}.definition`,
        code: "differs",
        message: `${file.organisation} asks or counts otherwise than ${first.organisation}.`,
      })),
    });
  return { metric: first.metric, definition: first.definition, rows: besideFirst(secret, files, first) };
}

function besideFirst(
  secret: Ctx["secret"],
  files: readonly AggregateFile[],
  first: AggregateFile,
): ComparedAggregates["rows"] {
  const other = { basis: basisOf(first), nEff: first.effectiveN ?? undefined, against: first.organisation };
  const counted = files.map(toCounted);
  const rows = withComparisons("group", counted, (row) => (row === counted[0] ? null : other));
  return files.map((file, at) => {
    const { organisation, from, to, value, n, k, interval } = file;
    const found = rows[at]?.comparison ?? null;
    const own = isOwn(secret, file);
    return {
      ...{ organisation, fingerprint: fingerprintOf(file), own, from, to, value, n, k, interval },
      comparison: found && {
        ...{ difference: found.difference, interval: found.interval, adjustedP: found.adjustedP },
        verdict: found.verdict,
      },
    };
  });
}

function toCounted(file: AggregateFile): CountedRow {
  const { value, n, interval, effectiveN } = file;
  const row = { group: {}, period: null, value, n, interval, missing: 0, invalid: 0, withheld: null, warnings: [] };
  return { row, start: null, basis: basisOf(file), ...(effectiveN !== null && { nEff: effectiveN }) };
}
