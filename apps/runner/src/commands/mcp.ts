import { createInterface } from "node:readline";
import { createClient } from "@afterword/sdk";
import { OptionsError } from "@afterword/runner";
import { Command } from "commander";
import { readApiKey, readPublicUrl } from "../config.ts";
import { isAddress } from "../deploy/remote.ts";
import { answerLine } from "../mcp/rpc.ts";
import { mcpMethods } from "../mcp/server.ts";
import { toolsOf } from "../mcp/tools.ts";

const about = `
A client starts it and speaks to it on standard input and output: {"command": "npx", "args": ["afterword", "mcp", "--url", "…"]}.
It asks the runner's API with AFTERWORD_API_KEY, by GET alone: what comes through is what the key may read, and nothing below k.
Give it a key of its own with results:read.
`;

/** `afterword mcp`: a server of the Model Context Protocol that reads, with a key's scope. */
export const mcpCommand = (version: string): Command =>
  new Command("mcp")
    .description("let an assistant read definitions, decisions, changes and figures, with an API key's scope")
    .option("--url <url>", "the runner's address (default: AFTERWORD_PUBLIC_URL)")
    .addHelpText("after", about)
    .action(async ({ url = readPublicUrl() }: { readonly url?: string }) => {
      const apiKey = readApiKey();
      if (apiKey === undefined)
        throw new OptionsError([
          "AFTERWORD_API_KEY is needed: afterword keys create --scope results:read makes a key.",
        ]);
      if (!isAddress(url)) throw new OptionsError([`"${url}" is no address of a runner.`]);
      await serve(mcpMethods(toolsOf(createClient({ url, apiKey, fetch: onlyReading })), version));
    });

/** Whatever a tool does, nothing but GET leaves. */
const onlyReading: typeof fetch = (input, init) => {
  if (init?.method !== "GET") throw new TypeError("This reads alone.");
  return fetch(input, init);
};

/** Answers each line, also ones that come while another one is worked on, until there is no more. */
async function serve(methods: ReturnType<typeof mcpMethods>): Promise<void> {
  const working = new Set<Promise<void>>();
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === "") continue;
    const work = answerLine(line, methods).then((answer) => {
      if (answer !== null) process.stdout.write(`${answer}\n`);
    });
    working.add(work);
    void work.finally(() => working.delete(work));
  }
  await Promise.all(working);
}
