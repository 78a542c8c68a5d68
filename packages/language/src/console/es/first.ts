import type { FirstMessages } from "../catalogue.ts";
import { shell } from "./shell.ts";
import { titles } from "./titles.ts";

export { head } from "../../es/head.ts";

/** The words of what stands around every page, and of the first. */
export const first: FirstMessages = { ...shell, ...titles };
