import "vitest";

declare module "vitest" {
  /** What global-setup.ts prepares; a test reads it with `inject("postgresUrl")`, and skips with the reason when null. */
  interface ProvidedContext {
    postgresUrl: string | null;
    postgresReason: string;
    chromiumPath: string | null;
    chromiumReason: string;
  }
}
