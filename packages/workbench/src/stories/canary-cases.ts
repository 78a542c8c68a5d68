import type { Row } from "./raw.ts";

/** A case of somebody whose rows are full of words of their own. */
export function caseRows({
  scope,
  at,
  survey,
  response,
  word,
}: {
  readonly scope: Row;
  readonly at: number;
  readonly survey: string;
  readonly response: string;
  readonly word: (what: string) => string;
}): [string, Row][] {
  return [
    [
      "cases",
      {
        ...scope,
        id: word("case"),
        response,
        rule: "csat:csat",
        survey,
        question: "csat",
        answer: `"${word("case-answer")}"`,
        queue: "desk",
        owner: "ana",
        state: "resolved",
        is_urgent: 0,
        is_restricted: 0,
        causes: "[]",
        action_taken: word("case-action"),
        reason: word("case-reason"),
        duplicate_of: word("case-before"),
        revision: 1,
        entered: "{}",
        ...{ acknowledge_by: at, contact_by: at, resolve_by: at, contacted_at: at, due_at: null },
        ...{ opened_at: at, updated_at: at },
      },
    ],
    [
      "case_notes",
      {
        ...scope,
        case_id: word("case"),
        seq: 1,
        response,
        kind: "note",
        state: null,
        text: word("case-note"),
        by: "member ana",
        at,
        left_off: 0,
        source: word("case-reply"),
      },
    ],
    [
      "case_questions",
      {
        ...scope,
        ...{ case_id: word("case"), resolution: 1, response, survey, answer: "yes", times: 1, key_id: "k1" },
        ...{ token_hash: word("case-link"), sent_to: word("case-address") },
        ...{ asked_at: at, expires_at: at, answered_at: at },
      },
    ],
    [
      "case_merges",
      {
        ...scope,
        ...{ case_id: word("case"), into_id: word("case-before"), duplicate_of: word("case-twice") },
        ...{ state: "new", entered: "{}", merged_at: at },
      },
    ],
  ];
}

/** An action that rests on a record of somebody's. */
export function actionRows({
  scope,
  name,
  at,
  day,
  survey,
  record,
}: {
  readonly scope: Row;
  readonly name: string;
  readonly at: number;
  readonly day: string;
  readonly survey: string;
  readonly record: string;
}): [string, Row][] {
  const action = `act-${name}`;
  return [
    [
      "actions",
      {
        ...{ ...scope, id: action, survey, title: "A plan", state: "planned", owner: "ana", case_id: null },
        ...{ plan: "{}", starts_on: day, due_on: day, done_on: null, baseline: "{}", effect: null, revision: 1 },
        ...{ created_by: "member ana", created_at: at, updated_at: at },
      },
    ],
    ["action_records", { ...scope, action, record }],
  ];
}
