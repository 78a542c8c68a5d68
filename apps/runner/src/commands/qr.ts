import { writeFile } from "node:fs/promises";
import { findOpenCode, openCode, readCode, showCode, type Ctx } from "@afterword/fieldwork";
import { OptionsError } from "@afterword/runner";
import { qrPng, qrSvg, smallestPng } from "@afterword/runner/parts";
import { ProblemError } from "@afterword/sdk";
import { Command, InvalidArgumentError, Option } from "commander";
import { inScope, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

interface QrFlags extends ScopeFlags {
  readonly format: "svg" | "png";
  readonly size: number;
  readonly out: string;
}

/** `afterword qr`: draws the QR code of a form, to be printed. */
export function qrCommand(): Command {
  const command = new Command("qr")
    .description("draw the QR code of a survey's open form or of a code")
    .argument("<survey|code>", "a survey, a code such as AB12-CD34, or a code's id")
    .addOption(new Option("--format <format>", "svg or png").choices(["svg", "png"]).default("svg"))
    .option("--size <pixels>", "width and height, 64 to 4096", readSize, 512)
    .requiredOption("--out <file>", "where to write it");
  return withScopeFlags(command).action((what: string, flags: QrFlags) =>
    inScope(flags, "qr", async (context) => {
      const url = await addressOf(context(), what);
      await write(flags.out, drawn(url, flags));
      console.log(flags.json === true ? JSON.stringify({ url, file: flags.out }) : `${flags.out}: ${url}`);
    }),
  );
}

function drawn(url: string, { format, size }: QrFlags): string | Buffer {
  if (format === "svg") return qrSvg(url, { size, alt: `QR code that opens ${url}` });
  const smallest = smallestPng(url);
  if (size < smallest) throw new InvalidArgumentError(`As a PNG it needs at least --size ${String(smallest)}.`);
  return qrPng(url, { size });
}

async function write(file: string, picture: string | Buffer): Promise<void> {
  await writeFile(file, picture).catch((error: unknown) => {
    throw new OptionsError([`${file} can't be written: ${(error as Error).message}`]);
  });
}

async function addressOf(ctx: Ctx, what: string): Promise<string> {
  const definition = ctx.project.survey(what);
  if (definition?.kind === "feedback") return `${ctx.publicUrl}/f/${what}`;
  if (definition) throw new InvalidArgumentError(`"${what}" has no open form: it is not of the kind feedback.`);
  if (what.startsWith("cod_")) {
    const { url } = await findOpenCode(ctx, what);
    if (url !== null) return url;
    throw new InvalidArgumentError("The code of an invitation is told only when it is made: name the code itself.");
  }
  const code = readCode(what);
  const opened = code === null ? null : await openCode(ctx, code);
  if (code === null || opened === null)
    throw new InvalidArgumentError(`"${what}" is neither a survey of the project nor a code.`);
  if (opened.opens === "nothing") throw new ProblemError("code_ended");
  return `${ctx.publicUrl}/c/${showCode(code)}`;
}

function readSize(text: string): number {
  const size = /^\d{2,4}$/.test(text) ? Number(text) : 0;
  if (size >= 64 && size <= 4_096) return size;
  throw new InvalidArgumentError("It is a whole number from 64 to 4096.");
}
