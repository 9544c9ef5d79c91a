/** A matter of taste is reported a few times and then left: twenty hints of one kind hide what matters. */
export function* capped<T>(reports: Iterable<T>, most: number): Iterable<T> {
  let reported = 0;
  for (const report of reports) {
    if (reported++ >= most) return;
    yield report;
  }
}
