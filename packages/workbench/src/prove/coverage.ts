import { cover, designs } from "../covering/covering.ts";

/** Draws so many samples of each kind, and says how many of their intervals have the truth in them. */
export async function proveCoverage(samples: number): Promise<void> {
  let isHeld = true;
  for (const [at, design] of Object.values(designs).entries()) {
    const covered = await cover(design, samples, at + 1);
    for (const [figure, { plain, clustered }] of Object.entries(covered)) {
      console.log(
        `${design.name}: ${figure} ${clustered.toFixed(1)} % with clusters, ${plain.toFixed(1)} % without, of ${String(samples)}`,
      );
      isHeld &&= clustered >= 94 && clustered <= 96;
    }
  }
  if (!isHeld)
    throw new Error("Intervals of 95 % have the truth in them in fewer than 94 or more than 96 % of samples.");
}
