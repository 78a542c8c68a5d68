/** The database can't be reached or written to now; nothing was stored. Trying again may work. */
export class StoreUnavailableError extends Error {
  override readonly name = "StoreUnavailableError";
}

/** A backup or an export that can't be used, or a place that one can't be put in. Nothing was changed. */
export class CopyError extends Error {
  override readonly name = "CopyError";
}
