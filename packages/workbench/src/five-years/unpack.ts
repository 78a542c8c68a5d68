// Writes the five-year data into a folder, as CSV.
//
//     npm run five-years -- FOLDER
import { files, unpack } from "./data.ts";

const [into] = process.argv.slice(2);
if (into === undefined) throw new Error("Name the folder to write the files into.");
unpack(into);
console.log(`${files.map((file) => `${file}.csv`).join(", ")} are in ${into}.`);
