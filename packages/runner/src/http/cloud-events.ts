import { cloudEventInHeaders, fromCloudEvent } from "@afterword/connect";
import { receiveLimit, RefusedEvent } from "@afterword/fieldwork";
import { cloudEventTypes, ProblemError, type Project } from "@afterword/sdk";
import type { Request } from "express";

/**
 * The body of a request that brings events, in our words where it has those of CloudEvents: in JSON, in batches, or with
 * attributes as headers. One of a batch that can't be put into ours takes none of the others with it.
 *
 * @throws ProblemError `invalid_event` for one alone; `invalid_request` for what is no batch, or too large a one
 */
export function inOwnWords(request: Request, events: Project["events"]): unknown {
  const body = request.body as unknown;
  if (request.is(cloudEventTypes.one)) return fromCloudEvent(body, events);
  if (!request.is(cloudEventTypes.batch)) {
    const event = cloudEventInHeaders(request.headers, body);
    return event ? fromCloudEvent(event, events) : body;
  }
  if (!Array.isArray(body))
    throw new ProblemError("invalid_request", {
      errors: [{ path: "", code: "invalid_type", message: "A batch is a list of events." }],
    });
  receiveLimit(body);
  return (body as unknown[]).map((event) => oneOfBatch(event, events));
}

function oneOfBatch(event: unknown, events: Project["events"]): unknown {
  try {
    return fromCloudEvent(event, events);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return new RefusedEvent((event as { id?: unknown } | null)?.id, error);
  }
}
