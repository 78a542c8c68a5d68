import { isByComments } from "../cut-query.ts";
import { countAnswers as countByFacts, isByFacts } from "../fact-cuts.ts";
import { countAnswers as countKept, type AnswerCounts, type CountRow, type Cut, type Measured } from "../measures.ts";
import type { Scope } from "../scope.ts";
import type { Sql } from "../sql.ts";
import { holdParts, type HeldPart } from "./held.ts";
import { measureColumn, readAnswer, segmentColumn } from "./part.ts";
import { listHeads } from "./parts.ts";
import { planOf, type Stretch } from "./plan.ts";
import { scan } from "./scan.ts";

/**
 * What was answered to a question in a cut that no sums are kept of, by segments and facts: counted from the columns of
 * finished days, and from the answers themselves where there are none.
 */
export async function countAnswers(
  sql: Sql,
  scope: Scope,
  of: Measured,
  cut: Cut,
  isMultiple: boolean,
): Promise<AnswerCounts> {
  const count = isByFacts(cut) ? countByFacts : countKept;
  // What comments are about may change: columns know nothing of it.
  if (isByComments(cut)) return count(sql, scope, of, cut, isMultiple);
  const heads = await listHeads(sql, scope, cut.survey);
  const { stretches, gaps } = planOf(heads, cut);
  const found: AnswerCounts = { values: [], answered: isMultiple ? [] : null, responses: [] };
  for (const gap of gaps) {
    const counts = await count(sql, scope, of, { ...cut, ...gap }, isMultiple);
    for (const row of counts.values) found.values.push(row);
    for (const row of counts.responses) found.responses.push(row);
    for (const row of counts.answered ?? []) found.answered?.push(row);
  }
  const segments = [...Object.keys(cut.where), ...cut.by].map(segmentColumn);
  const names = [...new Set([...segments, measureColumn(of)])];
  for await (const part of holdParts(sql, scope, { survey: cut.survey, heads, stretches }, names))
    for (const stretch of part.stretches) addCounts(found, part, of, cut, stretch);
  return found;
}

function addCounts(
  found: AnswerCounts,
  { columnOf }: HeldPart,
  of: Measured,
  cut: Cut,
  { start, end, label }: Stretch,
): void {
  const by = cut.by.slice(0, 2);
  const counts = scan(
    {
      filters: Object.entries(cut.where).map(([name, value]) => ({ column: columnOf(segmentColumn(name)), value })),
      by: [...by.map((name) => columnOf(segmentColumn(name))), columnOf(measureColumn(of))],
    },
    start,
    end,
  );
  for (const { values, n } of counts) {
    const place = { group1: (by[0] && values[0]) ?? null, group2: (by[1] && values[1]) ?? null, period: label };
    const row: CountRow = { ...place, n };
    found.responses.push(row);
    const answer = values[by.length] ?? null;
    if (answer === null) continue;
    found.answered?.push(row);
    found.values.push({
      ...place,
      small: [],
      counted: readAnswer(answer).map(([value, choice]) => ({ value, choice, n })),
    });
  }
}
