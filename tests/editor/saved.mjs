// Reads a file as the content editor does and writes it as when somebody saves it, with the scripts that it has.
// node saved.mjs JS_YAML START_JS < file
import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";

const [library, start] = process.argv.slice(2);
globalThis.CMS = { init() {}, registerCustomFormat(name, ending, format) { globalThis.format = format; } };
globalThis.window = globalThis;
runInThisContext(readFileSync(library, "utf-8"));
runInThisContext(readFileSync(start, "utf-8"));
process.stdout.write(format.toFile(format.fromFile(readFileSync(0, "utf-8"))));
