import { ProblemError } from "@afterword/sdk";

/** What can't be looked at, such as drivers with too few answers, is left out. */
export async function orNull<T>(look: () => Promise<T>): Promise<T | null> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof ProblemError && error.code === "invalid_query") return null;
    throw error;
  }
}
