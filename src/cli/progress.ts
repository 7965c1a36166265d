import { basename } from "node:path";

import type { CheckedFile } from "../check/checked-file.js";
import { addToTally, EMPTY_TALLY } from "../check/tally.js";
import { cutToWidth } from "../reporters/display-width.js";
import { printable } from "../reporters/printable.js";
import type { Language, LocalText } from "../rules/rule.js";
import type { Output } from "./terminal.js";

/** CSI codes of ECMA-48: back to the first column, then clear to the end of the line. */
const CLEAR_LINE = "\r\u001B[K";
const SHORTEST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 1000;
/** A rate from less time than this says little about the time left. */
const LEAST_MS_FOR_RATE = 1500;

/**
 * A line on a terminal that tells how far a run is: files done of all, files a second, time left, what was found so far, the
 * file in work. Silent where there is no terminal.
 */
export class Progress {
  private readonly output: Output;
  private readonly language: Language;
  private readonly isOn: boolean;
  private readonly startedAt = performance.now();
  private tally = EMPTY_TALLY;
  private total: number | undefined;
  private inWork = "";
  private shownAt = 0;
  private isShown = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(output: Output, language: Language, isWanted: boolean) {
    this.output = output;
    this.language = language;
    this.isOn = isWanted && output.isTerminal;
  }

  /** Shows the line again and again until {@link stop}, so that it moves when no file gets done. */
  async start(count: () => Promise<number>): Promise<void> {
    if (!this.isOn) return;
    this.timer = setInterval(() => void this.show().catch(() => this.stop()), LONGEST_PAUSE_MS);
    this.total = await count();
  }

  /** The file that work has begun on. */
  begin(path: string): void {
    this.inWork = path;
  }

  /** Counts a file that is done, and shows it now and then. */
  async add(file: CheckedFile): Promise<void> {
    this.tally = addToTally(this.tally, file);
    if (performance.now() - this.shownAt >= SHORTEST_PAUSE_MS) await this.show();
  }

  /** Takes the line away, so that something else can be written. */
  async clear(): Promise<void> {
    if (!this.isShown) return;
    this.isShown = false;
    await this.output.write(CLEAR_LINE);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.clear();
  }

  private async show(): Promise<void> {
    if (!this.isOn) return;
    this.shownAt = performance.now();
    this.isShown = true;
    await this.output.write(CLEAR_LINE + cutToWidth(this.line(), this.output.columns - 1));
  }

  private line(): string {
    const { files, findings, unreadable } = this.tally;
    const seconds = (this.shownAt - this.startedAt) / 1000;
    const rate = seconds * 1000 < LEAST_MS_FOR_RATE || files === 0 ? undefined : files / seconds;
    const left = rate === undefined || this.total === undefined ? undefined : (this.total - files) / rate;
    const say = (text: LocalText): string => text[this.language];
    const found = findings.error + findings.warning;
    const parts = [
      say({ zh: `已检查 ${files}`, en: `checked ${files}` }) + (this.total === undefined ? "" : `/${this.total}`),
      rate === undefined ? "" : say({ zh: `${rate.toFixed(1)} 个/秒`, en: `${rate.toFixed(1)} files/s` }),
      left === undefined ? "" : say({ zh: `剩余约 ${duration(left)}`, en: `about ${duration(left)} left` }),
      say({ zh: `错误和警告 ${found} 处`, en: `${found} errors and warnings` }),
      unreadable === 0 ? "" : say({ zh: `无法读取 ${unreadable} 个`, en: `${unreadable} unreadable` }),
      printable(basename(this.inWork)),
    ];
    return parts.filter((part) => part !== "").join(" · ");
  }
}

/** `0:07`, `12:30`, `1:05:00` */
function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const tail = `${String(minutes).padStart(hours > 0 ? 2 : 1, "0")}:${String(rest).padStart(2, "0")}`;
  return hours > 0 ? `${hours}:${tail}` : tail;
}
