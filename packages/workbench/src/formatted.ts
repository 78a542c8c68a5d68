import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { format, type FormatOptions } from "oxfmt";

const styleFile = resolve(import.meta.dirname, "../../../.oxfmtrc.json");

/** A text as it stands in a file of this name: its ending says what it is. @throws Error where it can't be read as that */
export async function formatted(file: string, text: string): Promise<string> {
  const {
    $schema: _schema,
    ignorePatterns: _ignored,
    ...style
  } = JSON.parse(readFileSync(styleFile, "utf8")) as FormatOptions & Record<string, unknown>;
  const { code, errors } = await format(file, text, style);
  if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ message }) => message).join("; ")}`);
  return code;
}
