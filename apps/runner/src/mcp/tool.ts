/** What an argument may be: the part of JSON Schema that the tools need. */
export interface Argument {
  readonly type: "string" | "array" | "object";
  readonly description: string;
  readonly enum?: readonly string[];
  readonly items?: { readonly type: "string" };
  readonly maxItems?: number;
  readonly additionalProperties?: { readonly type: "string" };
}

/** Something that a model can ask for. It reads, and changes nothing. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly properties: { readonly [name: string]: Argument };
  readonly required: readonly string[];
  run(args: Readonly<Record<string, unknown>>): Promise<object>;
}

/** What is wrong with the arguments of a call, in a sentence; null where nothing is. */
export function wrongArguments({ properties, required }: Tool, args: Readonly<Record<string, unknown>>): string | null {
  const missing = required.find((name) => args[name] === undefined);
  if (missing !== undefined) return `${missing} is needed.`;
  for (const [name, value] of Object.entries(args)) {
    const argument = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (!argument) return `There is no argument ${name}. There are ${Object.keys(properties).join(", ")}.`;
    if (!fits(argument, value)) return `${name} is not as its schema says: ${argument.description}`;
  }
  return null;
}

const isText = (value: unknown): value is string => typeof value === "string";

function fits(argument: Argument, value: unknown): boolean {
  if (argument.type === "string") return isText(value) && argument.enum?.includes(value) !== false;
  if (argument.type === "array")
    return Array.isArray(value) && value.every(isText) && value.length <= (argument.maxItems ?? Infinity);
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every(isText);
}
