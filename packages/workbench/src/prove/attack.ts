import { attackTowns, compareTowns } from "../attack/attack.ts";
import { onlySmall, weakReport, withoutTracing } from "../attack/weak.ts";

/** Attacks the figures of so many random towns, compares some of them with twins, and attacks reports that hide too little. */
export async function proveAttack(towns: number, seed: number): Promise<void> {
  const { leaks, shown, hidden, unknown, of } = await attackTowns(towns, seed);
  console.log(
    `${String(towns)} towns: ${String(shown)} cells shown, ${String(hidden)} of fewer than k people hidden, ` +
      `${String(leaks.length)} found, ${String(unknown)} searches given up`,
  );
  if (leaks.length > 0) {
    console.log(JSON.stringify(leaks.slice(0, 5), null, 2), JSON.stringify(of[0]));
    throw new Error("The figures told of fewer people than they promise.");
  }
  const pairs = Math.ceil(towns / 10);
  const { twins, replies } = await compareTowns(pairs, seed, 1);
  console.log(`${String(twins)} twins of ${String(pairs)} towns: ${String(replies)} replies were the same`);
  for (const [name, hide] of Object.entries({ onlySmall, withoutTracing })) {
    const weak = await attackTowns(Math.min(10, towns), seed, weakReport(hide));
    console.log(`${name}: ${String(weak.leaks.length)} found, as there should be`);
    if (weak.leaks.length === 0) throw new Error("The attack found nothing where there is something.");
  }
}
