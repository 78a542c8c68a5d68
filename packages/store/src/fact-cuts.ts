import type { FactSegment } from "@afterword/sdk";
import { answersAsTheyAre, type AnswerTables, type Cut } from "./cut-query.ts";
import { countAnswers as countCut, type AnswerCounts, type Measured } from "./measures.ts";
import type { Scope } from "./scope.ts";
import type { Sql } from "./sql.ts";

// Answers counted by what is known of the event that each is about: the same counts as those of measures, cut by facts too.

/** What each fact says of an event `f`. */
export const factsOfEvent: { readonly [fact in FactSegment]: string } = {
  "fact:resolvedFirstContact":
    "case when f.resolved_first_contact = 1 then 'true' when f.resolved_first_contact = 0 then 'false' end",
  "fact:sla":
    "case when f.turnaround_hours <= f.sla_hours then 'true' when f.turnaround_hours > f.sla_hours then 'false' end",
  "fact:turnaround": `case when f.turnaround_hours <= f.sla_hours * 0.5 then '0-0.5' when f.turnaround_hours <= f.sla_hours
    then '0.5-1' when f.turnaround_hours <= f.sla_hours * 1.5 then '1-1.5' when f.turnaround_hours > f.sla_hours * 1.5
    then '1.5-' end`,
};

/** What was answered to a question in a cut by facts; `isMultiple` where one may give several choices. */
export const countAnswers = (
  sql: Sql,
  scope: Scope,
  of: Measured,
  cut: Cut,
  isMultiple: boolean,
): Promise<AnswerCounts> => countCut(sql, scope, of, cut, isMultiple, withFacts);

function factOf(name: string): string | null {
  return Object.hasOwn(factsOfEvent, name) ? factsOfEvent[name as FactSegment] : null;
}

const ofEvent =
  "left join event_facts f on f.unit = r.unit and f.mode = r.mode and f.event = r.event and f.source = r.source";

/** Answers with what is known of the event that they are about; their responses are joined as `r`. */
export const answersWithFacts = {
  ...answersAsTheyAre.answers,
  joins: `join responses r on r.unit = m.unit and r.mode = m.mode and r.id = m.response ${ofEvent}`,
  columnOf: factOf,
};

/** Answers and responses with what is known of the event that they are about. */
const withFacts: AnswerTables = {
  answers: answersWithFacts,
  responses: { ...answersAsTheyAre.responses, joins: ofEvent, columnOf: factOf },
};

/** Whether a cut is by a fact, or of answers with one. */
export const isByFacts = ({ by, where }: Pick<Cut, "by" | "where">): boolean =>
  [...by, ...Object.keys(where)].some((name) => factOf(name) !== null);
