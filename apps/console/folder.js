import { fileURLToPath } from "node:url";

/** Where the built console is: `createAfterword(project, { console: folder, … })` serves it at `/console`. */
export const folder = fileURLToPath(new URL("./web", import.meta.url));
