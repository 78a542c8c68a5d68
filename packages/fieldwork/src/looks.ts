import type { AskedRow, EventRow, PersonRow, Rows } from "@afterword/store";
import type { CompiledRule } from "@afterword/sdk";
import { contactHashes } from "./contact.ts";
import type { Desk, DeskCtx } from "./desk.ts";
import { subjectKey } from "./subject-key.ts";

type Counted = Parameters<Desk["asked"]["findNthNewest"]>[0];
type AboutSubject = Parameters<Desk["invitations"]["findOfSubject"]>[0];
type Subject = Pick<EventRow, "source" | "subject">;

/** What rules look at, wherever it is read from. */
export interface Looks {
  /** When a person was asked, newest first. */
  askedOf(person: string): Promise<readonly AskedRow[]>;
  /** When the n-th newest of all people was asked or answered. */
  nthNewest(what: Counted): Promise<number | null>;
  /** A subject's events of some types, oldest arrival first. */
  eventsOf(of: Subject, types: readonly string[]): Promise<readonly EventRow[]>;
  /** The invitation that a survey has for a subject and resolution. */
  askedAbout(about: AboutSubject): Promise<string | null>;
  /** What a person opted out of. */
  optedOutOf(person: PersonRow): Promise<readonly string[]>;
  /** The rules that are switched off. */
  rulesOff(): Promise<readonly string[]>;
}

type LooksDesk = {
  readonly asked: Pick<Rows["asked"], "findNthNewest" | "listOfPerson">;
  readonly events: Pick<Rows["events"], "listOfSubject">;
  readonly invitations: Pick<Rows["invitations"], "findOfSubject">;
  readonly optOuts: Pick<Rows["optOuts"], "listScopes">;
  readonly ruleSwitches: Pick<Rows["ruleSwitches"], "listOff">;
};

/** Each look is a question to the desk. */
export const looksAt = ({ secret }: Pick<DeskCtx, "secret">, desk: LooksDesk): Looks => ({
  askedOf: (person) => desk.asked.listOfPerson(person),
  nthNewest: (what) => desk.asked.findNthNewest(what),
  eventsOf: ({ source, subject }, types) => desk.events.listOfSubject(source, subject, types),
  askedAbout: (about) => desk.invitations.findOfSubject(about),
  optedOutOf: (person) => desk.optOuts.listScopes(contactHashes(secret, person)),
  rulesOff: () => desk.ruleSwitches.listOff(),
});

/** An event with its person, and the rules that look at it. */
export interface LookedAt {
  readonly event: EventRow;
  readonly person: PersonRow;
  readonly rules: readonly CompiledRule[];
}

/** Looks at everything that the rules of several events will, by a few statements. Nothing of it may change meanwhile. */
export async function lookAhead(
  { secret }: Pick<DeskCtx, "secret">,
  rows: Rows,
  all: readonly LookedAt[],
): Promise<Looks> {
  const people = new Map(all.map(({ person }) => [person.id, person]));
  const asked = Map.groupBy(await rows.asked.listOfEach([...people.keys()]), ({ person }) => person);
  const later = await laterEvents(rows, all);
  const about = await askedAbout(rows, all);
  const optedOut = await optOuts(secret, rows, people);
  const off = await rows.ruleSwitches.listOff();
  const counted = new Map<string, Promise<number | null>>();
  return {
    askedOf: (person) => Promise.resolve(asked.get(person) ?? []),
    nthNewest: (what) => {
      const key = JSON.stringify(what);
      const known = counted.get(key) ?? rows.asked.findNthNewest(what);
      counted.set(key, known);
      return known;
    },
    eventsOf: (of, types) =>
      Promise.resolve((later.get(subjectKey(of)) ?? []).filter(({ type }) => types.includes(type))),
    askedAbout: (of) => Promise.resolve(about.get(aboutKey(of)) ?? null),
    optedOutOf: ({ id }) => Promise.resolve(optedOut.get(id) ?? []),
    rulesOff: () => Promise.resolve(off),
  };
}

const aboutKey = ({ survey, source, subject, resolution }: AboutSubject): string =>
  `${survey}\n${source}\n${subject}\n${String(resolution)}`;

/** The events that may call off what the rules are about, by subject, oldest arrival first. */
async function laterEvents(rows: Rows, all: readonly LookedAt[]): Promise<Map<string, EventRow[]>> {
  const found: EventRow[] = [];
  for (const [source, those] of Map.groupBy(all, ({ event }) => event.source)) {
    const types = those.flatMap(({ rules }) => rules.flatMap(({ definition }) => definition.unless));
    found.push(...(await rows.events.listOfSubjects(source, subjectsOf(those), [...new Set(types)])));
  }
  found.sort((a, b) => a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : 1));
  return Map.groupBy(found, subjectKey);
}

async function askedAbout(rows: Rows, all: readonly LookedAt[]): Promise<Map<string, string>> {
  const about = new Map<string, string>();
  for (const [source, those] of Map.groupBy(all, ({ event }) => event.source)) {
    const surveys = new Set(those.flatMap(({ rules }) => rules.map(({ definition }) => definition.survey)));
    for (const survey of surveys) {
      const asked = those.filter(({ rules }) => rules.some(({ definition }) => definition.survey === survey));
      const found = await rows.invitations.listOfSubjects({ survey, source, subjects: subjectsOf(asked) });
      for (const { id, ...one } of found) about.set(aboutKey({ ...one, survey, source }), id);
    }
  }
  return about;
}

const subjectsOf = (all: readonly LookedAt[]): string[] => all.map(({ event }) => event.subject);

/** What people opted out of, by their ids. */
async function optOuts(
  secret: DeskCtx["secret"],
  rows: Rows,
  people: ReadonlyMap<string, PersonRow>,
): Promise<Map<string, string[]>> {
  const hashes = [...people].map(([id, person]) => [id, contactHashes(secret, person)] as const);
  const found = Map.groupBy(
    await rows.optOuts.listOfContacts(hashes.flatMap(([, those]) => those)),
    ({ contactHash }) => contactHash,
  );
  if (found.size === 0) return new Map();
  const scopesOf = (those: readonly string[]) =>
    new Set(those.flatMap((hash) => (found.get(hash) ?? []).map(({ scope }) => scope)));
  return new Map(hashes.map(([id, those]) => [id, [...scopesOf(those)].sort()]));
}
