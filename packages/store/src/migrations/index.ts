import { start } from "./0001-start.ts";

/** Migrations in order; the position is the number. Forward only: a released one never changes. */
export const migrations: readonly { readonly name: string; readonly text: string }[] = [
  { name: "0001-start", text: start },
];
