import { fuzz } from "../fuzz/fuzz.ts";
import { growth, mostGrowth, places, pumped } from "../fuzz/growth.ts";
import { openTargets } from "../fuzz/targets.ts";

/** Gives each target whatever may come, for its share of the seconds; new inputs each time. */
export async function proveFuzz(seconds: number): Promise<void> {
  for (const [name, place] of Object.entries(places)) {
    const most = Math.max(...pumped.map((text) => growth(place, text)));
    if (most >= mostGrowth) throw new Error(`${name}: eight times the text takes ${most.toFixed(1)} times as long.`);
    console.log(`${name}: eight times the text takes ${most.toFixed(1)} times as long at most`);
  }
  const { targets, close } = await openTargets();
  try {
    for (const target of targets) {
      const taken = await fuzz(target, { seconds: seconds / targets.length });
      console.log(`${target.name}: held, ${String(taken)} inputs`);
    }
  } finally {
    await close();
  }
}
