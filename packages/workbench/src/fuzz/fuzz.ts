import fc from "fast-check";
import type { Target } from "./targets.ts";

/** What every object inherits: nobody's input may add to it. */
const inherited = (): string =>
  [Object.prototype, Array.prototype, String.prototype, Function.prototype]
    .map((one) => Object.getOwnPropertyNames(one).length)
    .join();

/**
 * Gives a target whatever may come, for so many seconds or so many times, and checks what becomes of it.
 *
 * @throws Error with the smallest input that does harm, and the seed that finds it again
 * @returns how many inputs there were
 */
export async function fuzz(
  target: Target,
  { seconds, most = 10_000_000, seed }: { readonly seconds: number; readonly most?: number; readonly seed?: number },
): Promise<number> {
  const before = inherited();
  let taken = 0;
  const property = fc.asyncProperty(target.inputs, async (input) => {
    taken += 1;
    await target.take(input as never);
    if (({} as Record<string, unknown>)["polluted"] !== undefined || inherited() !== before)
      throw new Error("An input changed what every object inherits.");
  });
  await fc.assert(property, {
    numRuns: most,
    interruptAfterTimeLimit: 1_000 * seconds,
    markInterruptAsFailure: false,
    includeErrorInReport: true,
    ...(seed === undefined ? {} : { seed }),
  });
  return taken;
}
