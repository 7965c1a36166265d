import { parseReport } from "../parse-report.js";
import { readDocument } from "../read-document.js";
import { fileError } from "./file-error.js";
import type { PortableOptions, ReadJob, ReadResult, ReadValues } from "./pool/messages.js";
import { wordAsHtml } from "./word-as-html.js";

/** Reads one file, in whatever process. Never throws. */
export async function doRead(job: ReadJob, options: PortableOptions): Promise<ReadResult> {
  try {
    return { value: await valueOf(job, options) };
  } catch (error) {
    return { error: fileError(error) };
  }
}

function valueOf({ kind, path, page }: ReadJob, options: PortableOptions): Promise<ReadValues[keyof ReadValues]> {
  switch (kind) {
    case "report":
      return parseReport(path, options);
    case "document":
      return readDocument(path, options);
    case "page":
      return wordAsHtml(path, page);
  }
}
