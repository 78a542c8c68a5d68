import { embedScript } from "@afterword/runner/parts";
import { Command } from "commander";
import { readPublicUrl } from "../config.ts";

interface EmbedFlags {
  readonly url?: string;
  readonly json?: boolean;
}

const about = `
The name says what is in the script, and the hash lets a browser run that and nothing else. Both change with the next version: until you
change your pages too, these then show the link within the element.
`;

/** `afterword embed`: the tag by which a page of a host loads the script, and holds it to what it is. */
export function embedCommand(): Command {
  return new Command("embed")
    .description("print the tag that loads the embed's script, with the hash that browsers hold it to")
    .option("--url <url>", "where the runner is (default: AFTERWORD_PUBLIC_URL, or this machine)")
    .option("--json", "print the address and the hash as JSON")
    .addHelpText("after", about)
    .action(({ url = readPublicUrl(), json }: EmbedFlags) => {
      const { name, integrity } = embedScript;
      const src = `${url.replace(/\/$/, "")}/${name}`;
      const tag = `<script src="${src}" integrity="${integrity}" crossorigin="anonymous" async></script>`;
      console.log(json === true ? JSON.stringify({ src, integrity }) : tag);
    });
}
