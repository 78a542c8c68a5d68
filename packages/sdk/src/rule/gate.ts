import type { ReasonCode } from "./reasons.ts";

/** One gate that a decision passed or failed, with the values it compared. */
export interface Gate {
  readonly gate: string;
  readonly passed: boolean;
  readonly compared: { readonly [name: string]: unknown };
}

/** A gate, with what it means when it fails. */
export interface Check extends Gate {
  readonly reason: ReasonCode;
  /** Whether nothing that may still happen can make it pass. */
  readonly settled: boolean;
  /** When it passes by itself, in milliseconds since 1970; absent when waiting does not help. */
  readonly nextAt?: number;
  /** Whether it only says when, not whether: it puts off, and never drops. */
  readonly onlyWhen?: true;
}

/** A gate that time does not open. */
export const check = (
  gate: string,
  reason: ReasonCode,
  passed: boolean,
  settled: boolean,
  compared: Gate["compared"],
): Check => ({ gate, reason, passed, settled, compared });

/** A gate that time opens: it passes unless it is closed until a moment. */
export function clock(gate: string, reason: ReasonCode, closedUntil: number | null, compared: Gate["compared"]): Check {
  const passed = closedUntil === null;
  return { gate, reason, passed, settled: false, compared, ...(passed ? {} : { nextAt: closedUntil }) };
}

/** What of a check is kept. */
export const gateOf = ({ gate, passed, compared }: Check): Gate => ({ gate, passed, compared });

/** An instant as explanations show it. */
export const shown = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
