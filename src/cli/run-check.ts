import { version } from "../../package.json";
import { type CheckedFile, headOf, isWorthTelling } from "../check/checked-file.js";
import { addToTally, countAtLeast, EMPTY_TALLY, type Tally } from "../check/tally.js";
import type { CheckRun as FolderCheck } from "../folder/check-files.js";
import type { FileReading } from "../folder/read-files.js";
import { figuresIn } from "../reporters/for-people.js";
import type { ReporterContext } from "../reporters/reporter.js";
import { errorText } from "../reporters/english.js";
import { printable } from "../reporters/printable.js";
import { REPORTERS, type ReporterName } from "../reporters/registry.js";
import type { Severity } from "../rules/finding.js";
import type { LocalText } from "../rules/rule.js";
import { type CommandArguments, isSet } from "./arguments.js";
import type { CheckSettings } from "./check-settings.js";
import { diagnosticLines } from "./diagnostic-lines.js";
import { EXIT, type ExitCode } from "./exit-code.js";
import { Progress } from "./progress.js";
import { cacheOptions, workforceOptions } from "./shared-options.js";
import { tellAcceptance } from "./tell-acceptance.js";
import { mayColour, type Terminal } from "./terminal.js";
import { writeResult } from "./write-result.js";

/** What `ziping check` was asked to do. */
export interface CheckRun {
  readonly args: CommandArguments;
  readonly paths: readonly string[];
  readonly format: ReporterName;
  readonly settings: CheckSettings;
  /** The file to write; standard output when absent. */
  readonly output: string | undefined;
}

const INTERRUPTED: LocalText = {
  zh: "已停止，结果只含已完成的文件；再按一次 Ctrl-C 立即退出",
  en: "stopping; the results hold what is done so far; Ctrl-C again ends at once",
};

/** Checks the files and writes what comes of them; `Ctrl-C` ends it with what is done so far. */
export async function runCheck(run: CheckRun, terminal: Terminal): Promise<ExitCode> {
  const { args, paths, settings } = run;
  const [{ openRun }, { openReading }] = await Promise.all([
    import("../folder/check-files.js"),
    import("../folder/read-files.js"),
  ]);
  const { lang } = settings.check;
  const reporter = REPORTERS[run.format];
  const progress = new Progress(terminal.stderr, lang, !isSet(args, "quiet"));
  const interrupt = new AbortController();
  // The first worker starts while this process loads what it needs itself.
  const work = await openRun(paths, {
    ...settings.check,
    ...settings.list,
    ...workforceOptions(args),
    ...cacheOptions(args),
    relations: isSet(args, "explain") || reporter.showsRelations === true,
    reports: reporter.headsOnly !== true,
    signal: interrupt.signal,
    onStart: (path) => progress.begin(path),
  });
  const reading = openReading({ ...workforceOptions(args), jobs: 1 });
  terminal.onInterrupt(() => {
    interrupt.abort();
    void terminal.stderr.write(`\nziping: ${INTERRUPTED[lang]}\n`).catch(() => undefined);
  });
  try {
    return await tellResults(run, terminal, { work, reading, progress, interrupt });
  } finally {
    await progress.stop().catch(() => undefined);
    // What is left open keeps the process alive, also where a wrong configuration ends the run before it begins.
    await Promise.all([work.close(), reading.close()]);
  }
}

/** What a run keeps open while it lasts. */
interface OpenCheck {
  readonly work: FolderCheck;
  readonly reading: FileReading;
  readonly progress: Progress;
  readonly interrupt: AbortController;
}

/** Writes what comes of the files; throws `INVALID_CONFIG` for rules that there are not. */
async function tellResults(run: CheckRun, terminal: Terminal, open: OpenCheck): Promise<ExitCode> {
  const { args, paths, settings, output } = run;
  const { work, reading, progress, interrupt } = open;
  const { lang } = settings.check;
  const reporter = REPORTERS[run.format];
  const [{ FindingFilter }, { selectedRules, silentRules }] = await Promise.all([
    import("../folder/accept-findings.js"),
    import("../folder/selected-rules.js"),
  ]);
  const filter = new FindingFilter(settings.acceptance, silentRules(settings.check));
  let tally = EMPTY_TALLY;
  const watched = async function* (files: AsyncIterable<CheckedFile>): AsyncGenerator<CheckedFile> {
    for await (const read of files) {
      const file = filter.apply(read);
      if (!isWorthTelling(file)) continue;
      tally = addToTally(tally, file);
      await progress.clear();
      await terminal.stderr.write(notes(file, run));
      yield file;
      await progress.add(file);
    }
    await progress.stop();
  };
  const { countReportFiles } = await import("../folder/list-report-files.js");
  const rules = selectedRules(settings.check);
  const colours = output === undefined && mayColour(terminal.stdout, terminal.environment);
  const context = { language: lang, colours, rules, version, isInterrupted: () => interrupt.signal.aborted };
  const original = isSet(args, "with-source") ? wordOriginal(reading) : undefined;
  void progress.start(() => countReportFiles(paths, settings.list)).catch(() => undefined);
  await writeResult(
    reporter.render(watched(work.files()), { ...context, ...(original === undefined ? {} : { original }) }),
    output,
    terminal,
  );
  if (interrupt.signal.aborted) return EXIT.interrupted;
  const updated = await tellAcceptance(filter, run, terminal);
  return exitCodeOf(updated ? withoutAccepted(tally) : tally, settings.failOn);
}

/** A .docx as it looks, people's numbers masked; nothing for other formats, and for one that only our own reader can read. */
function wordOriginal({ read }: FileReading): NonNullable<ReporterContext["original"]> {
  return async (file) => {
    if (file.report?.source.format !== "docx") return undefined;
    const page = await read({ kind: "page", path: file.path, page: { figures: figuresIn(file), isPart: true } });
    return page !== undefined && "value" in page ? page.value : undefined;
  };
}

/** What standard error says of a file; the text form names unreadable files itself. Doubts are told of each content once. */
function notes(file: CheckedFile, { format, args, settings }: CheckRun): string {
  const { lang } = settings.check;
  const name = printable(file.path);
  if (file.error !== undefined) {
    return format === "text" ? "" : `${name}: ${file.error.code} ${printable(errorText(file.error, lang))}\n`;
  }
  const failures = (file.failures ?? []).map(({ rule, message }) => `${name}: INTERNAL ${rule}: ${printable(message)}\n`);
  const isToldBefore = file.comparedWith !== undefined || file.duplicateOf !== undefined;
  const doubts = isToldBefore ? [] : (headOf(file)?.diagnostics ?? []);
  return failures.join("") + diagnosticLines(file.path, doubts, args, lang);
}

/** All errors and warnings were just written to the baseline. */
function withoutAccepted(tally: Tally): Tally {
  return { ...tally, findings: { ...tally.findings, error: 0, warning: 0 } };
}

/** A run in which no file at all could be checked is no success either. */
function exitCodeOf(tally: Tally, failOn: Severity | "never"): ExitCode {
  const { files, unreadable, unchecked } = tally;
  if (unreadable > 0 || (files > 0 && unchecked === files)) return EXIT.unreadable;
  return failOn !== "never" && countAtLeast(tally, failOn) > 0 ? EXIT.findings : EXIT.clean;
}
