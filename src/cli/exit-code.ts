/** What the command line's exit status says. The highest that applies is returned. */
export const EXIT = {
  /** Nothing at or above `--fail-on`. */
  clean: 0,
  /** At least one finding at or above `--fail-on`. */
  findings: 1,
  /** The command line or the configuration is wrong; nothing was read. */
  usage: 2,
  /** Some file could not be read; the others were still worked on. */
  unreadable: 3,
  /** The user ended the run (Ctrl-C); what was done so far was reported. As shells say it: 128 and the number of SIGINT. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
