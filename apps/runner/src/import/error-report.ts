import { open, rm, type FileHandle } from "node:fs/promises";

/** One line of the report. */
export interface ReportedError {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly code: string;
}

/** Longest piece of a cell that is shown. */
const longestValue = 500;

/**
 * Writes what is wrong with a file into another, cell by cell. The report is made with the first mistake, and an earlier
 * one is taken away when there is none; it is for its owner's eyes, because it quotes the file.
 */
export class ErrorReport {
  readonly #file: string;
  #handle: FileHandle | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  async add(errors: readonly ReportedError[]): Promise<void> {
    if (errors.length === 0) return;
    if (!this.#handle) {
      this.#handle = await open(this.#file, "w", 0o600);
      await this.#handle.appendFile("row,column,value,code\r\n");
    }
    const lines = errors.map(({ row, column, value, code }) => line([String(row), column, value, code]));
    await this.#handle.appendFile(lines.join(""));
  }

  /** Finishes the report; its path, or null when nothing is wrong. */
  async end(): Promise<string | null> {
    if (!this.#handle) {
      await rm(this.#file, { force: true });
      return null;
    }
    await this.#handle.close();
    return this.#file;
  }
}

const line = (cells: readonly string[]): string => `${cells.map(csvCell).join(",")}\r\n`;

/**
 * A cell that a spreadsheet shows and does not run: a leading `=`, `+`, `-`, `@`, tab or line break gets an apostrophe
 * before it.
 */
export function csvCell(text: string): string {
  const short = text.slice(0, longestValue).toWellFormed();
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(short) ? `'${short}` : short;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
