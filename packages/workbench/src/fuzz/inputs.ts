import fc from "fast-check";

/** Texts that something, somewhere, once took for more than a text. */
const strange = [
  ...["", " ", "\0", "\r\n", "\t", "\ufeff", "\ud800", "\u202e", "\u{1F600}", "\uff1d1", "=1+1", "-0", "1e309", "NaN"],
  ...["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "null", "undefined", "[object Object]"],
  ...[
    "{name}",
    "{{x}}",
    "<script>",
    "'; DROP TABLE x;--",
    "a@b.test, c@d.test",
    "../../etc/passwd",
    "%00",
    '"',
    '""',
    '"a"b',
  ],
  ...["2026-02-30", "2026-01-01T25:00:00Z", "9999-12-31T23:59:59Z", "0000-01-01", "true", "yes", "12,5", "1_000", "٣"],
];

/** One text, or many of it. */
const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...strange) },
  { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...strange), fc.integer({ min: 2, max: 6_000 }))
      .map(([one, n]) => one.repeat(n).slice(0, 12_000)),
  },
);

/** Anything that JSON can say, deep as it may be. */
export const json: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 5 }),
  fc.dictionary(text, fc.jsonValue({ maxDepth: 2 }), { noNullPrototype: true, maxKeys: 5 }),
  text,
  fc.constantFrom<unknown>(null, true, 0, -1, 9.5, 1e308, 2 ** 53, [], {}, [[]], [null]),
  // Deeper than anything takes, and not too deep for what compares it here; the stories send 100,000.
  fc.integer({ min: 2, max: 200 }).map((depth) => JSON.parse("[".repeat(depth) + "]".repeat(depth)) as unknown),
  fc.constant(JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}') as unknown),
);

/** A line that may stand anywhere. */
export const line = fc.string({ minLength: 1, maxLength: 20 });

/**
 * An object of these parts as it should be; or one of which some are missing, some are something else, and some are too
 * many.
 */
export function spoiled(
  parts: Readonly<Record<string, fc.Arbitrary<unknown>>>,
  required: readonly string[],
): fc.Arbitrary<Record<string, unknown>> {
  const good = fc.record(parts, { requiredKeys: [...required], noNullPrototype: true });
  const name = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...Object.keys(parts)) },
    { weight: 1, arbitrary: text },
  );
  const wrong = fc.array(fc.tuple(name, fc.oneof(json, fc.constant(undefined))), { minLength: 1, maxLength: 2 });
  const bad = fc.tuple(good, wrong).map(([whole, changes]) => {
    const spoilt = { ...whole };
    for (const [at, value] of changes)
      if (value === undefined) delete spoilt[at];
      // As JSON would bring it: an own field, whatever it is called.
      else Object.defineProperty(spoilt, at, { value, enumerable: true, configurable: true, writable: true });
    return spoilt;
  });
  return fc.oneof({ weight: 2, arbitrary: good }, { weight: 3, arbitrary: bad });
}

/** A cell of a file: quoted or not, well or badly. */
const cell = fc.oneof(
  { weight: 6, arbitrary: text.map((one) => `"${one.replaceAll('"', '""')}"`) },
  { weight: 2, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: text },
);

/** A file of comma-separated values, near to one with these columns or far from it. */
export function csvFile(
  columns: readonly string[],
  cells: Readonly<Record<string, readonly string[]>>,
): fc.Arbitrary<Buffer> {
  const good = fc.tuple(...columns.map((name) => fc.constantFrom(...(cells[name] ?? ["x"]))));
  const bad = fc.array(cell, { maxLength: columns.length + 2 });
  const row = fc.oneof({ weight: 5, arbitrary: good }, { weight: 3, arbitrary: bad }).map((one) => one.join(","));
  const header = fc.oneof(
    { weight: 8, arbitrary: fc.constant(columns.join(",")) },
    {
      weight: 1,
      arbitrary: fc.array(fc.oneof(fc.constantFrom(...columns), text), { maxLength: 8 }).map((all) => all.join(",")),
    },
  );
  const lines = fc.tuple(header, fc.array(row, { maxLength: 12 })).map(([first, rows]) => [first, ...rows]);
  const ends = fc.constantFrom("\n", "\r\n", "\r", "\n\n", '"\n');
  const whole = fc.tuple(lines, ends).map(([all, end]) => Buffer.from(all.join(end)));
  return fc.oneof(
    { weight: 6, arbitrary: whole },
    {
      weight: 1,
      arbitrary: fc.tuple(whole, fc.uint8Array({ maxLength: 20 })).map(([file, bytes]) => Buffer.concat([file, bytes])),
    },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)) },
  );
}
