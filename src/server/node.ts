import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createNodeHost } from './node-host.ts';
import { startServer } from './server.ts';

// The bundle is dist/server/node.cjs, the data files are in dist/.
startServer(createConnection(ProposedFeatures.all), createNodeHost(`${__dirname}/..`));
