import type { Language } from "../../rules/rule.js";
import { escapeHtml } from "../escape-html.js";
import style from "./page.css?raw";

const LANGUAGE_TAGS = { zh: "zh-CN", en: "en" } as const;

/** What is a page's own: its script, and a mark of what it is. */
export interface PageHead {
  readonly script: string;
  readonly mark: string;
}

/**
 * The beginning of a page, up to and with `<body>`. Nothing may be loaded; only our own style and script run, told by their
 * hashes, whatever else the page may hold.
 */
export async function pageStart(title: string, language: Language, own?: PageHead): Promise<string> {
  const scripts = own === undefined ? "" : ` script-src '${await hashOf(own.script)}';`;
  const policy = `default-src 'none'; style-src '${await hashOf(style)}';${scripts} img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${LANGUAGE_TAGS[language]}">
<head>
<meta charset="utf-8">${own === undefined ? "" : `\n${own.mark}`}
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
`;
}

/** As a policy names an inline style or script (CSP 3, 2.3.1). */
async function hashOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}
