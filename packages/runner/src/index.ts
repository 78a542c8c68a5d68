export { createAfterword, type Afterword } from "./create-afterword.ts";
export { modeFor, OptionsError, type AfterwordOptions } from "./options.ts";
