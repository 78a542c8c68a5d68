/**
 * Keeps what was made of the same arguments: making what formats costs a hundred times what using it does. Regions and
 * zones come from strangers: it forgets all at 500.
 */
export function remember<Args extends unknown[], Made>(make: (...args: Args) => Made): (...args: Args) => Made {
  const known = new Map<string, Made>();
  return (...args) => {
    const [first] = args;
    const id = args.length === 1 && typeof first === "string" ? first : JSON.stringify(args);
    const made = known.get(id) ?? make(...args);
    if (known.size >= 500) known.clear();
    known.set(id, made);
    return made;
  };
}
