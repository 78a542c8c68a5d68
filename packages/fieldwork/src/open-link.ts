import type { EventRow, InvitationRow, ResponseRow, Scope, Store, SurveyVersionRow } from "@afterword/store";
import type { Look } from "@afterword/sdk";
import { askedSurvey } from "./asked-survey.ts";
import { findLook } from "./look/find-look.ts";
import { knownVersion, readVersion } from "./known-versions.ts";
import { kOfInvitation } from "./privacy/k-of-invitation.ts";
import { secretNamed, tokenHash, type Secret } from "./secret.ts";
import { isWaveClosed } from "./wave/is-wave-closed.ts";

/** Where links are looked up, and by which secrets they may have been made. */
interface Links {
  readonly store: Store;
  readonly secret: Secret;
}

/** What a link leads to: all that taking an answer needs to know beforehand. */
export interface FoundLink {
  readonly scope: Scope;
  readonly invitation: InvitationRow;
  readonly survey: SurveyVersionRow;
}

/** Everything that a link's page shows. */
export interface OpenedLink extends FoundLink {
  readonly response: ResponseRow | null;
  /** The event that it is asked about; null in a wave. */
  readonly event: EventRow | null;
  /** Whether an anonymous answer was given with it; what was answered is not known then. */
  readonly isSpent: boolean;
  /** Whether its wave was closed by hand. */
  readonly isClosed: boolean;
  /** The fewest people behind a figure that its answer counts in. */
  readonly k: number;
  /** The person's time zone, for dates. */
  readonly timeZone: string | null;
  /** How the unit shows itself that asks. */
  readonly look: Look;
  /** Whether an address of the person is known that a receipt can go to. */
  readonly hasAddress: boolean;
}

/** Where a link stands. */
export type LinkState = "open" | "answered" | "expired" | "withdrawn";

/**
 * What a link leads to, or null when there is no such link; malformed ones are not looked up. Whether it takes an answer
 * is not looked at: that is decided when one is stored.
 */
export async function findLink(links: Links, token: string): Promise<FoundLink | null> {
  const { store } = links;
  const found = await findInvitation(links, token);
  if (!found) return null;
  const { scope, invitation } = found;
  const { survey: id, version } = invitation;
  const known = knownVersion(store, scope, id, version);
  if (known?.definition.additions === undefined && known !== undefined) return { ...found, survey: known };
  const survey = await store.read(scope, async (rows) =>
    askedSurvey(rows, await readVersion(store, scope, rows, id, version), invitation.id),
  );
  return { ...found, survey };
}

/** What a link's page shows, or null when there is no such link. Stores nothing. */
export async function openLink(links: Links, token: string): Promise<OpenedLink | null> {
  const { store } = links;
  const found = await findInvitation(links, token);
  if (!found) return null;
  const { scope, invitation } = found;
  return store.read(scope, async (rows) => {
    const { source, event: id } = invitation;
    // None of them needs another one: they are asked together.
    const [survey, response, event, person, isSpent, isClosed, k, look] = await Promise.all([
      readVersion(store, scope, rows, invitation.survey, invitation.version),
      rows.responses.findOfInvitation(invitation.id),
      source === null || id === null ? null : rows.events.find(source, id),
      rows.people.find(invitation.person),
      rows.spentLinks.isSpent(invitation.tokenHash),
      isWaveClosed(rows, invitation),
      kOfInvitation(rows, invitation),
      findLook(rows, invitation.id),
    ]);
    const asked = await askedSurvey(rows, survey, invitation.id);
    const about = { timeZone: person?.timeZone ?? null, hasAddress: (person?.email ?? null) !== null };
    return { scope, invitation, survey: asked, response, event, isSpent, isClosed, k, look, ...about };
  });
}

async function findInvitation(
  { store, secret }: Links,
  token: string,
): Promise<Pick<FoundLink, "scope" | "invitation"> | null> {
  const hash = tokenHash(token);
  const found = hash === null ? null : await store.readAnywhere((rows) => rows.findByToken(hash));
  // Whoever had a secret that is not told any more could have made it.
  if (!found || secretNamed(secret, found.keyId) === null) return null;
  const { unit, mode, ...invitation } = found;
  return { scope: { unit, mode }, invitation };
}

/** Where a link stands. An answer that was recorded stays visible, also after the link expired. */
export function linkState(invitation: InvitationRow, hasResponse: boolean, now: number): LinkState {
  if (hasResponse) return "answered";
  if (invitation.withdrawnAt !== null) return "withdrawn";
  return invitation.expiresAt <= now ? "expired" : "open";
}
