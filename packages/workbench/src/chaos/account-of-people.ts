import type { Place } from "../crashes/place.ts";
import type { Taken } from "../mails/unruly-server.ts";
import type { Ledger, Someone } from "./ledger.ts";
import { tally, text, type Line } from "./line.ts";

/** Answers that name their invitation, by what they say after so many edits. */
export async function answers(place: Place, ledger: Ledger): Promise<Line> {
  const told = [...ledger.answers.values()].filter(({ isAnonymous }) => !isAnonymous);
  const rows = await place.query(
    `select r.id, r.invitation, r.revision, v.answers from responses r join response_versions v
     on v.response = r.id and v.revision = r.revision where r.origin = 'link'`,
  );
  // What was acknowledged and what is stored, as so many answers of each content after so many edits.
  const said = tally(told, ({ csat, edits }) => `${String(csat)} after ${String(edits)} edits`);
  const stored = tally(rows, ({ answers: given, revision }) => {
    const { csat } = JSON.parse(text(given)) as { csat: number };
    return `${String(csat)} after ${String(Number(revision) - 1)} edits`;
  });
  const names = new Set([...Object.keys(said), ...Object.keys(stored)]);
  const measures = await place.query(
    "select count(*) as n from measures where metric_key = 'csat' and survey = 'service'",
  );
  return {
    what: "answers",
    expected: told.length,
    states: tally(rows, ({ revision }) => (Number(revision) > 1 ? "edited" : "as first given")),
    wrong: [
      ...[...names].flatMap((name) =>
        said[name] === stored[name]
          ? []
          : [`${name}: ${String(said[name] ?? 0)} acknowledged, ${String(stored[name] ?? 0)} stored`],
      ),
      ...(Number(measures[0]?.["n"]) === rows.length ? [] : ["there are not as many measures as answers"]),
    ],
  };
}

/** Answers that name nobody. */
export async function ballots(place: Place, ledger: Ledger): Promise<Line> {
  const count = async (table: string) => Number((await place.query(`select count(*) as n from ${table}`))[0]?.["n"]);
  const told = [...ledger.answers.values()].filter(({ isAnonymous }) => isAnonymous).length;
  const spent = await count("spent_links");
  return {
    what: "anonymous answers",
    expected: told,
    states: { waiting: await count("ballots"), released: await count("responses where origin = 'ballot'") },
    wrong: spent === told ? [] : [`${String(spent)} links are spent`],
  };
}

/** Milliseconds between the commit that says that a text is handed over and its last dot; a slow machine's. */
const handingOverMs = 500;

/** Who got a mail after it was acknowledged that they get none. */
export function unwanted(
  { people }: Ledger,
  taken: readonly Taken[],
  what: string,
  since: (someone: Someone) => number | null,
): Line {
  const those = people.filter((one) => since(one) !== null);
  const late = new Set(
    taken.flatMap(({ to, at }) => {
      const one = those.find(({ email }) => email === to);
      return one && at > (since(one) ?? 0) + handingOverMs ? [`${one.id} got a mail afterwards`] : [];
    }),
  );
  return {
    what: `people who ${what}`,
    expected: those.length,
    states: { "no mail since": those.length - late.size },
    wrong: [...late],
  };
}

/** Who was erased. */
export async function erased(place: Place, { people }: Ledger): Promise<Line> {
  const stored = new Set((await place.query("select id from people")).map(({ id }) => text(id)));
  const gone = people.filter(({ erasedAt }) => erasedAt !== null);
  const wrong = gone.filter(({ id }) => stored.has(id)).map(({ id }) => `${id} is still there`);
  return { what: "erased people", expected: gone.length, states: { "not there": gone.length - wrong.length }, wrong };
}
