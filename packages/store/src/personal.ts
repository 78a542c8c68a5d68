import { answers } from "./personal/answers.ts";
import { asking } from "./personal/asking.ts";
import { running } from "./personal/running.ts";
import type { PersonalTable } from "./personal/shape.ts";

export { grounds, type Erased, type PersonalColumn, type PersonalTable } from "./personal/shape.ts";

/**
 * Every column of every table: whether it says something of somebody, why and how long it is kept, and what an erasure
 * does to it. Erasure, retention, what a person is given of themselves and the search for traces are checked against it.
 */
export const personalData: { readonly [table: string]: PersonalTable } = { ...asking, ...answers, ...running };
