// Runs commands beside each other, each in one process of its own and on one processor; shows what each said when it has
// ended, and fails when one of them does: `node scripts/together.mjs 'eslint .' 'tsc --noEmit'`.
import { spawn } from 'node:child_process';

function run(command) {
  const child = spawn(command, { shell: true, env: { FORCE_COLOR: '1', ...process.env } });
  let said = '';
  child.stdout.on('data', (part) => (said += part));
  child.stderr.on('data', (part) => (said += part));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      process.stdout.write(`\n> ${command}\n${said}`);
      resolve(code);
    });
  });
}

const codes = await Promise.all(process.argv.slice(2).map(run));
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
