import "vitest";

declare module "vitest" {
  /** What global-setup.ts prepares; a test reads it with `inject("postgresUrl")`, and skips with the reason when null. */
  interface ProvidedContext {
    postgresUrl: string | null;
    postgresReason: string;
    /** A database on that server whose tables others are copied from. */
    postgresReady: string | null;
    chromiumPath: string | null;
    chromiumReason: string;
  }
}
