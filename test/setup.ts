import { buildData } from '../tools/build-data.ts';

export default async function setup(): Promise<void> {
  await buildData(new URL('../dist/', import.meta.url));
}
