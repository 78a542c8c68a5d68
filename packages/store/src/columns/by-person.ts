import { answersAsTheyAre, CutQuery, type Cut } from "../cut-query.ts";
import { answersWithFacts, isByFacts } from "../fact-cuts.ts";
import type { CountRow, Measured } from "../measures.ts";
import type { Scope } from "../scope.ts";
import type { Sql } from "../sql.ts";

/** Who gave a response `r`, after an erasure under the name that the invitation has; whoever is not known is a person of their own. */
export const whoAnswered = "coalesce('p ' || r.person, 'p ' || i.person, 'r ' || r.id)";
export const ofInvitation = "left join invitations i on i.unit = r.unit and i.mode = r.mode and i.id = r.invitation";

/** One person's answer, and how often they gave it. */
export interface PersonCount extends CountRow {
  readonly person: string;
  readonly value: number | null;
}

/** How often each person gave each value. */
export async function countByPerson(sql: Sql, scope: Scope, of: Measured, cut: Cut): Promise<PersonCount[]> {
  const joins = "join responses r on r.unit = m.unit and r.mode = m.mode and r.id = m.response";
  const answers = isByFacts(cut) ? answersWithFacts : { ...answersAsTheyAre.answers, joins };
  const query = new CutQuery(scope, cut, { ...answers, joins: `${answers.joins} ${ofInvitation}` });
  const where = `${query.where} and ${query.measured(of)}`;
  return sql.all(
    `select ${query.columns}, ${whoAnswered} as person, m.value as value, count(*) as n
     from measures m ${query.joins} where ${where} ${query.groupBy(whoAnswered, "m.value")}`,
    query.values,
  );
}
