import { expect, test } from "vitest";
import { newSignal } from "./new-signal.ts";

type Signal = "outside" | "run_of_eight";
const run: Signal[] = ["run_of_eight"];
/** Months from January on, each with its signals; null has no figure. */
const of = (...signals: readonly (readonly Signal[] | null)[]) => ({
  chart: { kind: "p" as const, center: 50, isProvisional: false },
  months: signals.map((some, at) => ({
    ...{ from: `2026-${String(at + 1).padStart(2, "0")}-01`, to: "", value: some && 60, n: 9, missing: 0 },
    ...{ interval: null, verdict: null, lower: null, upper: null, signals: [...(some ?? [])] },
  })),
});

test.each([
  ["no signal", of(run, []), null],
  ["a month without a figure", of(run, null), null],
  ["a run's eighth month", of([], run), { since: "2026-02" }],
  ["a run that goes on", of([], run, run, run), { since: "2026-02" }],
  ["a run over a month without a figure", of([], run, null, run), { since: "2026-02" }],
  ["a run after another one", of(run, [], run), { since: "2026-03" }],
  ["a run since the chart begins", of(run, run), { since: "2026-01" }],
  ["a point outside in a run, which is news each time", of([], run, ["outside", "run_of_eight"]), { since: null }],
])("%s", (_, detail, said) => {
  expect(newSignal(detail)).toEqual(said);
});

test("a chart whose limits still move warns of nothing", () => {
  const { chart, months } = of(["outside"]);
  expect(newSignal({ chart: { ...chart, isProvisional: true }, months })).toBeNull();
});
