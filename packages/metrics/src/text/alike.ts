/** The terms of one comment, each once, and who wrote it. */
export type AlikeComment = { person: string; terms: ReadonlySet<string> };

/** What a group of comments takes. */
export type AlikeLimits = {
  /** How alike two comments are at least, as the cosine of their terms, 0..1; 0.3 unless told. */
  cosine?: number;
  /** Comments of a group, 5 unless told. */
  comments?: number;
  /** People who wrote them, 3 unless told. */
  people?: number;
};

/** Comments that say much the same: their places in the list, the one in the middle first, and others by how alike they are. */
export type AlikeGroup = { members: number[] };

/**
 * Groups of comments that use the same terms (Butina 1999): the comment that is alike to most others, with these, is a group; then
 * the same among the rest. Terms weigh ln(N / df), so that what everybody says brings nobody together. Largest first; comments that are
 * like few others are in none. Takes time with the square of the number of comments.
 *
 * @example
 * const said = ["a", "b", "c", "d", "e"].map((person) => ({ person, terms: new Set(["lift", "broken"]) }));
 * groupAlike([...said, { person: "f", terms: new Set(["menu"]) }])[0]?.members; // [0, 1, 2, 3, 4]
 */
export function groupAlike(
  comments: readonly AlikeComment[],
  { cosine = 0.3, comments: least = 5, people: leastPeople = 3 }: AlikeLimits = {},
): AlikeGroup[] {
  const near = neighbours(comments, cosine);
  const left = new Set(comments.keys());
  const groups: AlikeGroup[] = [];
  for (;;) {
    let [center, most]: [number, number[]] = [-1, []];
    for (const at of left) {
      const around = (near[at] ?? []).filter(([other]) => left.has(other)).map(([other]) => other);
      if (around.length > most.length) [center, most] = [at, around];
    }
    const members = [center, ...most];
    if (center < 0 || members.length < least) return groups;
    for (const at of members) left.delete(at);
    if (new Set(members.map((at) => comments[at]?.person)).size >= leastPeople) groups.push({ members });
  }
}

/** Of each comment the others that are alike, most alike first. */
function neighbours(comments: readonly AlikeComment[], least: number): (readonly [at: number, cosine: number])[][] {
  const found = new Map<string, number[]>();
  for (const [at, { terms }] of comments.entries())
    for (const term of terms) {
      const among = found.get(term) ?? [];
      among.push(at);
      found.set(term, among);
    }
  const weight = (term: string) => Math.log1p(comments.length / (found.get(term)?.length ?? 1)) ** 2;
  const lengths = comments.map(({ terms }) => Math.sqrt([...terms].reduce((sum, term) => sum + weight(term), 0)));
  return comments.map(({ terms }, at) => {
    const dots = new Map<number, number>();
    for (const term of terms)
      for (const other of found.get(term) ?? []) dots.set(other, (dots.get(other) ?? 0) + weight(term));
    dots.delete(at);
    return [...dots]
      .map(([other, dot]) => [other, dot / ((lengths[at] ?? 1) * (lengths[other] ?? 1))] as const)
      .filter(([, cosine]) => cosine >= least)
      .sort(([a, x], [b, y]) => y - x || a - b);
  });
}
