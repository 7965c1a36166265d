import * as z from "zod";

import type { Diagnostic, DiagnosticCode } from "../document/diagnostic.js";
import type { Box, Location } from "../document/location.js";
import type { Decimal } from "../quantity/decimal.js";
import type { Quantity, TextField } from "../report/report.js";
import { enumOf } from "./enum-of.js";

const Offset = z.int().min(0);

/** `5498.15`, `-3`, `0.5`: no separators, no exponent, no trailing zeros. */
const CANONICAL_DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/u;

export const DecimalSchema: z.ZodType<Decimal> = z.string().regex(CANONICAL_DECIMAL).meta({ id: "Decimal" });

const BoxSchema: z.ZodType<Box> = z.tuple([z.number(), z.number(), z.number(), z.number()]);

export const LocationSchema: z.ZodType<Location> = z
  .object({
    block: Offset,
    cell: z.object({ row: Offset, col: Offset }).optional(),
    span: z.object({ start: Offset, end: Offset }).optional(),
    page: z.int().min(1).optional(),
    box: BoxSchema.optional(),
  })
  .meta({ id: "Location" });

export const QuantitySchema: z.ZodType<Quantity> = z
  .object({ value: DecimalSchema.nullable(), unit: z.string().nullable(), text: z.string(), at: LocationSchema })
  .meta({ id: "Quantity" });

export const TextFieldSchema: z.ZodType<TextField> = z.object({ text: z.string(), at: LocationSchema }).meta({ id: "TextField" });

const DiagnosticCodeSchema = enumOf<DiagnosticCode>({
  "encoding-doubtful": true,
  "characters-unreadable": true,
  "numbering-rebuilt": true,
  "grid-inferred": true,
  "row-ambiguous": true,
  "amount-unreadable": true,
  "amount-ambiguous": true,
  "unit-assumed": true,
  "column-unknown": true,
  "label-unknown": true,
  "template-unknown": true,
  "table-unrecognised": true,
  "form-repeated": true,
  "tracked-changes": true,
  "hidden-text": true,
  "pages-without-text": true,
  "fonts-unreadable": true,
  "structure-lost": true,
  "content-damaged": true,
  "content-skipped": true,
});

export const DiagnosticSchema: z.ZodType<Diagnostic> = z
  .object({ code: DiagnosticCodeSchema, message: z.string(), at: LocationSchema.optional() })
  .meta({ id: "Diagnostic" });
