import type { Visit } from "./visit.ts";

/** A goal of the respondents' page, and whether a visit met it. */
export interface Goal {
  readonly name: string;
  readonly measured: string;
  readonly isMet: boolean;
}

/** What a visit of our page has to keep to, beside one of the page that it is compared with. */
export function goalsOf(ours: Visit, theirs: Visit): Goal[] {
  const ratio = theirs.visibleMs / ours.visibleMs;
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  return [
    { name: "at most 14 KB", measured: `${ours.bytes.toFixed(0)} bytes`, isMet: ours.bytes <= 14 * 1024 },
    { name: "one request", measured: ours.requests.toFixed(0), isMet: ours.requests === 1 },
    { name: "first answer visible in 1.0 s", measured: ms(ours.visibleMs), isMet: ours.visibleMs <= 1_000 },
    { name: "10 × sooner than React", measured: `${ratio.toFixed(1)} ×`, isMet: ratio >= 10 },
    { name: "a press painted in 200 ms", measured: ms(ours.tapMs), isMet: ours.tapMs <= 200 },
  ];
}

/** All goals in a line, such as `goals, 4 questions: holds one request (1); FAILS …`. */
export function goalsLine(name: string, goals: readonly Goal[]): string {
  const told = goals.map((goal) => `${goal.isMet ? "holds" : "FAILS"} ${goal.name} (${goal.measured})`);
  return `goals, ${name}: ${told.join("; ")}`;
}
