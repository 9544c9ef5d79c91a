/** `mudaqqiq serve` */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createLinter, type Language, type Linter } from '../linter/index.ts';
import { createService } from '../service/service.ts';
import { resolvePath } from '../workspace/paths.ts';
import { soundPatterns } from '../workspace/pattern-file.ts';
import type { Io } from './io.ts';
import { Session } from './session.ts';
import { UsageError, wholeNumber } from './usage.ts';
import { version } from './version.ts';

interface ServeOptions {
  readonly host: string;
  readonly port: string;
  readonly config?: string;
  readonly terms?: string;
}

const READY = {
  ar: (address: string) => `الخدمة على ${address} (Ctrl+C يوقفها)`,
  en: (address: string) => `serving on ${address} (Ctrl+C stops it)`,
};

/** Serves until it is cancelled. Port 0 takes a free one, and prints it. */
export async function serve(options: ServeOptions, language: Language, io: Io): Promise<number> {
  const port = wholeNumber('--port', options.port, 0);
  const session = new Session(io, { paths: [], config: options.config, terms: options.terms, language });
  await session.checkHouse(io.cwd);
  const house = await session.houses.houseOf(io.cwd);
  const engine = await session.engine;
  const { files: patterns } = soundPatterns(house.patterns, engine);
  const linters = new Map<string, Linter>();
  const server = createService({
    language,
    version,
    log: io.report,
    linterFor(name) {
      const config = house.configFor(resolvePath(io.cwd, name));
      const key = JSON.stringify(config);
      const linter =
        linters.get(key) ?? createLinter({ ...engine, terminology: house, patterns, config, log: io.report });
      linters.set(key, linter);
      return linter;
    },
  });
  server.listen(port, options.host);
  try {
    await once(server, 'listening', { signal: io.signal });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new UsageError('port-in-use', { value: port });
    throw error;
  }
  const { address, family, port: taken } = server.address() as AddressInfo;
  io.report(READY[language](`http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`));
  await new Promise<void>((resolve) => {
    if (io.signal.aborted) resolve();
    io.signal.addEventListener('abort', () => resolve(), { once: true });
  });
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return 0;
}
