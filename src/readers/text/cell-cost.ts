import {
  isLevel1Name,
  isLevel2Name,
  isNameLabel,
  isRowLabel,
  isTextRowLabel,
  isTotalLabel,
  sectionLabel,
  type ColumnRole,
} from "../../lexicon/table-words.js";
import type { RowToken } from "./row-token.js";

/** A text that its column cannot hold, such as words under 分值. */
export const MISFIT = 4;

/** How unlikely a text is in a column of a role: 0 for what the column is for, {@link MISFIT} for what it cannot hold. */
export function cellCost(role: ColumnRole, token: RowToken): number {
  switch (role) {
    case "group":
      return groupCost(token);
    case "level1":
      return levelCost(token, isLevel1Name(token.text));
    case "level2":
      return levelCost(token, isLevel2Name(token.text));
    case "name":
      return nameCost(token);
    case "label":
    case "site":
      return labelCost(role, token);
    case "goal":
      return { blank: 0.7, number: 2, text: 0 }[token.kind];
    case "value":
      return { blank: 0.7, number: 0, text: isTotalLabel(token.text) ? 1 : 0 }[token.kind];
    case "weight":
    case "score":
      return { blank: 0.7, number: 0, text: MISFIT }[token.kind];
    case "amount":
    case "count":
    case "rate":
      return { blank: 0, number: 0, text: MISFIT }[token.kind];
    case "quantity":
      return { blank: 0, number: 0, text: 1.5 }[token.kind];
    case "text":
      return { blank: 0, number: 1, text: 0 }[token.kind];
    case "any":
      return 0;
  }
}

function groupCost(token: RowToken): number {
  if (token.text === "" || sectionLabel(token.text) !== undefined) return 0;
  return token.kind === "number" ? MISFIT : 3;
}

const LONGEST_LEVEL = 20;

function levelCost(token: RowToken, isKnown: boolean): number {
  if (token.text === "" || isKnown) return 0;
  if (token.kind !== "text") return MISFIT;
  return token.text.length > LONGEST_LEVEL ? 2 : 1;
}

function nameCost(token: RowToken): number {
  if (token.kind !== "text") return 2;
  return isLevel1Name(token.text) || isLevel2Name(token.text) ? 1.5 : 0;
}

function labelCost(role: "label" | "site", token: RowToken): number {
  if (token.kind === "number") return MISFIT;
  if (token.kind === "blank") return role === "site" ? 0 : 1;
  if (role === "label" && isRowLabel(token.text)) return 0;
  return isTextRowLabel(token.text) || isNameLabel(token.text) || isTotalLabel(token.text) ? 1 : 0.3;
}

/** What it costs that a row has no cell for a column: merged label columns are often left out, others seldom. */
export function absenceCost(role: ColumnRole): number {
  switch (role) {
    case "group":
    case "level1":
    case "level2":
      return 0.2;
    case "text":
    case "any":
      return 0.6;
    case "site":
    case "goal":
    case "quantity":
    case "amount":
    case "count":
    case "rate":
    case "weight":
    case "score":
    case "value":
      return 1.5;
    case "name":
    case "label":
      return 3;
  }
}

/** What each further line costs that a cell takes, where lines do not tell cells apart. */
export function furtherLineCost(role: ColumnRole, token: RowToken): number {
  if (token.text === "") return 0.4;
  switch (role) {
    case "goal":
      return 0.05;
    case "text":
      return 0.3;
    case "value":
    case "name":
    case "label":
    case "site":
    case "level1":
    case "level2":
    case "any":
      return 0.6;
    case "group":
    case "amount":
    case "count":
    case "rate":
    case "quantity":
    case "weight":
    case "score":
      return MISFIT;
  }
}
