/** The language server with an editor that is not VS Code: Neovim, where the machine has it. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const SESSION = fileURLToPath(new URL('./session.lua', import.meta.url));
const hasNeovim = spawnSync('nvim', ['--version']).status === 0;

const DRAFT = `افتتاح المكتبة العامة

قال الدكتور أحمد سعادة إن المكتبة تفتح أبوابها غدا.
وأضاف صعدة أن الدخول مجاني، وشكر الحضور لأحمد سعادة جهوده.
`;

describe.skipIf(!hasNeovim || !existsSync(CLI))('in Neovim', () => {
  it('reports, fixes and renames', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mudaqqiq-neovim-'));
    try {
      const draft = join(folder, 'library.txt');
      writeFileSync(draft, DRAFT);
      const session = {
        cli: CLI,
        draft,
        wanted: 'names/variant',
        renamed: 'أحمد سعادة',
        name: 'أحمد سعداوي',
      };
      const run = spawnSync('nvim', ['--headless', '--clean', '-S', SESSION], {
        encoding: 'utf8',
        timeout: 60_000,
        env: { ...process.env, SESSION: JSON.stringify(session) },
      });
      expect(run.status, run.stderr).toBe(0);
      expect(readFileSync(draft, 'utf8')).toBe(
        DRAFT.replace('صعدة', 'سعداوي')
          .replace('الدكتور أحمد سعادة', 'الدكتور أحمد سعداوي')
          .replace('لأحمد سعادة', 'لأحمد سعداوي'),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);
});
