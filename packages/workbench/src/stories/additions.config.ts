import { additionsProject } from "./additions-project.ts";

/** The project of the stories of what units add, for the program. */
export default additionsProject();
