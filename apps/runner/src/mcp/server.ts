import { ProblemError } from "@afterword/sdk";
import { RpcError, type Methods } from "./rpc.ts";
import { wrongArguments, type Tool } from "./tool.ts";

/** Versions of the protocol that this server speaks, the newest first. */
const protocolVersions = ["2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"] as const;

const instructions = `Afterword asks people how a service went. All of this is read only, and shows what the API key may see. A figure stands
with its n and interval; withheld means that too few people answered, and is no gap to be filled. Warnings are part of the figure.`;

/** The methods of a server of the Model Context Protocol that has tools and nothing else. */
export function mcpMethods(tools: readonly Tool[], version: string): Methods {
  const byName = new Map(tools.map((tool) => [tool.name, tool]));
  let isReady = false;
  const afterHandshake = <T>(work: () => T): T => {
    if (!isReady) throw new RpcError("request", "The first message is initialize.");
    return work();
  };
  return async (method, params) => {
    if (method === "ping") return {};
    if (method === "initialize") {
      const protocolVersion = negotiate(params);
      isReady = true;
      const serverInfo = { name: "afterword", title: "Afterword", version };
      return { protocolVersion, capabilities: { tools: {} }, serverInfo, instructions };
    }
    if (method.startsWith("notifications/")) return undefined;
    return afterHandshake(() => {
      if (method === "tools/list") return { tools: tools.map(listed) };
      return method === "tools/call" ? call(byName, params) : undefined;
    });
  };
}

/** The version that is spoken: the client's where it is known here, else the newest, which the client takes or leaves. */
function negotiate(params: unknown): string {
  const { protocolVersion } = partsOf(params);
  if (typeof protocolVersion !== "string") throw new RpcError("params", "initialize names a protocolVersion.");
  return protocolVersions.find((one) => one === protocolVersion) ?? protocolVersions[0];
}

const listed = ({ name, title, description, properties, required }: Tool): object => ({
  ...{ name, title, description },
  inputSchema: { type: "object", properties, required, additionalProperties: false },
  annotations: { title, readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
});

async function call(tools: ReadonlyMap<string, Tool>, params: unknown): Promise<object> {
  const { name, arguments: given = {} } = partsOf(params);
  const tool = typeof name === "string" ? tools.get(name) : undefined;
  if (!tool) throw new RpcError("params", `There is no tool ${JSON.stringify(name ?? null)}.`);
  const args = partsOf(given);
  const wrong = wrongArguments(tool, args);
  if (wrong !== null) return said(wrong, true);
  try {
    return said(JSON.stringify(await tool.run(args)), false);
  } catch (error) {
    // What the API refuses is an answer that a model can work with, and no fault of the protocol.
    if (error instanceof ProblemError) return said(`${error.code}: ${error.message}`, true);
    throw error;
  }
}

const said = (text: string, isError: boolean) => ({ content: [{ type: "text", text }], isError });

function partsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new RpcError("params", "Parameters are an object.");
}
