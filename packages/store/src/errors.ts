/** The database can't be reached or written to now; nothing was stored. Trying again may work. */
export class StoreUnavailableError extends Error {
  override readonly name = "StoreUnavailableError";
}
