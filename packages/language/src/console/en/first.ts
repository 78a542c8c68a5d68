import { shell } from "./shell.ts";
import { titles } from "./titles.ts";

export { head } from "../../en/head.ts";

/** The words of what stands around every page, and of the first. */
export const first = { ...shell, ...titles };
