/** A hidden figure of a table, between the two places that it is counted in. */
export type TableLink = { id: string; from: string; to: string; count: number };

type Room = Map<string, Map<string, number>>;
type Step = [from: string, to: string];

/** The hidden cells of a table as a network from the places of rows to those of columns. */
export class TableCuts {
  readonly #room: Room = new Map();

  constructor(links: readonly TableLink[]) {
    for (const { from, to, count } of links) {
      add(this.#room, from, to, count);
      add(this.#room, to, from, Infinity);
    }
  }

  /**
   * The places on the row's side of the smallest cut through a link, when fewer than `limit` people are in it: of all sets of
   * places that have the link's row but not its column, and with a column all rows that it has hidden cells in, the one that
   * the fewest people's cells leave. Null when each has that many people or more. By maximal flow (Ford and Fulkerson 1956).
   */
  through({ from, to }: TableLink, limit: number): Set<string> | null {
    const used: [Step, number][] = [];
    let cut: Set<string> | null = null;
    for (let flow = 0; flow < limit && !cut;) {
      const { path, seen } = shortestPath(this.#room, from, to);
      const most = Math.min(limit - flow, ...path.map(([a, b]) => this.#room.get(a)?.get(b) ?? 0));
      if (path.length === 0) cut = seen;
      else flow += most;
      for (const step of path) used.push([step, most]);
      for (const step of path) move(this.#room, step, most);
    }
    // The network is as before for the next link.
    for (const [step, by] of used) move(this.#room, step, -by);
    return cut;
  }
}

function add(room: Room, a: string, b: string, by: number): void {
  const of = room.get(a) ?? new Map<string, number>();
  room.set(a, of.set(b, (of.get(b) ?? 0) + by));
}

function move(room: Room, [a, b]: Step, by: number): void {
  add(room, a, b, -by);
  add(room, b, a, by);
}

/** A shortest way with room on every step; empty when there is none, and then all places that can be reached. */
function shortestPath(room: Room, from: string, to: string): { path: Step[]; seen: Set<string> } {
  const before = new Map<string, string>();
  const seen = new Set([from]);
  for (const place of seen) {
    if (place === to) break;
    for (const [next, left] of room.get(place) ?? []) {
      if (left <= 0 || seen.has(next)) continue;
      seen.add(next);
      before.set(next, place);
    }
  }
  const path: Step[] = [];
  for (let at = before.get(to), next = to; at !== undefined; next = at, at = before.get(at)) path.unshift([at, next]);
  return { path, seen };
}

/**
 * The links that are the only one between two parts of a network. Where at every place as much comes in as goes out, and all
 * else is known, these are exactly the ones whose figures are known too.
 */
export function bridgesOf(links: readonly TableLink[]): Set<string> {
  const at = new Map<string, TableLink[]>();
  for (const link of links) for (const place of [link.from, link.to]) at.set(place, [...(at.get(place) ?? []), link]);
  return new Set(links.filter((link) => !isOnACircle(link, at)).map(({ id }) => id));
}

function isOnACircle({ id, from, to }: TableLink, at: ReadonlyMap<string, readonly TableLink[]>): boolean {
  const seen = new Set([from]);
  for (const place of seen) {
    if (place === to) return true;
    for (const link of at.get(place) ?? []) if (link.id !== id) seen.add(link.from === place ? link.to : link.from);
  }
  return false;
}
