import { resolve } from "node:path";

/** The crisis file among the arguments of a start, as an absolute path; null when none was given. */
export function crisisArgument(args: readonly string[], folder: string): string | null {
  // The first argument is the program itself; switches are Chromium's or ours, never files.
  const given = args.slice(1).findLast((arg) => !arg.startsWith("-") && arg.endsWith(".contrefeu"));
  return given === undefined ? null : resolve(folder, given);
}
