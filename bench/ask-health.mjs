/**
 * Asks a service for `/health` every 50 ms until its input ends, and prints how many milliseconds each answer took, as JSON.
 * A program of its own: in one that also sends drafts over fifty connections, an answer would wait for those.
 */
import { Agent, get } from 'node:http';

const agent = new Agent({ keepAlive: true });
const times = [];
let isDone = false;
process.stdin.on('end', () => {
  isDone = true;
});
process.stdin.resume();

// The first request is slow on the asker's side.
await ask();
while (!isDone) {
  times.push(await ask());
  await new Promise((resolve) => setTimeout(resolve, 50));
}
agent.destroy();
console.log(JSON.stringify(times));

function ask() {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    get(`${process.argv[2]}/health`, { agent }, (response) => {
      response.resume().on('end', () => resolve(performance.now() - started));
    }).on('error', reject);
  });
}
