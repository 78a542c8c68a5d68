import type { Rows } from "@afterword/store";

type Statement = (...args: unknown[]) => Promise<unknown>;

/** The statements of a transaction with one of them run by somebody else, who is given how it would run. */
export function replaced<N extends keyof Rows>(
  rows: Rows,
  noun: N,
  name: keyof Rows[N],
  run: (statement: () => Promise<unknown>) => Promise<unknown>,
): Rows {
  const bound = rows[noun];
  const statement = (bound[name] as Statement).bind(bound);
  const value = (...args: unknown[]) => run(() => statement(...args));
  const statements = Object.create(bound, { [name]: { value } }) as Rows[N];
  return new Proxy(rows, {
    get: (target, asked) => (asked === noun ? statements : (Reflect.get(target, asked) as unknown)),
  });
}
