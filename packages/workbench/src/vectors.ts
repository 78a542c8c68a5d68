// `npm run vectors -- FILE` compares the metrics with a file of reference values; those of the package unless told.
import { metricFunctions, runVector, vectorsOf, type Vector } from "@afterword/metrics/vectors";
import { readFileSync } from "node:fs";

const file = process.argv[2] ?? "packages/metrics/src/vectors.json";

function readVectors(): Vector[] | null {
  try {
    return vectorsOf(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
    return null;
  }
}

const outcomes = readVectors()?.map((vector) => runVector(vector, metricFunctions));
if (outcomes) {
  const of = (status: string) => outcomes.filter((outcome) => outcome.status === status);
  const [passed, failed, unknown] = [of("passed"), of("failed"), of("unknown")];
  for (const { vector, differences } of failed)
    for (const { path, expected, got } of differences)
      console.log(`failed   ${vector.id}  ${path || "(all)"}: expected ${show(expected)}, got ${show(got)}`);
  for (const { vector } of unknown) console.log(`unknown  ${vector.id}  ${vector.metric}`);
  console.log(`${passed.length} passed, ${failed.length} failed, ${unknown.length} unknown`);
  if (failed.length > 0) process.exitCode = 1;
}

/** NaN and infinities have no JSON. */
function show(value: unknown): string {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}
