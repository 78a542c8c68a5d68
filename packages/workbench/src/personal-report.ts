// `npm run personal` writes docs/reference/personal-data.md from the registry; with --check it fails when that is stale.
import { grounds, personalData, type PersonalColumn, type PersonalTable } from "@afterword/store";
import { writtenPage } from "./written-page.ts";

const introduction = `# Personal data

Every table of the database, and each column that says something of somebody: what it is, why and how long it is kept,
and what an erasure does to it. A column that is not listed fails the tests, and so does one that an erasure leaves behind.
Written by \`npm run personal\`. How to erase, export and limit what is kept: [privacy](../how-to/privacy.md).

What a column is:

- **contact**: name, address and what else is known of the person
- **content**: what somebody answered or wrote, and what was compared with it
- **pseudonym**: an id, or a keyed hash, that leads to the person with the help of others
- **secret**: a hash of a link, a code or a key. It is in no export

What an erasure does:

- **deleted**: the row goes
- **emptied**: the value goes, the row stays
- **renamed**: a random name stands there, so that the row still counts
- **reduced**: words go; what was chosen or scored, and declared segments, stay
- **hashed**: it is a keyed hash and stays, so that a wish is kept
- **stays**: with the rest gone it names nobody

Kept: a name is a field of \`retention\` in the project. Where the project does not set it, the value is kept until it is
erased.
`;

const table = (rows: readonly (readonly string[])[]) =>
  [["column", "what", "kept", "when erased"], ["---", "---", "---", "---"], ...rows]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");

const keptFor = ({ kept }: PersonalColumn): string => (typeof kept === "string" ? `\`${kept}\`` : kept.always);

function section([name, { about, ground, apart, columns, plain }]: [string, PersonalTable]): string {
  const rows = Object.entries(columns).map(([column, one]) => [`\`${column}\``, one.kind, keptFor(one), one.erased]);
  const rest = plain.map((column) => `\`${column}\``).join(", ");
  return [
    `## \`${name}\``,
    `One row: ${about}. Kept ${grounds[ground]}.${apart === undefined ? "" : ` ${apart}`}`,
    ...(rows.length === 0 ? [] : [table(rows)]),
    `${rows.length === 0 ? "Columns" : "The rest says nothing of anybody"}: ${rest}.`,
  ].join("\n\n");
}

const sections = Object.entries(personalData).map(section);
await writtenPage("docs/reference/personal-data.md", "npm run personal", [introduction, ...sections].join("\n\n"));
