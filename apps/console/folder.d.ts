/** Where the built console is: `createAfterword(project, { console: folder, … })` serves it at `/console`. */
export const folder: string;
