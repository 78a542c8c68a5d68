import { ProblemError } from "@afterword/sdk";
import type { Ctx } from "../context.ts";

/**
 * Segments as somebody states them; each has to be declared by the project or by one of its events.
 *
 * @param under the path of what was given
 * @throws ProblemError `invalid_request` naming each that is not
 */
export function declaredSegments(
  { project }: Pick<Ctx, "project">,
  given: { readonly [name: string]: string },
  under = "segments",
): { readonly [name: string]: string } {
  const unknown = Object.keys(given).filter((name) => !project.segments.has(name));
  if (unknown.length === 0) return given;
  const known = [...project.segments].sort().join(", ");
  const message = known === "" ? "The project declares no segment." : `The project's segments are ${known}.`;
  throw new ProblemError("invalid_request", {
    errors: unknown.map((name) => ({ path: `${under}.${name}`, code: "unknown", message })),
  });
}
