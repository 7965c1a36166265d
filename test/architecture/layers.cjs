/** Who may import whom: folder of src (or file at its top) → what it may import besides itself. Types count too. */
const MAY_IMPORT = {
  lists: [],
  document: [],
  lexicon: [],
  quantity: ["lexicon"],
  readers: ["document"],
  outline: ["document", "report", "lexicon", "quantity"],
  report: ["document", "quantity", "lexicon"],
  profiles: ["outline", "report", "lexicon", "quantity"],
  extract: ["document", "outline", "profiles", "report", "quantity", "lexicon"],
  rules: ["report", "profiles", "quantity", "lexicon", "document"],
  check: ["rules", "report", "document", "quantity"],
  schema: ["check", "rules", "report", "document", "quantity"],
  reporters: ["check", "rules", "profiles", "report", "document", "quantity", "schema"],
  "check-folder.ts": ["folder", "check"],
  folder: [
    "read-document.ts",
    "parse-report.ts",
    "check-report.ts",
    "schema",
    "check",
    "rules",
    "report",
    // An archive of reports is told by the same directory as a .docx.
    "readers/zip",
    "document",
    "lexicon",
  ],
  cli: [
    "read-document.ts",
    "parse-report.ts",
    "check-report.ts",
    "folder",
    "reporters",
    "schema",
    "check",
    "rules",
    "report",
    "document",
  ],
  "read-document.ts": ["readers", "document"],
  "pdf-thread.ts": ["readers/pdf/thread"],
  "parse-report.ts": [
    "read-document.ts",
    "readers",
    "outline",
    "profiles",
    "extract",
    "report",
    "document",
    "lexicon",
    "quantity",
  ],
  "check-report.ts": ["check", "rules", "report", "profiles"],
};

/** What has nothing to do with reports. */
const BY_ALL = "lists";

/** What holds for a part of a folder and not for the rest. */
const ALSO = [
  // A text file has no table marks: only the known labels tell where its rows and columns are.
  { from: "^src/readers/text/", to: "^src/lexicon/" },
  { from: "^src/readers/text/", to: "^src/quantity/" },
];

/** Layers that may see another one's types but none of its code. */
const TYPES_ONLY = [
  { from: "^src/report/", to: "^src/(document|quantity|lexicon)/" },
  { from: "^src/outline/", to: "^src/report/" },
  { from: "^src/extract/", to: "^src/profiles/(?!profile\\.ts$)" },
  { from: "^src/rules/", to: "^src/profiles/(?!profile\\.ts$)" },
];

const place = (name) => (name.endsWith(".ts") ? `^src/${name.replace(".", "\\.")}$` : `^src/${name}/`);

const layerRules = Object.entries(MAY_IMPORT).map(([name, allowed]) => ({
  name: `${name}-may-import`,
  comment: `${name} may import ${allowed.join(", ") || "nothing else"}`,
  severity: "error",
  from: { path: place(name), pathNot: name === "readers" ? ALSO[0].from : undefined },
  to: { path: "^src/", pathNot: [name, ...allowed, BY_ALL].map(place) },
}));

const textReaderRule = {
  name: "text-reader-may-import",
  comment: "the text reader may import document, lexicon and quantity",
  severity: "error",
  from: { path: ALSO[0].from },
  to: { path: "^src/", pathNot: [place("readers"), place("document"), place(BY_ALL), ...ALSO.map(({ to }) => to)] },
};

const typesOnlyRules = TYPES_ONLY.map(({ from, to }) => ({
  name: "types-only",
  comment: "only types may be imported here",
  severity: "error",
  from: { path: from },
  to: { path: to, dependencyTypesNot: ["type-only"] },
}));

/** Only these may touch the machine; everything else runs in a browser too. */
const NODE_ONLY = [
  "^src/folder/",
  "^src/cli/",
  "^src/cli\\.ts$",
  "^src/read-document\\.ts$",
  "^src/readers/pdf/content/load-pdfjs\\.ts$",
  "^src/readers/pdf/thread/",
];

module.exports = {
  forbidden: [
    ...layerRules,
    textReaderRule,
    ...typesOnlyRules,
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "no-node", severity: "error", from: { path: "^src/", pathNot: NODE_ONLY }, to: { dependencyTypes: ["core"] } },
    { name: "not-to-tests", severity: "error", from: { path: "^src/" }, to: { path: "^(test|bench|fixtures)/" } },
    { name: "no-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "no-dev-dependencies",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
