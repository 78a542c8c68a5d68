import { headerOf, ProblemError, type WebhookHeaders } from "@afterword/sdk";

const needed = ["specversion", "id", "source", "type"] as const;
const read = [...needed, "subject", "time", "personid"];

/**
 * A CloudEvent whose attributes are headers (`ce-id`), and whose data is the body: the binary mode of HTTP. Null where no header
 * says that it is one.
 *
 * @throws ProblemError `invalid_event` for a header that can't be read
 * @example
 * const event = cloudEventInHeaders(request.headers, await request.json());
 */
export function cloudEventInHeaders(headers: WebhookHeaders, data: unknown): object | null {
  const written = read.flatMap((name) => {
    const value = headerOf(headers, `ce-${name}`);
    return value === undefined ? [] : [[name, value] as const];
  });
  if (!written.some(([name]) => needed.some((one) => one === name))) return null;
  const datacontenttype = headerOf(headers, "content-type");
  return {
    ...Object.fromEntries(written.map(([name, value]) => [name, decoded(name, value)])),
    ...(datacontenttype === undefined ? {} : { datacontenttype }),
    data,
  };
}

/** A header's value as HTTP Protocol Binding 1.0.2, 3.1.3.2, has it: out of its quotes, then one round of percent-decoding. */
function decoded(name: string, value: string): string {
  const bare = /^"(.*)"$/.exec(value)?.[1]?.replaceAll(/\\(.)/g, "$1") ?? value;
  try {
    if (/^[\x20-\x7e]*$/.test(bare)) return decodeURIComponent(bare);
  } catch {
    // It is no UTF-8 in percents.
  }
  throw new ProblemError("invalid_event", {
    errors: [{ path: name, code: "encoding", message: "A header has plain letters, and others as percents: %C3%A9." }],
  });
}
