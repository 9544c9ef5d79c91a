/** A newsroom's folder of its own, open in a workbench, for one script; what a failure looked like is kept. */
import { copyFile, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Scene } from '../harness/bundle.ts';
import type { Installation } from '../harness/installation.ts';
import type { Totals } from '../harness/totals.ts';
import { hostSettings, openWorkbench } from '../harness/workbench.ts';
import { runSteps, type Step } from './steps.ts';

export interface ScriptOptions {
  readonly installation: Installation;
  /** The browser's binary. */
  readonly chromium: string;
  readonly root: string;
  readonly artifacts: string;
  readonly host: Scene['host'];
  /** The packed extension, where that is to be tried in place of `root`. */
  readonly vsix: string | undefined;
  /** Whether the pictures go to `docs/images` too. */
  readonly images: boolean;
}

export interface Desk {
  readonly page: Page;
  /** The copy of the newsroom that is open. */
  readonly folder: string;
  readonly root: string;
  /** The process of VS Code. */
  readonly server: number;
  readonly keep: (name: string) => Promise<unknown>;
  readonly step: Step;
}

export interface Script {
  readonly name: string;
  /** Pictures that the README shows. */
  readonly published: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
  /** It is about the packed extension, whatever the others are run with. */
  readonly isPacked?: boolean;
  /** It has no meaning where the extension runs in the browser's worker. */
  readonly needsNode?: boolean;
  /** Puts more into the folder before it is opened. */
  readonly prepare?: (folder: string) => Promise<void>;
  readonly run: (desk: Desk) => Promise<void>;
}

const settings = {
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
  'editor.scrollBeyondLastLine': false,
  'editor.fontSize': 17,
  'editor.lineHeight': 2,
  // What the machine has of these; the pictures of the README are taken where Noto is.
  'editor.fontFamily': "'Noto Sans Mono', 'Noto Naskh Arabic', monospace",
  'breadcrumbs.enabled': false,
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
};

/** What fades in is seen through until then; what turns for ever is not waited for. In words, so that no compiler adds to it. */
const COME_TO_REST = `Promise.allSettled(document.getAnimations()
  .filter(({ effect }) => Number.isFinite(effect.getComputedTiming().endTime))
  .map(({ finished }) => finished)).then(() => undefined)`;

export async function runAtDesk(options: ScriptOptions, script: Script): Promise<Totals> {
  const { root, vsix } = options;
  const pictures = join(options.artifacts, script.name);
  await mkdir(pictures, { recursive: true });
  const home = await mkdtemp(join(tmpdir(), 'mudaqqiq-workspace-'));
  const folder = join(home, 'newsroom');
  await cp(join(root, 'test/vscode/fixtures/newsroom'), folder, { recursive: true });
  await script.prepare?.(folder);
  const workbench = await openWorkbench({
    installation: options.installation,
    chromium: options.chromium,
    open: { folder },
    ...(vsix ? { packages: [vsix] } : { extension: root }),
    viewport: { width: 1200, height: 720 },
    scale: 2,
    settings: { ...settings, ...hostSettings(options.host), ...script.settings },
  });
  const { page } = workbench;
  const keep = async (name: string): Promise<unknown> => {
    await page.evaluate(COME_TO_REST).catch(() => undefined);
    return page.screenshot({ path: join(pictures, `${name}.png`) });
  };
  try {
    const totals = await runSteps(
      (step) => script.run({ page, folder, root, server: workbench.server.process.pid!, keep, step }),
      async () => {
        await keep('failed');
        console.error(`The window as it was is kept in ${join(pictures, 'failed.png')}`);
      },
    );
    if (options.images && totals.failed === 0) {
      const target = join(root, 'docs/images');
      await mkdir(target, { recursive: true });
      for (const name of script.published)
        await copyFile(join(pictures, `${name}.png`), join(target, `${name}.png`));
    }
    return totals;
  } finally {
    await workbench.stop();
    await rm(home, { recursive: true, force: true });
  }
}
