/** What the service did, as Prometheus reads it. Of one process: a scraper adds up those behind a balancer. */
import type { Severity } from '../draft/index.ts';

/** Seconds; a draft of 500 words takes some hundredths, one of 20,000 a few seconds. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

interface Times {
  readonly counts: number[];
  sum: number;
  total: number;
}

export class Metrics {
  readonly #requests = new Map<string, number>();
  readonly #times = new Map<string, Times>();
  readonly #findings = new Map<Severity, number>();
  #words = 0;
  #inFlight = 0;

  /** @param route one of the service's addresses, never what the asker wrote: there may be any number of those. */
  async measure(route: string, answer: () => Promise<number>): Promise<void> {
    const started = performance.now();
    this.#inFlight++;
    try {
      const status = await answer();
      add(this.#requests, `route="${route}",status="${status}"`, 1);
    } finally {
      this.#inFlight--;
      const times = this.#times.get(route) ?? { counts: BUCKETS.map(() => 0), sum: 0, total: 0 };
      this.#times.set(route, times);
      const seconds = (performance.now() - started) / 1000;
      times.sum += seconds;
      times.total++;
      for (const [at, most] of BUCKETS.entries()) if (seconds <= most) times.counts[at]!++;
    }
  }

  checked(words: number, findings: Readonly<Partial<Record<Severity, number>>>): void {
    this.#words += words;
    for (const [severity, count] of Object.entries(findings))
      add(this.#findings, severity as Severity, count);
  }

  write(): string {
    const family = (name: string, type: string, help: string, samples: readonly string[]): string =>
      `# HELP mudaqqiq_${name} ${help}\n# TYPE mudaqqiq_${name} ${type}\n` +
      samples.map((sample) => `mudaqqiq_${sample}\n`).join('');
    const requests = [...this.#requests].map(([labels, count]) => `requests_total{${labels}} ${count}`);
    const times = [...this.#times].flatMap(([route, { counts, sum, total }]) => [
      ...counts.map((n, at) => `request_seconds_bucket{route="${route}",le="${BUCKETS[at]}"} ${n}`),
      `request_seconds_bucket{route="${route}",le="+Inf"} ${total}`,
      `request_seconds_sum{route="${route}"} ${sum}`,
      `request_seconds_count{route="${route}"} ${total}`,
    ]);
    const findings = [...this.#findings].map(([level, n]) => `findings_total{severity="${level}"} ${n}`);
    return (
      family('requests_total', 'counter', 'Requests that were answered.', requests) +
      family('request_seconds', 'histogram', 'From the head of a request to its answer.', times) +
      family('requests_in_flight', 'gauge', 'Requests not answered yet.', [
        `requests_in_flight ${this.#inFlight}`,
      ]) +
      family('words_total', 'counter', 'Words of the drafts that were checked.', [
        `words_total ${this.#words}`,
      ]) +
      family('findings_total', 'counter', 'Findings in them.', findings)
    );
  }
}

function add<Key>(counts: Map<Key, number>, key: Key, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more);
}
