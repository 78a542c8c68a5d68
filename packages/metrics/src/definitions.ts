/** Counts how often what a metric means has changed: files of figures say by which version they were made. */
export const definitionsVersion = 1;
