import type { Place } from "../crashes/place.ts";
import type { Taken } from "../mails/unruly-server.ts";
import { answers, ballots, erased, unwanted } from "./account-of-people.ts";
import type { Ledger } from "./ledger.ts";
import { balances, sumOf, tally, text, type Line, type Row } from "./line.ts";

/** Holds what clients were told, and what arrived, against what is stored. */
export async function accountFor(place: Place, ledger: Ledger, taken: readonly Taken[]): Promise<Line[]> {
  return [
    await events(place, ledger),
    await decisions(place, ledger),
    await invitations(place),
    await messages(place),
    await mails(place, taken),
    await answers(place, ledger),
    await ballots(place, ledger),
    unwanted(ledger, taken, "stopped their mails", ({ stoppedAt }) => stoppedAt),
    unwanted(ledger, taken, "were erased", ({ erasedAt }) => erasedAt),
    await erased(place, ledger),
  ];
}

async function events(place: Place, { events: told }: Ledger): Promise<Line> {
  const stored = await place.query("select id, type from events");
  const ids = new Set(stored.map(({ id }) => text(id)));
  return {
    what: "events",
    expected: told.size,
    states: tally(stored, ({ type }) => text(type)),
    wrong: [
      ...[...told.keys()].filter((id) => !ids.has(id)).map((id) => `${id} is lost`),
      ...[...ids].filter((id) => !told.has(id)).map((id) => `${id} was never acknowledged`),
    ],
  };
}

async function decisions(place: Place, { events: told }: Ledger): Promise<Line> {
  const asking = [...told].filter(([, { type }]) => type !== "ticket.reopened").map(([id]) => id);
  const rows = await place.query("select event, outcome, reason, is_final, phase from decisions order by event, seq");
  const last = new Map<string, Row>();
  for (const row of rows) last.set(text(row["event"]), row);
  const waiting = await place.query("select key, state, last_error from timers where state in ('claimed', 'dead')");
  const times = tally(
    rows.filter(({ phase, outcome }) => phase === "decided" && outcome === "scheduled"),
    ({ event }) => text(event),
  );
  return {
    what: "decisions",
    expected: asking.length,
    states: tally([...last.values()], ({ outcome, reason }) =>
      outcome === "skipped" ? `not: ${text(reason)}` : "asked",
    ),
    wrong: [
      ...asking.filter((id) => Number(last.get(id)?.["is_final"]) !== 1).map((id) => `${id} has no last word`),
      ...Object.entries(times).flatMap(([id, n]) => (n > 1 ? [`${id} was decided ${String(n)} times`] : [])),
      ...waiting.map((row) => `a timer is ${text(row["state"])}: ${text(row["key"])} ${text(row["last_error"])}`),
    ],
  };
}

async function invitations(place: Place): Promise<Line> {
  const rows = await place.query(
    `select i.id, i.event, i.answered_at, i.withdrawn_at, i.withdrawn_for, m.state from invitations i
     left join messages m on m.invitation = i.id and m.kind = 'invitation'`,
  );
  const decided = await place.query("select event from decisions where phase = 'decided' and outcome = 'scheduled'");
  const known = rows.filter(({ event }) => event !== null);
  const events = tally(known, ({ event }) => text(event));
  const stateOf = (row: Row) =>
    row["answered_at"] !== null
      ? "answered"
      : row["withdrawn_at"] !== null
        ? `withdrawn: ${text(row["withdrawn_for"])}`
        : row["state"] === "sent" || row["state"] === "uncertain"
          ? "open"
          : `its mail is ${text(row["state"])}`;
  return {
    what: "invitations",
    expected: decided.length,
    states: tally(rows, stateOf),
    wrong: Object.entries(events).flatMap(([id, n]) => (n > 1 ? [`${id} has ${String(n)} invitations`] : [])),
  };
}

const ends = new Set(["sent", "uncertain", "dead", "suppressed"]);

async function messages(place: Place): Promise<Line> {
  const rows = await place.query("select id, invitation, state from messages");
  const [{ n } = { n: 0 }] = await place.query("select count(*) as n from invitations");
  return {
    what: "messages",
    expected: Number(n),
    states: tally(rows, ({ state }) => text(state)),
    wrong: [
      ...rows.filter(({ state }) => !ends.has(text(state))).map((row) => `${text(row["id"])} is ${text(row["state"])}`),
      ...Object.entries(tally(rows, ({ invitation }) => text(invitation))).flatMap(([id, count]) =>
        count > 1 ? [`${id} has ${String(count)} messages`] : [],
      ),
    ],
  };
}

/** Each message by the copies that arrived: one where it was sent, one more where its fate was in doubt. */
async function mails(place: Place, taken: readonly Taken[]): Promise<Line> {
  const rows = await place.query(
    `select m.message_id, m.state, m.doubts, i.event from messages m join invitations i on i.id = m.invitation`,
  );
  const copies = Map.groupBy(taken, ({ messageId }) => messageId);
  const known = new Set(rows.map((row) => text(row["message_id"])));
  const wrong = [...copies.keys()].filter((id) => !known.has(id)).map((id) => `nobody knows of the mail ${id}`);
  for (const row of rows) {
    const [id, state, doubts] = [text(row["message_id"]), text(row["state"]), Number(row["doubts"])];
    const n = copies.get(id)?.length ?? 0;
    // Of somebody who was erased the one under way was allowed to end.
    const most = state === "sent" ? 1 + doubts : state === "suppressed" && row["event"] === null ? 2 : doubts;
    if (n > Math.min(2, most) || (state === "sent" && n === 0)) wrong.push(`${id} is ${state}, ${String(n)} copies`);
  }
  const count = (row: Row) => copies.get(text(row["message_id"]))?.length ?? 0;
  return {
    what: "mails",
    expected: rows.length,
    states: tally(rows, (row) => `${text(row["state"])} × ${String(count(row))}`),
    wrong,
  };
}

/** The account as a table. */
export const table = (lines: readonly Line[]): string =>
  lines
    .map((line) => {
      const states = Object.entries(line.states).map(([name, n]) => `${name} ${String(n)}`);
      const sum = `${String(sumOf(line))} of ${String(line.expected)}`;
      const head = `${balances(line) ? "ok   " : "WRONG"} ${line.what.padEnd(30)} ${sum.padStart(14)}  ${states.join(", ")}`;
      return [head, ...line.wrong.slice(0, 10).map((one) => `        ${one}`)].join("\n");
    })
    .join("\n");
