import { cascadesCommand } from "./cascades.ts";
import type { CliCommand } from "./command.ts";
import { demoCommand } from "./demo.ts";
import { exportCommand } from "./export.ts";
import { importCommand } from "./import.ts";
import { mentionsCommand } from "./mentions.ts";
import { serveCommand } from "./serve.ts";
import { timelineCommand } from "./timeline.ts";
import { verifyCommand } from "./verify.ts";

export const commands: readonly CliCommand[] = [
  importCommand,
  mentionsCommand,
  cascadesCommand,
  timelineCommand,
  verifyCommand,
  exportCommand,
  serveCommand,
  demoCommand,
];
