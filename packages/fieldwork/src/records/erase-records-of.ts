import type { PersonRow, Rows } from "@afterword/store";
import { addressHashes } from "../contact.ts";
import type { Ctx } from "../context.ts";

/** A response as an erasure finds it. */
type Erased = Awaited<ReturnType<Rows["erasure"]["listResponses"]>>[number];

/**
 * Erases the records of a person with every mail about them: those of their responses, and those that they wrote without
 * their id, found by the address to which mails about them went, or that they came with. Gives all responses that are to lose their words.
 */
export async function eraseRecordsOf(
  ctx: Pick<Ctx, "secret">,
  rows: Rows,
  person: Pick<PersonRow, "email">,
  own: readonly Erased[],
): Promise<readonly Erased[]> {
  const all = new Map(own.map((response) => [response.id, response]));
  const records = new Set<string>();
  for (const { id } of own) {
    const record = await rows.records.findOfResponse(id);
    if (record) records.add(record.id);
  }
  const { email } = person;
  const written: string[] = [];
  const hashes = email === null ? [] : addressHashes(ctx.secret, email);
  for (const hash of hashes) written.push(...(await rows.recordMails.listOfAddress(hash)));
  written.push(...(await rows.records.listOfSender(hashes)));
  for (const id of new Set([...records, ...written])) {
    // Whoever is settling a mail about it is waited for.
    const record = await rows.records.find(id, { lock: true });
    await rows.deliveries.removeOfMails("record", id);
    await rows.records.remove(id);
    const response = record?.response == null ? null : await rows.unasked.find(record.response);
    if (response) all.set(response.id, response);
  }
  return [...all.values()];
}
