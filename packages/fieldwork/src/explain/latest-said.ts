import type { DecisionRow, EventRow, Rows } from "@afterword/store";
import { mayTellAnswered } from "./view-invitation.ts";

/**
 * What each rule said last about an event. Of a survey whose figures need several people what was said after the person was
 * asked is left out: it is said of those alone who have not answered.
 */
export async function latestSaid(rows: Rows, { source, id }: Pick<EventRow, "source" | "id">): Promise<DecisionRow[]> {
  const mayTell = mayTellAnswered(rows);
  const latest = new Map<string, DecisionRow>();
  for (const said of await rows.decisions.listOfEvent(source, id))
    if (!followsAsking(said) || (await mayTell(said.survey)) || !(await hasLeft(rows, said)))
      latest.set(said.rule, said);
  return [...latest.values()];
}

/** A calling off, or another way that was tried in vain. */
const followsAsking = ({ invitation, reason, phase, outcome }: DecisionRow): boolean =>
  invitation !== null && (reason === "reopened" || (phase === "send" && outcome === "scheduled"));

async function hasLeft(rows: Rows, { invitation }: DecisionRow): Promise<boolean> {
  const found = invitation === null ? null : await rows.invitations.find(invitation);
  return found?.sentAt !== null;
}
