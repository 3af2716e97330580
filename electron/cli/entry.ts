#!/usr/bin/env node
import { runCommand } from './run-command.ts';

// The command line: the same backend without a window.
process.exitCode = await runCommand(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  live: process.stderr.isTTY === true,
});
