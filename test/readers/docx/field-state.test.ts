import { describe, expect, it } from "vitest";
import { FieldState } from "../../../src/readers/docx/field-state.js";

describe("where text stands in fields", () => {
  it("is shown in results, also of fields in results, not of fields in codes", () => {
    const fields = new FieldState();
    expect(fields.isShown).toBe(true);
    fields.begin();
    fields.begin();
    fields.separate();
    expect(fields.isShown).toBe(false);
    expect(fields.end()).toBeUndefined();
    fields.separate();
    fields.begin();
    fields.separate();
    expect(fields.isShown).toBe(true);
  });

  it("gives a field's code at its end where it has no result", () => {
    const fields = new FieldState();
    fields.begin();
    fields.addCode(" EQ ");
    fields.addCode("x");
    expect(fields.end()).toBe(" EQ x");
    expect(fields.end()).toBeUndefined();
  });

  it("forgets at a paragraph's end a field that lost its own", () => {
    const fields = new FieldState();
    fields.begin();
    fields.endParagraph();
    fields.begin();
    fields.separate();
    fields.endParagraph();
    expect(fields.isShown).toBe(true);
    expect(fields.end()).toBeUndefined();
  });
});
