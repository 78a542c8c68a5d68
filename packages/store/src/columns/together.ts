import type { Cut, Measured } from "../measures.ts";
import { listTogether as listRows, type RowTogether } from "../fact-figures.ts";
import { countResponses } from "../measures.ts";
import type { Scope } from "../scope.ts";
import type { Sql } from "../sql.ts";
import { placesOf, readKept, type Kept } from "./kept.ts";
import { measureColumn, readAnswer, segmentColumn, tellsPeople } from "./part.ts";
import { listHeads } from "./parts.ts";
import { planOf, type Stretch } from "./plan.ts";
import { hashOf } from "./sampling.ts";

/** The numbers that one response gave to several questions, in their order; null where it gave none. */
export interface AnswersTogether {
  /** A number that stands for who gave it. */
  readonly person: number;
  readonly values: readonly (number | null)[];
}

/** What some responses answered to several questions. */
export interface Together {
  /** Of each response that answered the first, in no order. */
  readonly answers: readonly AnswersTogether[];
  /** How many responses there are, whatever they answered. */
  readonly responses: number;
}

/**
 * The answers to several questions, response by response: from the columns of finished days on which everybody is told apart,
 * and from the answers themselves where there are none.
 */
export async function listTogether(
  sql: Sql,
  scope: Scope,
  asked: readonly [Measured, ...Measured[]],
  cut: Omit<Cut, "by" | "dayChars">,
): Promise<Together> {
  const heads = (await listHeads(sql, scope, cut.survey)).filter(
    (head) => tellsPeople(head) && head.days.every(([, , level]) => level === 0),
  );
  const { stretches, gaps } = planOf(heads, { ...cut, dayChars: 0 });
  const inParts = Map.groupBy(stretches, ({ period }) => period);
  const answers: AnswersTogether[] = [];
  let responses = 0;
  const names = [...Object.keys(cut.where).map(segmentColumn), ...asked.map(measureColumn)];
  for (const head of heads) {
    const inPart = inParts.get(head.period);
    if (inPart === undefined) continue;
    const kept = await readKept(sql, scope, { survey: cut.survey, head, level: 0 }, names);
    for (const stretch of inPart) responses += addStretch(answers, kept, asked, cut.where, stretch);
  }
  for (const gap of gaps) {
    const of = { ...cut, ...gap };
    for (const row of await listRows(sql, scope, asked, of)) answers.push(hashed(row));
    for (const { n } of await countResponses(sql, scope, { ...of, by: [], dayChars: 0 })) responses += n;
  }
  return { answers, responses };
}

const hashed = ({ person, values }: RowTogether): AnswersTogether => ({
  person: Number.parseInt(hashOf(person), 16),
  values,
});

/** Adds what a part has in some of its days; says of how many responses. */
function addStretch(
  found: AnswersTogether[],
  kept: Kept,
  asked: readonly Measured[],
  where: Cut["where"],
  { start, end }: Stretch,
): number {
  const filters = Object.entries(where).map(([name, value]) => {
    const column = kept.columns.get(segmentColumn(name));
    return { data: column?.data, code: (column?.codes.indexOf(value) ?? -1) + 1 };
  });
  if (filters.some(({ code }) => code === 0)) return 0;
  const answered = asked.map((one) => {
    const column = kept.columns.get(measureColumn(one));
    return { data: column?.data, numbers: column?.codes.map((code) => readAnswer(code)[0]?.[0] ?? null) ?? [] };
  });
  const [first] = answered;
  let responses = 0;
  const [begin, until] = placesOf(kept, start, end);
  for (let at = begin; at < until; at++) {
    if (filters.some(({ data, code }) => data?.[at] !== code)) continue;
    responses++;
    if ((first?.data?.[at] ?? 0) === 0) continue;
    found.push({
      person: kept.people[at] ?? 0,
      values: answered.map(({ data, numbers }) => numbers[(data?.[at] ?? 0) - 1] ?? null),
    });
  }
  return responses;
}
