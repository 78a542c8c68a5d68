import { missingTranslations, surveyFor, type Asked, type SurveyDefinition, type WaveDefinition } from "@afterword/sdk";
import type { PersonRow, Rows } from "@afterword/store";
import { bouncedScope, contactHashes } from "../contact.ts";
import type { Ctx } from "../context.ts";
import { segmentsOfPerson } from "../segments-of.ts";
import type { CompiledAudience } from "./audience.ts";
import { longestRestMs, type MemberFacts } from "./decide-member.ts";

/** What is looked at to decide about a page of people, beside themselves. */
export interface Circumstances {
  readonly asked: ReadonlyMap<string, readonly Asked[]>;
  readonly optOuts: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Keyed hashes of people, made once for each. */
export type Contacts = (person: PersonRow) => readonly string[];

/** Makes the hashes of people, and keeps them: they take longer than all else that a decision looks at. */
export function contactsOf({ secret }: Pick<Ctx, "secret">): Contacts {
  const known = new Map<string, { readonly email: string | null; readonly hashes: readonly string[] }>();
  return (person) => {
    const before = known.get(person.id);
    if (before && before.email === person.email) return before.hashes;
    const hashes = contactHashes(secret, person);
    known.set(person.id, { email: person.email, hashes });
    return hashes;
  };
}

/** Loads when people were asked and what they opted out of, for all of a page at once. */
export async function loadCircumstances(
  ctx: Pick<Ctx, "now">,
  rows: Pick<Rows, "asked" | "optOuts">,
  people: readonly PersonRow[],
  contacts: Contacts,
): Promise<Circumstances> {
  const ids = people.map((person) => person.id);
  const [askedBefore, wishes] = await Promise.all([
    rows.asked.listOfPeople(ids, ctx.now - longestRestMs),
    rows.optOuts.listOfContacts(people.flatMap((one) => contacts(one))),
  ]);
  const asked = new Map<string, Asked[]>();
  for (const row of askedBefore) {
    const { survey, isRelational, at, answeredAt, declinedAt } = row;
    const one: Asked = { survey, isRelational, at, answeredAt, declinedAt, isPromisedAgain: false };
    asked.set(row.person, [...(asked.get(row.person) ?? []), one]);
  }
  const optOuts = new Map<string, Set<string>>();
  for (const { contactHash, scope } of wishes)
    optOuts.set(contactHash, (optOuts.get(contactHash) ?? new Set()).add(scope));
  return { asked, optOuts };
}

/** What the decision about one person looks at. */
export function factsOf(
  ctx: Pick<Ctx, "now" | "project">,
  about: {
    readonly definition: WaveDefinition;
    readonly closesAt: number;
    readonly audience: CompiledAudience;
    readonly survey: SurveyDefinition;
    readonly circumstances: Circumstances;
    readonly contacts: Contacts;
  },
  person: PersonRow,
): MemberFacts {
  const { definition, closesAt, audience, survey, circumstances, contacts } = about;
  const scopes = scopesOf(circumstances, contacts(person));
  return {
    now: ctx.now,
    closesAt,
    excludedBy: ctx.project.excludedBy(person),
    lot: definition.audience.sample === null ? 0 : audience.drawOf(person),
    stratum: audience.stratumOf(person),
    hasAddress: person.email !== null,
    isBounced: scopes.includes(bouncedScope),
    optedOutOf: scopes.find((scope) => scope === "all" || scope === definition.survey) ?? null,
    untranslated:
      survey.untranslated === "skip" && person.locale !== null
        ? missingTranslations(surveyFor(survey, segmentsOfPerson(ctx.project, person)), person.locale).length
        : 0,
    asked: circumstances.asked.get(person.id) ?? [],
  };
}

/** What a person opted out of; of most people nothing is known. */
function scopesOf({ optOuts }: Circumstances, hashes: readonly string[]): readonly string[] {
  if (optOuts.size === 0) return [];
  return hashes.flatMap((hash) => [...(optOuts.get(hash) ?? [])]);
}
