import type { CheckedFile } from "../check/checked-file.js";
import { addToTally, EMPTY_TALLY } from "../check/tally.js";
import type { Language } from "../rules/rule.js";
import type { Output } from "./terminal.js";

/** CSI codes of ECMA-48: back to the first column, then clear to the end of the line. */
const CLEAR_LINE = "\r\u001B[K";
const SHORTEST_PAUSE_MS = 100;

/** A line on a terminal that tells how far a run is; silent where there is no terminal. */
export class Progress {
  private tally = EMPTY_TALLY;
  private shownAt = 0;
  private isShown = false;
  private readonly output: Output;
  private readonly language: Language;
  private readonly isOn: boolean;

  constructor(output: Output, language: Language, isOn: boolean) {
    this.output = output;
    this.language = language;
    this.isOn = isOn && output.isTerminal;
  }

  /** Counts a file that is done, and shows it now and then. */
  async add(file: CheckedFile): Promise<void> {
    this.tally = addToTally(this.tally, file);
    const now = performance.now();
    if (!this.isOn || now - this.shownAt < SHORTEST_PAUSE_MS) return;
    this.shownAt = now;
    this.isShown = true;
    await this.output.write(CLEAR_LINE + this.line());
  }

  /** Takes the line away, so that something else can be written. */
  async clear(): Promise<void> {
    if (!this.isShown) return;
    this.isShown = false;
    await this.output.write(CLEAR_LINE);
  }

  private line(): string {
    const { files, findings, unreadable } = this.tally;
    const found = findings.error + findings.warning;
    if (this.language === "zh") return `已检查 ${files} 个文件，错误和警告 ${found} 处，无法读取 ${unreadable} 个`;
    return `${files} files checked, ${found} errors and warnings, ${unreadable} unreadable`;
  }
}
