import { cover, designs } from "../covering/covering.ts";

/** Draws so many samples of each kind, and says how many of their intervals have the truth in them. */
export async function proveCoverage(samples: number): Promise<void> {
  let isHeld = true;
  for (const [at, design] of Object.values(designs).entries())
    for (const { figure, everybody, sampled, independent } of await cover(design, samples, at + 1)) {
      const otherwise = independent === null ? "" : `, ${independent.toFixed(1)} % if answers were independent`;
      console.log(
        `${design.name}: ${figure} ${everybody.toFixed(1)} % where everybody is looked at, ${sampled.toFixed(1)} % by a sample of the people${otherwise}, of ${String(samples)}`,
      );
      isHeld &&= [everybody, sampled].every((covered) => covered >= 94 && covered <= 96);
    }
  if (!isHeld)
    throw new Error("Intervals of 95 % have the truth in them in fewer than 94 or more than 96 % of samples.");
}
