/** What went wrong on our side or the disk's, told in one sentence. The program ends with exit code 1. */
export class ImportFailure extends Error {
  override readonly name = "ImportFailure";
}

/** A file or an option that can't be used, told in one sentence. The program ends with exit code 2. */
export class ImportMistake extends Error {
  override readonly name = "ImportMistake";
}
