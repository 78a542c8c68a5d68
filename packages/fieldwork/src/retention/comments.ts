import type { SurveyDefinition } from "@afterword/sdk";
import type { Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { hasWords, withoutWords } from "../own-words.ts";
import { nextOf, type Done, type Pass } from "./page.ts";

/** Takes the words out of old answers, in every revision of them. */
export async function forgetComments(_ctx: Ctx, rows: Rows, pass: Pass): Promise<Done> {
  const found = await rows.retention.listResponses(pass);
  const definitions = new Map<string, SurveyDefinition | undefined>();
  let count = 0;
  for (const { id, survey, version } of found) {
    const name = `${survey} ${String(version)}`;
    if (!definitions.has(name)) definitions.set(name, (await rows.surveys.findVersion(survey, version))?.definition);
    const definition = definitions.get(name);
    const answers = await rows.retention.listAnswers(id);
    if (!answers.some((one) => hasWords(definition, one))) continue;
    await rows.erasure.reduceVersions(id, (one) => withoutWords(definition, one));
    count++;
  }
  return { next: nextOf(found, pass), count };
}

/** Takes the words out of old records on which nothing is done any more. */
export async function forgetSaid(_ctx: Ctx, rows: Rows, pass: Pass): Promise<Done> {
  const found = await rows.retention.listRecords(pass);
  let count = 0;
  for (const { id, updatedAt } of found) if (updatedAt < pass.before && (await rows.retention.forgetSaid(id))) count++;
  return { next: nextOf(found, pass), count };
}

/** Takes what was written out of old cases on which nothing is done any more. */
export async function forgetCases(_ctx: Ctx, rows: Rows, pass: Pass): Promise<Done> {
  const found = await rows.cases.listOld(pass);
  let count = 0;
  for (const { response, updatedAt } of found)
    if (updatedAt < pass.before && (await rows.cases.forgetWritten(response))) count++;
  return { next: nextOf(found, pass), count };
}
