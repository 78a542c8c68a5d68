import { ofInvitation, whoAnswered } from "./columns/by-person.ts";
import { eventFigures, type EventFigure } from "./event-figures.ts";
import { factColumns, factNames, type FactValues } from "./fact-columns.ts";
import type { Cut, Measured } from "./measures.ts";
import type { Scope } from "./scope.ts";
import type { Segments } from "./segments.ts";
import { placeholders, type Sql, type SqlValue } from "./sql.ts";

// What figures over facts are made of: events with what is known of them, and answers beside what is known of their event.

/** Events of which the same is known. */
export interface EventCount {
  /** Empty where segments are not told apart. */
  readonly segments: Segments;
  readonly period: string;
  /** Null where it is not known. */
  readonly value: number | null;
  readonly n: number;
}

/** How many events of some types there are of each value, by when they happened; the same may come in several rows, and some that a filter leaves out. */
export async function countEvents(
  sql: Sql,
  scope: Scope,
  figure: EventFigure,
  of: Omit<Cut, "survey"> & { readonly types: readonly string[] },
): Promise<EventCount[]> {
  const values: SqlValue[] = [scope.unit, scope.mode, ...of.types];
  const bind = (value: SqlValue) => `$${String(values.push(value))}`;
  // The text of an event's segments has a filter's own text in it; the caller looks at what segments they are.
  const mayBeIn = ([name, value]: [string, string]) => {
    const text = JSON.stringify({ [name]: value }).slice(1, -1);
    return `and replace(segments, ${bind(text)}, '') <> segments`;
  };
  // Counting is left to the caller where there are nearly as many groups as events: it takes the engine three times as long.
  const isBySegments = of.by.length + Object.keys(of.where).length > 0;
  const isCounted = figure !== "turnaround" && figure !== "cost" && !isBySegments;
  const rows = await sql.all<Omit<EventCount, "segments"> & { segments: string }>(
    `select ${isBySegments ? "segments" : "'{}'"} as segments,
       ${of.dayChars === 0 ? "''" : `substr(day, 1, ${String(of.dayChars)})`} as period,
       ${eventFigures[figure]} as value, ${isCounted ? "count(*)" : "1"} as n
     from event_facts where unit = $1 and mode = $2 and type in (${placeholders(of.types.length, 3)})
     ${of.from === null ? "" : `and occurred_at >= ${bind(of.from)}`} ${of.to === null ? "" : `and occurred_at < ${bind(of.to)}`}
     ${Object.entries(of.where).map(mayBeIn).join(" ")} ${isCounted ? "group by 1, 2, 3" : ""}`,
    values,
  );
  const known = new Map<string, Segments>();
  return rows.map(({ segments: text, ...row }) => {
    const segments = known.get(text) ?? (JSON.parse(text) as Segments);
    known.set(text, segments);
    return { ...row, segments };
  });
}

/** An answer, and what is known of the event that it is about. */
export interface AnswerWithFacts {
  readonly response: string;
  readonly score: number | null;
  readonly values: FactValues;
  /** The value of the segment that was asked for. */
  readonly stratum: string | null;
}

/** The answers to a question, each with the facts of its event; in no order. */
export async function listAnswersWithFacts(
  sql: Sql,
  scope: Scope,
  of: Measured,
  cut: Omit<Cut, "by" | "dayChars"> & { readonly stratum: string | null },
): Promise<AnswerWithFacts[]> {
  const query = new AnswerQuery(scope, cut);
  const join = cut.stratum === null ? "" : `left join segments s on ${query.ofAnswer("s", query.bind(cut.stratum))}`;
  const rows = await sql.all<{ response: string; score: number | null; stratum: string | null } & FactColumns>(
    `select m.response, m.value as score, ${cut.stratum === null ? "null" : "s.value"} as stratum,
       ${factNames.map((name) => `f.${factColumns[name]} as "${name}"`).join(", ")}
     from measures m
     join responses r on r.unit = m.unit and r.mode = m.mode and r.id = m.response
     left join event_facts f on f.unit = r.unit and f.mode = r.mode and f.event = r.event and f.source = r.source
     ${join}
     where ${query.where} and m.metric_key = ${query.bind(of.metricKey)} and m.kind = ${query.bind(of.kind)}`,
    query.values,
  );
  return rows.map(({ response, score, stratum, ...columns }) => {
    const known = factNames.flatMap((name) => (columns[name] === null ? [] : [[name, columns[name]]]));
    return { response, score, stratum, values: Object.fromEntries(known) as FactValues };
  });
}

type FactColumns = { readonly [name in keyof typeof factColumns]: number | null };

/** The numbers that one response gave to several questions, in their order; null where it gave none. */
export interface RowTogether {
  /** Who gave it, as {@link whoAnswered} says. */
  readonly person: string;
  readonly values: readonly (number | null)[];
}

/** The answers to several questions, of each response that answered the first; in no order. */
export async function listTogether(
  sql: Sql,
  scope: Scope,
  [first, ...others]: readonly [Measured, ...Measured[]],
  cut: Omit<Cut, "by" | "dayChars">,
): Promise<RowTogether[]> {
  const query = new AnswerQuery(scope, cut);
  const joins = others.map(({ metricKey, kind }, at) => {
    const alias = `o${String(at)}`;
    return `left join measures ${alias} on ${alias}.unit = m.unit and ${alias}.mode = m.mode
      and ${alias}.response = m.response and ${alias}.metric_key = ${query.bind(metricKey)} and ${alias}.choice = ''
      and ${alias}.kind = ${query.bind(kind)}`;
  });
  const rows = await sql.lists(
    `select ${whoAnswered}, m.value ${others.map((_, at) => `, o${String(at)}.value`).join("")}
     from measures m
     join responses r on r.unit = m.unit and r.mode = m.mode and r.id = m.response
     ${ofInvitation}
     ${joins.join(" ")}
     where ${query.where} and m.metric_key = ${query.bind(first.metricKey)} and m.kind = ${query.bind(first.kind)}`,
    query.values,
  );
  return rows.map(([person, ...values]) => ({ person: String(person), values: values as (number | null)[] }));
}

/** The conditions on answers, with the values they bind. */
class AnswerQuery {
  readonly values: SqlValue[] = [];
  readonly where: string;

  constructor(scope: Scope, cut: Omit<Cut, "by" | "dayChars">) {
    this.where = [
      `m.unit = ${this.bind(scope.unit)} and m.mode = ${this.bind(scope.mode)} and m.survey = ${this.bind(cut.survey)}`,
      ...(cut.from === null ? [] : [`m.submitted_at >= ${this.bind(cut.from)}`]),
      ...(cut.to === null ? [] : [`m.submitted_at < ${this.bind(cut.to)}`]),
      ...Object.entries(cut.where).map(([segment, value]) => {
        const isOf = this.ofAnswer("w", this.bind(segment));
        return `exists (select 1 from segments w where ${isOf} and w.value = ${this.bind(value)})`;
      }),
    ].join(" and ");
  }

  /** What joins a segment of a name to the answer. */
  ofAnswer(alias: string, name: string): string {
    return `${alias}.unit = m.unit and ${alias}.mode = m.mode and ${alias}.owner = m.response and ${alias}.name = ${name}`;
  }

  bind(value: SqlValue): string {
    return `$${String(this.values.push(value))}`;
  }
}
