/** The service with the real engine, in this process. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Config, createLinter } from '../../src/linter/index.ts';
import type { AccessOptions } from '../../src/service/access.ts';
import { createAnswers } from '../../src/service/answers.ts';
import { createService } from '../../src/service/service.ts';
import { loadTestEngine } from '../engine.ts';

export interface Started {
  readonly address: string;
  readonly server: Server;
  close(): void;
}

export async function startService(access: AccessOptions = {}): Promise<Started> {
  const engine = await loadTestEngine();
  const answer = createAnswers({
    version: '1.2.3',
    linterFor: (_name, config: Config = {}) => createLinter({ ...engine, config }),
  });
  const server = createService({ answer, language: 'ar', version: '1.2.3', log: console.error, access });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    server,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
