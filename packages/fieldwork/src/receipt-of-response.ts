import { hash } from "node:crypto";
import { base32 } from "./codes/short-code.ts";

/**
 * What people call a response: 40 bits that follow from its id, in digits that can be said and typed.
 *
 * @example receiptOfResponse("rsp_7CgxT3bJ") // "00YEH11Y"
 */
export const receiptOfResponse = (response: string): string => base32(hash("sha256", response, "buffer"), 8);
