// How our files are read and written: every value is the text that stands there. Nothing becomes a number, a time or a
// truth value on the way, so `18:00`, `NO` and `0114` are written as they were.

const TEXT = { schema: jsyaml.FAILSAFE_SCHEMA };
const MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*\r?$\n?/m;

const changed = (value, change) => {
  if (Array.isArray(value)) return value.map((one) => changed(one, change));
  if (value && typeof value === "object" && !(value instanceof Date)) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, changed(one, change)]));
  }
  return change(value);
};

// What is empty or false means "not given": it is left out, so that an untouched field leaves no trace.
const filled = (value) => {
  if (Array.isArray(value)) {
    const kept = value.map(filled).filter((one) => one !== undefined);
    return kept.length ? kept : undefined;
  }
  if (value && typeof value === "object") {
    const kept = Object.entries(value).map(([key, one]) => [key, filled(one)]).filter(([, one]) => one !== undefined);
    return kept.length ? Object.fromEntries(kept) : undefined;
  }
  return value === "" ? undefined : value;
};

const fromFile = (text) => {
  const match = MATTER.exec(text);
  if (!match || match.index) throw new Error("No front matter");
  const data = jsyaml.load(match[1], TEXT) ?? {};
  const truth = (value) => (value === "true" ? true : value === "false" ? false : value);
  return { ...changed(data, truth), body: text.slice(match[0].length).replaceAll("\r\n", "\n") };
};

const asText = (value) => {
  if (value === null || value === undefined || value === false) return "";
  return value instanceof Date ? value.toISOString() : String(value);
};

const toFile = ({ body = "", ...data }, order = []) => {
  const known = Object.keys(data).sort((a, b) => place(order, a) - place(order, b));
  const whole = Object.fromEntries(known.map((key) => [key, data[key]]));
  const texts = filled(changed(whole, asText)) ?? {};
  const matter = jsyaml.dump(texts, { ...TEXT, lineWidth: -1, noRefs: true, quotingType: "\"" });
  return `---\n${matter}---\n${body}${body && !body.endsWith("\n") ? "\n" : ""}`;
};

const place = (order, key) => (order.includes(key) ? order.indexOf(key) : order.length);

CMS.registerCustomFormat("genklang", "md", { fromFile, toFile });
CMS.init();
