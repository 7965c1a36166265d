import eslint from "@eslint/js";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

const FORBIDDEN_SYNTAX = [
  { selector: "TSEnumDeclaration", message: "Use a union of string literals." },
  { selector: "TSModuleDeclaration[kind='namespace']", message: "Use a module." },
  { selector: "ExportAllDeclaration", message: "List the exported names one by one." },
  { selector: "ExportDefaultDeclaration", message: "Export a name." },
];

/** What the language's own form does slowly and `src/lists` does as well. */
const SLOW_SYNTAX = [
  { selector: "CallExpression[callee.property.name='flatMap']", message: "Use flatMap of src/lists." },
  { selector: "SpreadElement > CallExpression[callee.property.name='matchAll']", message: "Use allMatches of src/lists." },
];

const NODE_GLOBALS = [
  "Buffer",
  "clearTimeout",
  "console",
  "performance",
  "process",
  "setTimeout",
  "structuredClone",
  "TextDecoder",
  "TextEncoder",
  "URL",
];

const BROWSER_GLOBALS = [
  "addEventListener",
  "atob",
  "Blob",
  "DecompressionStream",
  "document",
  "history",
  "location",
  "Response",
  "setTimeout",
];

export default tseslint.config(
  { ignores: ["dist/", "coverage/", ".tmp/", "node_modules/", "fixtures/"] },
  eslint.configs.recommended,
  regexp.configs["flat/recommended"],
  { settings: { regexp: { allowedCharacterRanges: ["alphanumeric", "０-９", "Ａ-Ｚ", "ａ-ｚ", "①-⑳"] } } },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: new URL("..", import.meta.url).pathname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { allowDefaultCaseForExhaustiveSwitch: false }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/prefer-readonly": "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-indexed-object-style": "off",
      "@typescript-eslint/no-misused-spread": "off",
      // Exported constants name their type: the compiler's isolatedDeclarations asks for it.
      "@typescript-eslint/no-inferrable-types": "off",
      "no-restricted-syntax": ["error", ...FORBIDDEN_SYNTAX],
      "require-unicode-regexp": "error",
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx"] }],
      "no-control-regex": "off",
      eqeqeq: "error",
      "@typescript-eslint/no-extraneous-class": ["error", { allowEmpty: true }],
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Texts come from strangers: every expression takes time in proportion to the text.
    files: ["src/**/*.ts"],
    rules: {
      "no-restricted-syntax": ["error", ...FORBIDDEN_SYNTAX, ...SLOW_SYNTAX],
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "regexp/no-super-linear-move": ["error", { ignoreSticky: false, report: "certain" }],
    },
  },
  {
    files: ["**/*.config.ts", "test/*.config.js"],
    languageOptions: { globals: { URL: "readonly" } },
    // esbuild takes filters in the syntax of Go, which has no flag u.
    rules: { "no-restricted-syntax": "off", "require-unicode-regexp": "off" },
  },
  {
    files: ["test/**/*.ts", "bench/**/*.ts"],
    rules: { "max-lines": "off" },
  },
  {
    files: ["**/*.mjs"],
    languageOptions: { globals: Object.fromEntries(NODE_GLOBALS.map((name) => [name, "readonly"])) },
  },
  {
    files: ["src/reporters/html/*.js"],
    languageOptions: {
      sourceType: "script",
      globals: Object.fromEntries(BROWSER_GLOBALS.map((name) => [name, "readonly"])),
    },
  },
  {
    files: ["**/*.cjs"],
    languageOptions: { globals: { module: "writable", require: "readonly" } },
  },
);
