import type { KnownErasures, Manifest } from "@afterword/store";
import { leftOut } from "../commands/backup.ts";
import { sayCount, sayMany } from "../words/values.ts";
import type { Prepared } from "./replay.ts";

/** What somebody who has put a copy in place should know. */
export function toldOfCopy(manifest: Manifest, known: KnownErasures | null, done: Prepared): string[] {
  const { people, records, mails } = done;
  const erased = `Erased since, and now again: ${sayMany(people, "person", "people")}, ${sayMany(records, "record")}.`;
  const unknown =
    "Nobody was erased again: no erasures were named. Whoever was erased since it was made is back; name a later copy or database with --erasures, or erase them again.";
  const waiting = `Mails that were waiting to be sent: ${sayCount(mails)}. Once a worker runs they are sent, also those that were sent since: with the same links.`;
  return [...leftOut(manifest), known ? erased : unknown, ...(mails > 0 ? [waiting] : [])];
}
