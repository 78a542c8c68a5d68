import type { SurveyDefinition, UnreachableReason } from "@afterword/sdk";
import type { CaseRow, PersonRow, ResponseRow, Rows } from "@afterword/store";
import { addressHashes, bouncedScope, contactHashes } from "../contact.ts";
import type { Ctx } from "../context.ts";
import { kOfFigures } from "../privacy/ballot-box.ts";
import { addressIn } from "../send-record-message.ts";
import { definitionsOf } from "./kept-alerts.ts";

/** Whom a case is about, as far as somebody may write to them. */
export interface Client {
  readonly email: string;
  readonly name: string | null;
  /** The language that they answered in, else the one that they read. */
  readonly locale: string | null;
  readonly timeZone: string | null;
  /** What they call the request. */
  readonly subject: string | null;
  readonly survey: SurveyDefinition;
  /** The invitation that they answered, by whose link they stop what we ask. */
  readonly invitation: string | null;
}

type Found =
  | Client
  | { readonly unreachable: UnreachableReason; readonly locale: string | null; readonly survey?: string };

/**
 * Whom a case is about. Nobody is written to who said no to being contacted, or where nobody may be seen behind an answer did
 * not say yes; nor whose address is not known or takes no mail, or who wants none. An anonymous answer leads to nobody.
 */
export async function clientOf(ctx: Ctx, rows: Rows, row: Pick<CaseRow, "response" | "rule">): Promise<Found> {
  const response = await rows.unasked.find(row.response);
  const version = response && (await rows.surveys.findVersion(response.survey, response.version));
  if (!version) return { unreachable: "no_address", locale: null };
  const survey = version.definition;
  const person = response.person === null ? null : await rows.people.find(response.person);
  const locale = response.locale ?? person?.locale ?? null;
  const not = (unreachable: UnreachableReason) => ({
    ...{ unreachable, locale },
    ...(survey.language === undefined ? {} : { survey: survey.language }),
  });
  if (survey.privacy === "anonymous" || !(await isAgreed(ctx, rows, row, response))) return not("no_consent");
  const email = person?.email ?? addressIn(survey, response.answers);
  if (email === null) return not("no_address");
  const scopes = await rows.optOuts.listScopes(hashesOf(ctx, person, email));
  if (scopes.includes(bouncedScope)) return not("bounced_address");
  if (scopes.includes("all") || scopes.includes(survey.id)) return not("opted_out");
  return {
    ...{ email, locale, survey, name: person?.name ?? null, timeZone: person?.timeZone ?? null },
    subject: response.subject,
    invitation: response.invitation,
  };
}

/** Whether whoever answered agreed to be contacted, as the answer says now. */
async function isAgreed(
  ctx: Ctx,
  rows: Pick<Rows, "alerts" | "surveys">,
  { rule }: Pick<CaseRow, "rule">,
  { survey, answers }: ResponseRow,
): Promise<boolean> {
  const alerts = await definitionsOf(ctx, rows, survey);
  const saidTo = (question: string) => (Object.hasOwn(answers, question) ? answers[question] : undefined);
  const asked = alerts.flatMap(({ consent }) => consent ?? []);
  if (asked.some((question) => saidTo(question) === false)) return false;
  const consent = alerts.find(({ id }) => id === rule)?.consent ?? null;
  if (consent !== null) return saidTo(consent) === true;
  return (await kOfFigures(rows, survey)) === 1;
}

const hashesOf = ({ secret }: Pick<Ctx, "secret">, person: PersonRow | null, email: string): string[] => [
  ...new Set([...(person === null ? [] : contactHashes(secret, person)), ...addressHashes(secret, email)]),
];
