import { proveStormOf } from "../storm/storm.ts";

/** A wave in which so many people give a low score within an hour. */
export async function proveStorm(people: number): Promise<void> {
  const startedAt = performance.now();
  const { cases, mails, largest } = await proveStormOf(people);
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(0);
  const told = `${mails.join(" and ")} mails to two readers, the largest of ${String(largest)} bytes`;
  console.log(`${String(cases)} low answers: ${told}, ${seconds} s`);
}
