import { routes, scopeOf, type Route } from "@afterword/sdk";
import { pages } from "./pages.generated.ts";

const introduction = `# Afterword

> Afterword asks people how a service went: an event becomes an invitation, an invitation a response, and responses figures with intervals.

Call it with \`Authorization: Bearer aw_<test|live>_<id>_<secret>\`. A test key sees test data alone. Bodies are JSON; mistakes are
\`application/problem+json\` with a stable \`code\`. Lists take \`cursor\` and \`limit\`. Events, facts, people and answers may be sent again: what
has the same id and content is stored once. Programs in TypeScript call \`createClient\` of \`@afterword/sdk\`.
`;

/**
 * What Afterword offers to programs that read instead of people (llmstxt.org): how it is called, each route, and each document.
 *
 * @param url the public URL
 */
export function llmsText(url: string): string {
  const calls = Object.values<Route>(routes).map((route) => {
    const scope = route.action === null || route.action === "self" ? "" : ` (${scopeOf(route.action)})`;
    return `- \`${route.method} ${route.path}\`${scope}: ${route.summary}`;
  });
  const sections = [...new Set(pages.map(({ section }) => section))].map((section) => {
    const lines = pages.filter((page) => page.section === section).map(lineOf);
    return [`## ${section}`, "", "Paths are those of the source.", "", ...lines, ""].join("\n");
  });
  const api = [
    "## API",
    "",
    `- [OpenAPI 3.1](${url}/openapi.json): every field, problem and header, with an example of each route`,
    ...calls,
    "",
  ];
  return [introduction, api.join("\n"), ...sections].join("\n");
}

const lineOf = ({ path, title, about }: (typeof pages)[number]): string => `- [${title}](${path}): ${about}`;
