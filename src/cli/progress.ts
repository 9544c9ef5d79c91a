/** How far a long check is, on one line that is wiped at its end. */
import type { Io } from './io.ts';

const INTERVAL_MS = 100;

export interface Progress {
  step(): void;
  done(): void;
}

export function showProgress(io: Io, total: number, enabled: boolean): Progress {
  let count = 0;
  let shown = 0;
  if (!enabled || !io.errIsTerminal || total < 2) return { step() {}, done() {} };
  return {
    step() {
      count++;
      const now = Date.now();
      if (now - shown < INTERVAL_MS) return;
      shown = now;
      io.draw(`\r\u001b[K${count}/${total} (${Math.floor((count / total) * 100)}%)`);
    },
    done: () => io.draw('\r\u001b[K'),
  };
}
