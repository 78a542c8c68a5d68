import type { AutomatedFor, TouchRow } from "@afterword/store";

/** How far from what gives a program away its other touches lie at most, in milliseconds. */
export const burstMs = 10_000;

/** How soon after its page was shown a program presses the button at most, in milliseconds. */
export const rushMs = 2_000;

/** What is looked at of a touch. */
export type Seen = Pick<TouchRow, "id" | "kind" | "score" | "client" | "automatedFor" | "at">;

const strongestFirst: readonly AutomatedFor[] = ["scanner", "trap", "scores"];

/**
 * Which touches of one invitation turn out to be a program's, and why; those that are marked already are left out. A known
 * scanner, a link that no person sees, or two scores within ten seconds give it away, and all touches within ten seconds
 * of that are its own. What is marked for that reason alone gives nothing else away: so a burst has an end.
 *
 * @example marksOf([tap("a", 4, at), tap("b", 5, at + 900)]) // Map { "a" → "scores", "b" → "scores" }
 */
export function marksOf(touches: readonly Seen[]): Map<string, AutomatedFor> {
  const evidence = touches
    .flatMap((touch) => {
      const why = whyOf(touch, touches);
      return why === null ? [] : [{ at: touch.at, why }];
    })
    .sort((a, b) => strongestFirst.indexOf(a.why) - strongestFirst.indexOf(b.why));
  const marks = new Map<string, AutomatedFor>();
  for (const { id, at, automatedFor } of touches) {
    const found = evidence.find((one) => Math.abs(one.at - at) <= burstMs);
    if (automatedFor === null && found) marks.set(id, found.why);
  }
  return marks;
}

/** What a touch gives away by itself, or beside another one. */
function whyOf(touch: Seen, all: readonly Seen[]): AutomatedFor | null {
  if (touch.client === "scanner") return "scanner";
  if (touch.kind === "trap") return "trap";
  const isOther = ({ kind, score, at }: Seen) =>
    kind === "tap" && score !== touch.score && Math.abs(at - touch.at) <= burstMs;
  return touch.kind === "tap" && all.some(isOther) ? "scores" : null;
}

/** Whether a program is likely to have pressed the button of a page that was shown to this touch. */
export const isRushed = (touch: Pick<Seen, "automatedFor" | "at">, now: number): boolean =>
  touch.automatedFor !== null && now - touch.at <= rushMs;
