import type { ColumnRole } from "../../lexicon/table-words.js";
import type { RowToken } from "./row-token.js";

/** A text that its column cannot hold, such as words under 分值. */
export const MISFIT = 4;

type KindCosts = Readonly<Record<RowToken["words"]["kind"], number>>;

const VALUE_COSTS: KindCosts = { blank: 0.7, number: 0, text: 0 };
const POINTS_COSTS: KindCosts = { blank: 0.7, number: 0, text: MISFIT };
const FIGURE_COSTS: KindCosts = { blank: 0, number: 0, text: MISFIT };
const QUANTITY_COSTS: KindCosts = { blank: 0, number: 0, text: 1.5 };
const TEXT_COSTS: KindCosts = { blank: 0, number: 1, text: 0 };
const GOAL_COSTS: KindCosts = { blank: 0.7, number: 2, text: 0 };

/** How unlikely a text is in a column of a role: 0 for what the column is for, {@link MISFIT} for what it cannot hold. */
export function cellCost(role: ColumnRole, token: RowToken): number {
  switch (role) {
    case "group":
      return groupCost(token);
    case "level1":
      return levelCost(token, token.words.isLevel1);
    case "level2":
      return levelCost(token, token.words.isLevel2);
    case "name":
      return nameCost(token);
    case "label":
    case "site":
      return labelCost(role, token);
    case "goal":
      return goalCost(token);
    case "value":
      return token.words.isTotal && token.words.kind === "text" ? 1 : VALUE_COSTS[token.words.kind];
    case "weight":
    case "score":
      return POINTS_COSTS[token.words.kind];
    case "amount":
    case "count":
    case "rate":
      return FIGURE_COSTS[token.words.kind];
    case "quantity":
      return QUANTITY_COSTS[token.words.kind];
    case "text":
      return TEXT_COSTS[token.words.kind];
    case "any":
      return 0;
  }
}

function groupCost(token: RowToken): number {
  if (token.text === "" || token.words.section !== undefined) return 0;
  return token.words.kind === "number" ? MISFIT : 3;
}

const LONGEST_LEVEL = 20;

function levelCost(token: RowToken, isKnown: boolean): number {
  if (token.text === "" || isKnown) return 0;
  if (token.words.kind !== "text") return MISFIT;
  return token.text.length > LONGEST_LEVEL ? 2 : 1;
}

function nameCost(token: RowToken): number {
  if (token.words.kind !== "text") return 2;
  return token.words.isLevel1 || token.words.isLevel2 ? 0.4 : 0;
}

function labelCost(role: "label" | "site", token: RowToken): number {
  if (token.words.kind === "number") return MISFIT;
  if (token.words.kind === "blank") return role === "label" ? 1 : token.text === "" ? 0 : 0.5;
  if (role === "label" && token.words.isRow) return 0;
  return token.words.isTextRow || token.words.isName || token.words.isTotal ? 1 : 0.3;
}

/** What it costs that a row has no cell for a column: merged label columns are often left out, others seldom. */
export function absenceCost(role: ColumnRole): number {
  switch (role) {
    case "group":
    case "level1":
    case "level2":
    case "site":
      return 0.2;
    case "text":
    case "any":
      return 0.6;
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
      return token.words.itemNumber === 1 ? OUT_OF_TURN : 0.05;
    case "text":
      return token.words.kind === "number" ? 2 : 0.3;
    case "value":
    case "name":
    case "label":
    case "site":
    case "level1":
    case "level2":
    case "any":
      return token.words.kind === "text" ? 0.6 : 2;
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

/** What it costs that a list begins in the middle of a cell, or goes on in the next one. */
const OUT_OF_TURN = 1;

function goalCost(token: RowToken): number {
  const { kind, itemNumber } = token.words;
  return kind === "text" && (itemNumber ?? 1) > 1 ? OUT_OF_TURN : GOAL_COSTS[kind];
}
