import type { Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { nextOf, type Done, type Pass } from "./page.ts";

/** The name of somebody who is nobody any more. */
const isAlias = (person: string): boolean => /^erased_[0-9A-Za-z]{22}$/.test(person);

const membersAtOnce = 500;

/** Cuts old answers from whose they are and what they are about. They stay as they were counted. */
export async function forgetAnswered(_ctx: Ctx, rows: Rows, pass: Pass): Promise<Done> {
  const found = await rows.retention.listResponses(pass);
  let count = 0;
  for (const { id, person, isTied } of found) {
    const isNamed = person !== null && !isAlias(person);
    if (!isNamed && !isTied) continue;
    await rows.retention.forgetAnswered(id, isNamed ? pass.aliasOf("asked", person) : (person ?? ""));
    count++;
  }
  return { next: nextOf(found, pass), count };
}

/** Cuts old invitations from whom they asked, where the link has ended. */
export async function forgetAsked(_ctx: Ctx, rows: Rows, pass: Pass): Promise<Done> {
  const found = await rows.retention.listInvitations(pass);
  let count = 0;
  for (const { id, person, askedAt, expiresAt } of found) {
    if (isAlias(person) || askedAt >= pass.before || expiresAt > pass.now) continue;
    await rows.codes.removeOfInvitation(id);
    await rows.quarantined.removeOfInvitation(id);
    await rows.retention.forgetAsked(id, pass.aliasOf("asked", person));
    count++;
  }
  return { next: nextOf(found, pass), count };
}

/** Takes people's names off old waves that have closed. */
export async function forgetMembers(_ctx: Ctx, rows: Rows, pass: Pass): Promise<Done> {
  let count = 0;
  for (const { id: wave, closedAt } of await rows.retention.listWaves(pass)) {
    if (closedAt === null || closedAt >= pass.before) continue;
    for (let after = ""; ;) {
      const people = await rows.retention.listMembers(wave, after, membersAtOnce);
      for (const person of people.filter((one) => !isAlias(one))) {
        await rows.retention.forgetMember({ wave, person, alias: pass.aliasOf("asked", person) });
        count++;
      }
      if (people.length < membersAtOnce) break;
      after = people.at(-1) ?? "";
    }
  }
  return { next: null, count };
}
