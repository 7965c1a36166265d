import type { AcceptanceCount, FindingFilter, MovedFile } from "../folder/accept-findings.js";
import { printable } from "../reporters/printable.js";
import type { LocalText } from "../rules/rule.js";
import { type CommandArguments, isSet } from "./arguments.js";
import type { CheckSettings } from "./check-settings.js";
import type { Terminal } from "./terminal.js";

/** What of a run of `ziping check` is about acceptance. */
interface AcceptanceRun {
  readonly args: CommandArguments;
  readonly settings: CheckSettings;
}

/**
 * Says on standard error what was left out, and writes the baseline where that is asked for.
 *
 * @returns Whether the baseline now holds every error and warning.
 */
export async function tellAcceptance(
  filter: FindingFilter,
  { args, settings }: AcceptanceRun,
  terminal: Terminal,
): Promise<boolean> {
  const { lang } = settings.check;
  const isQuiet = isSet(args, "quiet");
  const say = async (text: LocalText): Promise<void> => {
    if (!isQuiet) await terminal.stderr.write(`ziping: ${text[lang]}\n`);
  };
  for (const text of sentences(filter.count)) await say(text);
  const { baseline } = settings.acceptance;
  if (!isSet(args, "update-baseline") || baseline === undefined) return false;
  const { writeBaseline } = await import("../folder/baseline-file.js");
  const updated = filter.updated();
  await writeBaseline(baseline.path, updated);
  const count = updated.findings.length;
  await say({
    zh: `基线 ${baseline.path} 现有 ${count} 条；请在 reason 中写明接受的理由。`,
    en: `the baseline ${baseline.path} now has ${count} entries; write why each was accepted in its reason.`,
  });
  return true;
}

function sentences({ accepted, unexplained, outdated, ignored, moved }: AcceptanceCount): readonly LocalText[] {
  const texts: readonly (readonly [count: number, text: LocalText])[] = [
    [
      accepted,
      {
        zh: `按基线略去 ${accepted} 处，其中 ${unexplained} 处没有写明理由。`,
        en: `${accepted} left out by the baseline, ${unexplained} of them without a reason.`,
      },
    ],
    [
      outdated,
      {
        zh: `基线中有 ${outdated} 条在所查文件中已不存在，可用 --update-baseline 清理。`,
        en: `${outdated} entries of the baseline are no longer found in these files; --update-baseline drops them.`,
      },
    ],
    [ignored, { zh: `按配置 ignore 略去 ${ignored} 处。`, en: `${ignored} left out by the configuration's ignore.` }],
  ];
  return [...texts.filter(([count]) => count > 0).map(([, text]) => text), ...moved.map(movedSentence)];
}

function movedSentence({ from, to }: MovedFile): LocalText {
  const [before, now] = [printable(from), printable(to)];
  return {
    zh: `基线中 ${before} 的各条都见于 ${now}，这次没有查到 ${before}；若文件改了名或换了位置，请把这些条目的 file 改为 ${now}。`,
    en: `all entries of ${before} in the baseline hold of ${now}, and ${before} was not among the files; if it was moved or renamed, write ${now} as the file of these entries.`,
  };
}
