import { migrate } from "../migrate.ts";
import { openConnection, sqlOn } from "./connection.ts";

let made: Promise<Buffer> | undefined;

/**
 * An empty database of the newest schema, to begin one in memory with: every test of a project opens one, and to migrate it takes
 * twenty times as long as to copy it. Who opens it is the first to say when the organisation was made.
 */
export const emptyInMemory = (): Promise<Buffer> => (made ??= make());

async function make(): Promise<Buffer> {
  const db = openConnection(":memory:", { readonly: false });
  await migrate(sqlOn(db), 0);
  db.exec("delete from units");
  const copy = db.serialize();
  db.close();
  return copy;
}
