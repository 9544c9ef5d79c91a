// One line for all runners, read from what each of them wrote: `N passed, N failed`.
import { readFile } from 'node:fs/promises';

const cache = new URL('../.cache/', import.meta.url);

async function read(name) {
  try {
    return JSON.parse(await readFile(new URL(name, cache), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

const unit = await read('test-unit.json');
const vscode = await read('test-vscode.json');
const results = {
  // A test file that does not load fails no test, yet the run.
  unit: unit && {
    passed: unit.numPassedTests,
    failed: unit.success ? 0 : Math.max(1, unit.numFailedTests),
  },
  'VS Code': vscode,
};

let passed = 0;
let failed = 0;
for (const [name, result] of Object.entries(results)) {
  if (result === undefined) console.log(`The ${name} tests left no result.`);
  passed += result?.passed ?? 0;
  failed += result?.failed ?? 0;
}
console.log(`${passed} passed, ${failed} failed`);
