import type { AggregateFile, AggregateInput, AggregateVerdict, ComparedAggregates } from "../contract/aggregate.ts";
import type { Transport } from "./transport.ts";

/** Figures that are told to other organisations, and compared with theirs. */
export interface AggregatesApi {
  /**
   * A figure of all as a signed file.
   *
   * @throws ProblemError `invalid_request` naming what isn't there, or where fewer people answered than may be told of
   * @example
   * const asked = { survey: "annual", question: "nps", metric: "nps", from: "2026-01-01", to: "2027-01-01" } as const;
   * const file = await aw.aggregates.sign({ organisation: "Ministry of Works", ...asked });
   */
  sign(input: AggregateInput): Promise<AggregateFile>;
  /**
   * Whether a file is as it was signed, and by which key.
   *
   * @throws ProblemError `invalid_request` for what is no such file
   * @example const { valid, fingerprint } = await aw.aggregates.verify(file);
   */
  verify(file: AggregateFile): Promise<AggregateVerdict>;
  /**
   * Files of organisations beside each other: all others with the first.
   *
   * @throws ProblemError `aggregate_invalid` for one that was changed; `definitions_differ` where one was asked or counted otherwise
   * @example const { rows } = await aw.aggregates.compare([ours, theirs]);
   */
  compare(files: readonly AggregateFile[]): Promise<ComparedAggregates>;
}

/** The interface of aggregates, on a transport. */
export function aggregatesOf({ aggregates }: Pick<Transport, "aggregates">): AggregatesApi {
  return {
    sign: (input) => aggregates.sign(input),
    verify: (file) => aggregates.verify(file),
    compare: (files) => aggregates.compare(files),
  };
}
