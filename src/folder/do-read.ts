import { parseReport } from "../parse-report.js";
import { readDocument } from "../read-document.js";
import { readLocated } from "./archive/read-located.js";
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

async function valueOf({ kind, path, page }: ReadJob, options: PortableOptions): Promise<ReadValues[keyof ReadValues]> {
  switch (kind) {
    case "report":
      return parseReport(await readLocated(path, options), { ...options, path });
    case "document":
      return readDocument(await readLocated(path, options), { ...options, path });
    case "page":
      return wordAsHtml(await readLocated(path, options), page);
  }
}
