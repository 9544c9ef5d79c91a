/** How far a long check is, on one line that is wiped at its end. */
import type { Io } from './io.ts';

const INTERVAL_MS = 100;

export interface Progress {
  step(): void;
  done(): void;
}

/** `120/400 (30%) · 24/s · 0:12`: how many each second, and the time that is left. */
export function progressLine(count: number, total: number, seconds: number): string {
  const done = `${count}/${total} (${Math.floor((count / total) * 100)}%)`;
  if (seconds < 1) return done;
  const rate = count / seconds;
  const left = Math.ceil((total - count) / rate);
  const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  return `${done} · ${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s · ${clock}`;
}

export function showProgress(io: Io, total: number, enabled: boolean): Progress {
  let count = 0;
  let shown = 0;
  const started = Date.now();
  if (!enabled || !io.errIsTerminal || total < 2) return { step() {}, done() {} };
  return {
    step() {
      count++;
      const now = Date.now();
      if (now - shown < INTERVAL_MS) return;
      shown = now;
      io.draw(`\r\u001b[K${progressLine(count, total, (now - started) / 1000)}`);
    },
    done: () => io.draw('\r\u001b[K'),
  };
}
