/** Embeddings, overrides and isolates: each reaches beyond the text that it is in, or ends what was begun around it. */
const turns = /[\u202A-\u202E\u2066-\u2069]/g;
/** Marks that count as a letter of one direction. */
const marks = /[\u200E\u200F\u061C]/g;

/**
 * A text from outside without the characters that turn the direction of what stands around it. To be used wherever one is
 * put into a sentence, as a name that holds them can end the isolate it stands in.
 *
 * @example
 * withoutTurns("Nam\u202E\u2069"); // "Nam"
 */
export const withoutTurns = (text: string): string => text.replace(turns, "");

/**
 * The same for a line that can isolate nothing, such as a subject: also without marks of direction.
 *
 * @example
 * withoutMarks("\u200FINC-1\u202E"); // "INC-1"
 */
export const withoutMarks = (text: string): string => withoutTurns(text).replace(marks, "");
