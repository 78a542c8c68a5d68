export { redact, type RedactOptions } from "./redact/redact.ts";
