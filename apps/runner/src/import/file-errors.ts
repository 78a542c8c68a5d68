import { ProblemError } from "@afterword/sdk";
import { ImportFailure, ImportMistake } from "./mistake.ts";

/** Does something with a file; what is wrong with the file or the store is told in a sentence, and gives the exit code. */
export async function withFileErrors(file: string, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ImportMistake) return tell(error.message, 2);
    if (error instanceof ImportFailure) return tell(error.message, 1);
    if (error instanceof ProblemError && error.code === "unavailable") return tell(error.message, 1);
    if (isFileError(error) && error.code === "EISDIR") return tell(`${error.path ?? file} is a folder.`, 2);
    if (isFileError(error) && error.code === "ENOENT") return tell(`There is no file ${error.path ?? file}.`, 2);
    if (isFileError(error)) return tell(`${error.path ?? file} can't be used: ${error.message}`, 1);
    throw error;
  }
}

function tell(message: string, exitCode: 1 | 2): number {
  console.error(message);
  return exitCode;
}

/** What the file system says; its codes have a path with them, but where a folder is read as a file. */
const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "syscall" in error && ("path" in error || ("code" in error && error.code === "EISDIR"));
