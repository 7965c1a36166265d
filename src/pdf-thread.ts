import { servePdf } from "./readers/pdf/thread/serve-pdf.js";

await servePdf();
