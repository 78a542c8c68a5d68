import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { openStore, type Rows, type Scope } from "@afterword/store";
import { newFolder } from "../../stories/program.ts";
import { median } from "../measure.ts";
import { survey } from "./project.ts";

const scope: Scope = { unit: "org", mode: "live" };
const at = Date.UTC(2026, 0, 15);

/** What is written of an answer to one question, with two segments; the sums or none. */
export async function accept(rows: Rows, isCounted: boolean): Promise<void> {
  const id = randomUUID();
  const number = Number.parseInt(id.slice(0, 6), 16);
  const segments = { team: `T${String(number % 50)}`, site: `S${String(number % 37)}` };
  const nobody = { invitation: null, person: null, source: null, event: null, subject: null, wave: null, locale: null };
  await rows.responses.add({
    ...{ ...nobody, id, origin: "form", externalId: id, survey: survey.id, version: 1, channel: "link" },
    submittedAt: at,
  });
  await rows.responses.addVersion({
    ...{ response: id, revision: 1, submissionId: id, contentHash: id, status: "complete", storedAt: at },
    answers: { nps: number % 11 },
  });
  await rows.segments.add(id, segments);
  const of = { response: id, survey: survey.id, submittedAt: at };
  const measures = [{ ...of, metricKey: "nps", kind: "nps", choice: "", value: number % 11 }];
  await rows.measures.add(measures);
  if (isCounted) await rows.rollups.addResponses([{ survey: survey.id, at, segments, measures }]);
}

/** Answers stored a second over 64 connections, with the sums and without, in turns. */
export async function benchAccepting(answers: number, rounds: number): Promise<string> {
  const store = await openStore(`file:${join(newFolder(), "accepting.db")}`, Date.now);
  const version = { survey: survey.id, version: 1, definition: survey.definition, contentHash: "h", publishedAt: at };
  await store.write(scope, (rows) => rows.surveys.addVersion(version));
  const rate = async (isCounted: boolean) => {
    let left = answers;
    const startedAt = performance.now();
    const one = async () => {
      while (left-- > 0) await store.write(scope, (rows) => accept(rows, isCounted));
    };
    await Promise.all(Array.from({ length: 64 }, one));
    return (answers * 1_000) / (performance.now() - startedAt);
  };
  const rates = { with: [] as number[], without: [] as number[] };
  for (let round = -1; round < rounds; round++) {
    const [counted, bare] = [await rate(true), await rate(false)];
    if (round < 0) continue;
    rates.with.push(counted);
    rates.without.push(bare);
  }
  await store.close();
  const [counted, bare] = [median(rates.with), median(rates.without)];
  return `Answers stored over 64 connections: ${counted.toFixed(0)}/s with sums, ${bare.toFixed(0)}/s without: ${(counted / bare).toFixed(2)} × (goal 0.65).`;
}
