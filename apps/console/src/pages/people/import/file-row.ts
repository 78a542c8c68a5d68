/** A row of a file, and the line on which it starts. */
export interface FileRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Why a file can't be read, and where. */
export class FileFault extends Error {
  readonly code: "utf8" | "empty" | "quotes" | "column" | "large" | "workbook";
  readonly line: number;

  constructor(code: FileFault["code"], line = 0) {
    super(code);
    this.code = code;
    this.line = line;
  }
}
