import type { CodebookRow, Rows } from "@afterword/store";
import { defineCodebook, standardThemes, type Codebook } from "@afterword/text";
import type { Ctx } from "../context.ts";
import type { CodedBy } from "./code-response.ts";
import { estimateOf } from "./estimators.ts";

const readyMade = defineCodebook(standardThemes);
/** The last few that were compiled, by what they say: a version is read with every batch of comments. */
const compiled = new Map<string, Codebook>();
const mostCompiled = 20;

function compile(terms: CodebookRow["terms"]): Codebook {
  const key = JSON.stringify(terms);
  const known = compiled.get(key) ?? defineCodebook(terms);
  if (compiled.size >= mostCompiled) compiled.clear();
  compiled.set(key, known);
  return known;
}

/** The codebook that comments are coded by: the ready-made one until somebody changes it. */
export async function codedBy(
  { project, scope }: Pick<Ctx, "project" | "scope">,
  rows: Pick<Rows, "codebooks" | "estimators">,
): Promise<CodedBy> {
  const { staffNumbers } = project.project;
  const estimate = await estimateOf({ scope }, rows);
  const newest = await rows.codebooks.findNewest();
  if (newest === null) return { version: 0, codebook: readyMade, staffNumbers, estimate };
  return { version: newest.version, codebook: compile(newest.terms), staffNumbers, estimate };
}
