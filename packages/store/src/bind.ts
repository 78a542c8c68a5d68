type Statement = (...args: unknown[]) => unknown;

/** What statements of one transaction are given first: the connection, and mostly a scope. */
class Bound {
  readonly first: readonly unknown[];
  constructor(first: readonly unknown[]) {
    this.first = first;
  }
}

/** Binds statements to what they are given first. */
export type Binder = (...first: readonly unknown[]) => object;

/**
 * A binder of these statements. Its class has a method for each of them, so that a transaction makes one object and no
 * functions.
 */
export function binderOf(statements: object): Binder {
  const Made = class extends Bound {};
  for (const [name, statement] of Object.entries(statements as Record<string, Statement>))
    Object.defineProperty(Made.prototype, name, {
      value(this: Bound, ...rest: unknown[]) {
        return statement(...this.first, ...rest);
      },
    });
  return (...first) => new Made(first);
}

/** A binder of nouns: each is bound when it is first used, as most transactions use three or four. */
export function binderOfNouns(nouns: object): Binder {
  class Nouns extends Bound {
    readonly used: { [noun: string]: object } = {};
  }
  for (const [noun, statements] of Object.entries(nouns)) {
    const bind = binderOf(statements as object);
    Object.defineProperty(Nouns.prototype, noun, {
      get(this: Nouns) {
        return (this.used[noun] ??= bind(...this.first));
      },
    });
  }
  return (...first) => new Nouns(first);
}
