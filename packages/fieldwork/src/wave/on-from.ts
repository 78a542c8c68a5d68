import type { PersonRow, TimerRow } from "@afterword/store";

/**
 * What a timer goes on with that has come to the last of these people, whom the caller has locked: an erasure looks for
 * the place to go on from, so it names only somebody who is there. Where all were erased meanwhile, what is kept stays.
 */
export function onFrom(timer: TimerRow, people: readonly PersonRow[]): { readonly payload?: object } {
  const last = people.at(-1);
  return last ? { payload: { ...timer.payload, after: last.id } } : {};
}
