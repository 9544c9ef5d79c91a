/** The examples of how the service is deployed start it: their options are known, their probes are its addresses. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { run } from '../../src/cli/run.ts';
import { startService } from './start.ts';

const read = (name: string) => readFile(new URL(`../../deploy/${name}`, import.meta.url), 'utf8');

/** What a wrong option or a missing file is reported as, in one line; nothing is started. */
async function complaintOf(args: readonly string[]): Promise<string> {
  const lines: string[] = [];
  await run(args, {
    cwd: '/nowhere',
    home: new URL('../../dist/', import.meta.url),
    loadEngine: () => Promise.reject(new Error('not needed')),
    threadScript: () => new URL('file:///nowhere'),
    write: async () => {},
    report: (line) => lines.push(line),
    draw() {},
    readStdin: async () => new Uint8Array(),
    ...{ errIsTerminal: false, color: false, signal: new AbortController().signal },
  });
  return lines.join('\n');
}

describe('deploy', () => {
  it('compose and Kubernetes call the service with options that it has, up to the file of keys', async () => {
    const { services } = parse(await read('compose.yaml'));
    const [deployment, service] = parseAllDocuments(await read('kubernetes.yaml')).map((each) => each.toJS());
    const [container] = deployment.spec.template.spec.containers;
    for (const args of [services.mudaqqiq.command, container.args]) {
      const keys = args[args.indexOf('--api-keys') + 1];
      expect(await complaintOf(['--language', 'en', ...args])).toContain(keys);
      expect(await complaintOf(['--language', 'en', ...args, '--no-such'])).toContain('there is no option');
    }
    expect(service.spec.ports[0].targetPort).toBe(container.ports[0].containerPort);
    expect(args(container)).toContain(String(container.ports[0].containerPort));
    const { address, close } = await startService({ keys: ['a'] });
    for (const probe of [container.readinessProbe, container.livenessProbe])
      expect((await fetch(address + probe.httpGet.path)).status).toBe(200);
    close();
  });

  it('the image starts the command line’s own service', async () => {
    const lines = (await read('Dockerfile')).split('\n');
    const command = (name: string) =>
      JSON.parse(lines.find((line) => line.startsWith(`${name} `))!.slice(name.length));
    expect(command('ENTRYPOINT')).toEqual(['mudaqqiq']);
    expect(await complaintOf(['--language', 'en', ...command('CMD'), '--no-such'])).toContain('--no-such');
  });
});

function args({ args }: { args: readonly string[] }): readonly string[] {
  return args;
}
