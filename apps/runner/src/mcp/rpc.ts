/** What a caller did wrong, by JSON-RPC's codes. */
export const rpcCodes = {
  parse: -32_700,
  request: -32_600,
  method: -32_601,
  params: -32_602,
  internal: -32_603,
} as const;

/** A mistake that is answered with a code of JSON-RPC. */
export class RpcError extends Error {
  override readonly name = "RpcError";
  readonly code: number;

  constructor(code: keyof typeof rpcCodes, message: string) {
    super(message);
    this.code = rpcCodes[code];
  }
}

/** Answers a method; undefined where there is none of that name. */
export type Methods = (method: string, params: unknown) => Promise<unknown>;

type Id = string | number | null;

/** A line of JSON-RPC 2.0, one message or several, to the line that answers it; null where nothing is answered. */
export async function answerLine(line: string, methods: Methods): Promise<string | null> {
  const message = parse(line);
  if (message === undefined) return JSON.stringify(failure(null, new RpcError("parse", "This is no JSON.")));
  if (!Array.isArray(message)) return asLine(await answerOne(message, methods));
  if (message.length === 0) return JSON.stringify(failure(null, new RpcError("request", "There is no message.")));
  const answers = (await Promise.all(message.map((one) => answerOne(one, methods)))).filter((one) => one !== null);
  return answers.length === 0 ? null : JSON.stringify(answers);
}

const asLine = (answer: object | null): string | null => (answer === null ? null : JSON.stringify(answer));

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function answerOne(message: unknown, methods: Methods): Promise<object | null> {
  if (typeof message !== "object" || message === null)
    return failure(null, new RpcError("request", "A message is an object."));
  const { jsonrpc, id, method, params } = message as Readonly<Record<string, unknown>>;
  // An answer to something that was never asked.
  if (method === undefined && ("result" in message || "error" in message)) return null;
  const isId = typeof id === "string" || typeof id === "number";
  if (jsonrpc !== "2.0" || typeof method !== "string" || (id !== undefined && !isId))
    return failure(isId ? id : null, new RpcError("request", "A message has jsonrpc 2.0, a method and an id."));
  try {
    const result = await methods(method, params);
    if (!isId) return null;
    if (result === undefined)
      throw new RpcError("method", `There is no method ${JSON.stringify(method.slice(0, 100))}.`);
    return { jsonrpc: "2.0", id, result };
  } catch (error) {
    return isId ? failure(id, error) : null;
  }
}

function failure(id: Id, error: unknown): object {
  const { code, message } =
    error instanceof RpcError ? error : { code: rpcCodes.internal, message: "Something went wrong on our side." };
  return { jsonrpc: "2.0", id, error: { code, message } };
}
