#!/usr/bin/env node
import "./require-node.cjs";
import { runCommandLine } from "./cli/run-command-line.ts";
import { processTerminal } from "./cli/terminal.ts";

runCommandLine(process.argv.slice(2), processTerminal(process)).then((code) => {
  process.exitCode = code;
});
