/** What every line of a file says besides its figures. */
export interface Stated {
  readonly survey: string;
  readonly from: string;
  readonly to: string;
  readonly filter: string;
  readonly k: number;
  /** By which version of the metrics' definitions they were made. */
  readonly definitions: number;
}

const cell = (text: string): string => {
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/**
 * The API's comma-separated values, each line with what its figures are about: a file that is passed on says by itself when
 * it was, and of whom. No cell of a figure holds the end of a line.
 *
 * @example stated("n\r\n5\r\n", { survey: "s", from: "", to: "", filter: "", k: 1, definitions: 1 })
 * // "n,survey,from,to,filter,k,definitions\r\n5,s,,,,1,1\r\n"
 */
export function stated(csv: string, { survey, from, to, filter, k, definitions }: Stated): string {
  const [head, ...lines] = csv.split("\r\n").filter((line) => line !== "");
  const added = [survey, from, to, filter, String(k), String(definitions)].map(cell).join(",");
  return [`${head ?? ""},survey,from,to,filter,k,definitions`, ...lines.map((line) => `${line},${added}`), ""].join(
    "\r\n",
  );
}
