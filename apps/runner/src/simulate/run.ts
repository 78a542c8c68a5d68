import { simulate, simulatePast, type Ctx, type Simulated } from "@afterword/fieldwork";
import type { EventResult, SimulationCounts } from "@afterword/sdk";
import type { RowMistake } from "../import/once-through.ts";
import type { FileOfEvents } from "./read-events.ts";

/** What a simulation found. */
export interface SimulationSummary {
  /** Events that were played. */
  readonly events: number;
  /** Events of a file that are there twice, or stored already. */
  readonly duplicates: number;
  /** Rows of a file that can't be used. */
  readonly invalid: number;
  readonly counts: SimulationCounts;
  /** The same, rule by rule. */
  readonly rules: { readonly [rule: string]: SimulationCounts };
  /** The first few rows that can't be used, in words. */
  readonly mistakes: readonly RowMistake[];
  readonly unusedColumns: readonly string[];
  readonly seconds: number;
}

/** How a simulation is run. */
export interface RunOptions {
  readonly strictChannel: boolean;
  readonly onProgress: (played: number) => void;
}

const toldMistakes = 10;

/** Plays a file's events as if each arrived when it happened. */
export async function runFile(ctx: Ctx, file: FileOfEvents, options: RunOptions): Promise<SimulationSummary> {
  const startedAt = performance.now();
  const simulated = await simulate(ctx, file.inputs, { ...options, arrival: "as_happened" });
  const problems = new Map<number, NonNullable<EventResult["problem"]>>();
  for (const [at, { problem }] of simulated.results.entries()) if (problem) problems.set(file.lines[at] ?? 0, problem);
  const first = new Map([...problems].slice(0, toldMistakes));
  const mistakes = [...file.mistakes, ...(first.size === 0 ? [] : await file.explain(first))];
  return {
    ...summaryOf(simulated, startedAt),
    invalid: file.mistakes.length + problems.size,
    mistakes: mistakes.sort((a, b) => a.row - b.row).slice(0, toldMistakes),
    unusedColumns: file.unusedColumns,
  };
}

/** Plays a period of the store again. */
export async function runPast(
  ctx: Ctx,
  period: { readonly from: number; readonly to: number },
  options: RunOptions,
): Promise<SimulationSummary> {
  const startedAt = performance.now();
  return summaryOf(await simulatePast(ctx, period, options), startedAt);
}

function summaryOf({ results, counts }: Simulated, startedAt: number): SimulationSummary {
  return {
    events: results.filter(({ status }) => status === "accepted").length,
    duplicates: results.filter(({ status }) => status === "duplicate").length,
    invalid: results.filter(({ status }) => status === "rejected").length,
    counts,
    rules: byRule(results),
    mistakes: [],
    unusedColumns: [],
    seconds: Math.round(performance.now() - startedAt) / 1_000,
  };
}

function byRule(results: readonly EventResult[]): SimulationSummary["rules"] {
  const rules: Record<string, { scheduled: number; skipped: Record<string, number> }> = {};
  for (const { status, decisions } of results)
    for (const { rule, outcome, reason = "" } of status === "accepted" ? decisions : []) {
      const counts = (rules[rule] ??= { scheduled: 0, skipped: {} });
      if (outcome === "scheduled") counts.scheduled += 1;
      else counts.skipped[reason] = (counts.skipped[reason] ?? 0) + 1;
    }
  return rules;
}
