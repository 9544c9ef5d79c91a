/** The npm package as its users have it: packed, installed in an empty folder, run. */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packNpm } from '../../tools/npm-package.ts';
import { wordDocument } from '../workspace/word-document.ts';

const SLOW = 900_000;
const DRAFT = 'وصل الوفد الى القاهرة أمس.';
const root = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

let folder: string;
let archive: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mudaqqiq-npm-'));
  archive = await packNpm(folder);
  await mkdir(join(folder, 'home'));
  await writeFile(join(folder, 'home/package.json'), '{ "type": "module" }');
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', archive]);
}, SLOW);
afterAll(() => rm(folder, { recursive: true }));

interface Options {
  readonly cwd?: string;
  readonly code?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** In a folder where the package is installed, unless another is named. */
function run(
  command: string,
  args: readonly string[],
  { cwd = 'home', code = 0, env }: Options = {},
): string {
  const result = spawnSync(command, args, {
    cwd: join(folder, cwd),
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  expect(result.status, `${command} ${args.join(' ')}\n${result.stdout}${result.stderr}`).toBe(code);
  return result.stdout;
}

async function runCode(name: string, code: string): Promise<string> {
  await writeFile(join(folder, 'home', name), code);
  return run(process.execPath, [name]);
}

describe('the package', () => {
  it('is small, and holds nothing of VS Code', async () => {
    const { size } = await stat(archive);
    expect(size).toBeLessThan(7_000_000);
    const names = spawnSync('tar', ['tzf', archive], { encoding: 'utf8' }).stdout;
    expect(names).toContain('package/dist/lib/index.d.ts');
    expect(names).not.toMatch(/client|webview|images|\.code$/);
    const manifest = JSON.parse(
      await readFile(join(folder, 'home/node_modules/mudaqqiq/package.json'), 'utf8'),
    );
    expect([manifest.dependencies, manifest.contributes, manifest.main]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('runs by npx in an empty folder', { timeout: SLOW }, async () => {
    await mkdir(join(folder, 'empty'));
    await writeFile(join(folder, 'empty/a.txt'), DRAFT);
    const npx = ['--yes', '--offline', `--package=${archive}`, '--', 'mudaqqiq'];
    const env = { npm_config_cache: join(folder, 'npm-cache') };
    const shown = run('npx', [...npx, 'lint', 'a.txt', '--format', 'json'], { cwd: 'empty', code: 1, env });
    expect(JSON.parse(shown).files[0].findings[0]).toMatchObject({ rule: 'spelling/hamza', text: 'الى' });
  });

  it('checks with threads, and finds the same the second time, with its data unpacked', {
    timeout: SLOW,
  }, async () => {
    for (const name of ['a.txt', 'b.txt']) await writeFile(join(folder, 'home', name), DRAFT);
    const args = ['mudaqqiq', 'lint', 'a.txt', 'b.txt', '--jobs', '2', '--format', 'json', '--no-progress'];
    const findings = () => JSON.parse(run('npx', args, { code: 1 })).files;
    const first = findings();
    expect(first).toHaveLength(2);
    expect((await stat(join(folder, 'home/node_modules/mudaqqiq/dist/lexicon.bin'))).size).toBeGreaterThan(0);
    expect(findings()).toEqual(first);
  });

  it('is imported and required without vscode', { timeout: SLOW }, async () => {
    const use = (line: string) => `${line}
      console.log(typeof createLinter, typeof loadEngine, typeof createLanguageService);`;
    const names = {
      mudaqqiq: 'createLinter',
      'mudaqqiq/node': 'loadEngine',
      'mudaqqiq/service': 'createLanguageService',
    };
    const imports = Object.entries(names).map(([path, name]) => `import { ${name} } from '${path}';`);
    expect(await runCode('a.mjs', use(imports.join('\n')))).toBe('function function function\n');
    const requires = Object.entries(names).map(([path, name]) => `const { ${name} } = require('${path}');`);
    expect(await runCode('a.cjs', use(requires.join('\n')))).toBe('function function function\n');
  });

  it('has types that a strict project compiles with', { timeout: SLOW }, async () => {
    await writeFile(
      join(folder, 'home/typed.ts'),
      `import { createLinter, formatMessage, type Config, type Finding } from 'mudaqqiq';
       import { loadEngine } from 'mudaqqiq/node';
       import { createLanguageService, type LanguageService } from 'mudaqqiq/service';
       const config: Config = { preset: 'egypt', rules: { 'style/headline': 'off' } };
       const findings: Finding[] = createLinter({ ...loadEngine(), config }).lint('نص');
       export const messages: string[] = findings.map(({ message }) => formatMessage(message, 'ar'));
       export const service: LanguageService = createLanguageService(loadEngine());
       export const count: Promise<number> = service.diagnostics('a').then((all) => all[0]!.range.start.line);
       // @ts-expect-error
       createLinter({ config: { preset: 'mars' } });`,
    );
    const compilerOptions = { noEmit: true, strict: true, module: 'nodenext', target: 'es2022', types: [] };
    const project = JSON.stringify({ compilerOptions, files: ['typed.ts'] });
    await writeFile(join(folder, 'home/tsconfig.json'), project);
    run(process.execPath, [root('node_modules/typescript/bin/tsc'), '--project', '.']);
  });
});

describe('the examples of the README', () => {
  async function example(name: string): Promise<string> {
    const readme = await readFile(root('README.md'), 'utf8');
    const code = new RegExp(`<!-- example: ${name} -->\n\`\`\`\\w+\n([\\s\\S]*?)\`\`\``).exec(readme)![1]!;
    expect(code.split('\n').length).toBeLessThanOrEqual(12);
    return code;
  }

  it('library', { timeout: SLOW }, async () => {
    expect(await runCode('library.mjs', await example('library'))).toMatch(
      /^10-13 spelling\/hamza: .*\n {2}\S/,
    );
  });

  it('service', { timeout: SLOW }, async () => {
    expect(await runCode('service.mjs', await example('service'))).toMatch(/همزة القطع.*إلى.*\n0\n$/);
  });

  it('Word', { timeout: SLOW }, async () => {
    await writeFile(
      join(folder, 'home/draft.docx'),
      wordDocument(`<w:body><w:p><w:r><w:t>${DRAFT}</w:t></w:r></w:p></w:body>`),
    );
    run('bash', ['-ec', await example('word')]);
    const partOf = async (file: string, part: string) =>
      strFromU8(unzipSync(await readFile(join(folder, 'home', file)))[part]!);
    expect(await partOf('checked.docx', 'word/comments.xml')).toContain('همزة القطع');
    expect(await partOf('suggested.docx', 'word/document.xml')).toMatch(/<w:ins /);
  });
});

describe('CI', () => {
  it('the GitHub Action marks the findings and writes SARIF', { timeout: SLOW }, async () => {
    const { inputs, runs } = parse(await readFile(root('action.yml'), 'utf8'));
    const [step] = runs.steps;
    await mkdir(join(folder, 'repo/drafts of today'), { recursive: true });
    await writeFile(join(folder, 'repo/drafts of today/a.txt'), DRAFT);
    const act = (given: Record<string, string>, code: number): string => {
      const inputOf = (name: string): string => given[name] ?? inputs[name].default;
      const env = Object.fromEntries(
        Object.entries<string>(step.env).map(([key, value]) => [
          key,
          value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => inputOf(name)),
        ]),
      );
      const script = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run];
      return run('bash', script, {
        cwd: 'repo',
        code,
        env: { ...env, GITHUB_OUTPUT: join(folder, 'output') },
      });
    };
    const shown = act({ paths: 'drafts of today\n', sarif: 'out.sarif', package: archive }, 1);
    expect(shown).toMatch(/^::error file=drafts of today\/a\.txt,line=1,.*::.*همزة/m);
    expect(await readFile(join(folder, 'output'), 'utf8')).toBe('sarif=out.sarif\n');
    const sarif = JSON.parse(await readFile(join(folder, 'repo/out.sarif'), 'utf8'));
    expect(sarif.runs[0].results[0].ruleId).toBe('spelling/hamza');
    act({ 'fail-on': 'off', package: archive }, 0);
  });

  const hasPreCommit = spawnSync('pre-commit', ['--version']).status === 0;

  it.skipIf(!hasPreCommit)('the pre-commit hook stops a draft with an error', { timeout: SLOW }, async () => {
    const git = (args: readonly string[], cwd: string) =>
      run('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd });
    await mkdir(join(folder, 'hooks'));
    await writeFile(
      join(folder, 'hooks/.pre-commit-hooks.yaml'),
      await readFile(root('.pre-commit-hooks.yaml')),
    );
    git(['init', '-q'], 'hooks');
    git(['add', '.'], 'hooks');
    git(['commit', '-qm', 'hooks'], 'hooks');
    const rev = git(['rev-parse', 'HEAD'], 'hooks').trim();
    // `npx` takes the version that is installed there.
    const hook = `repos: [{ repo: '${join(folder, 'hooks')}', rev: '${rev}', hooks: [{ id: mudaqqiq }] }]`;
    await writeFile(join(folder, 'home/.pre-commit-config.yaml'), hook);
    await writeFile(join(folder, 'home/draft.txt'), DRAFT);
    await writeFile(join(folder, 'home/.gitignore'), 'node_modules\n');
    git(['init', '-q'], 'home');
    const env = { PRE_COMMIT_HOME: join(folder, 'pre-commit') };
    const check = (code: number) =>
      run('pre-commit', ['run', '--files', 'draft.txt', 'typed.ts'], { code, env });
    git(['add', 'draft.txt'], 'home');
    expect(check(1)).toContain('«الى» تنقصها همزة القطع');
    await writeFile(join(folder, 'home/draft.txt'), 'وصل الوفد إلى القاهرة أمس.');
    git(['add', 'draft.txt'], 'home');
    check(0);
  });
});
