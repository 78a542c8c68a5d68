import { createHash } from "node:crypto";
import { trusted, type Html } from "../html.ts";
import { script } from "./script.generated.ts";

/** The only script of every page. Old browsers pass it over: they do not know modules. */
export const scriptElement: Html = trusted(`<script type="module">${script}</script>`);

/** What the policy of a page names to let it run. */
export const scriptHash = `sha256-${createHash("sha256").update(script).digest("base64")}`;
