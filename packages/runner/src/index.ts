export { createAfterword, type Afterword } from "./create-afterword.ts";
export { OptionsError, type AfterwordOptions } from "./options.ts";
