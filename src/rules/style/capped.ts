/** A matter of taste is told a few times and then left: twenty hints of one kind hide what matters. */
export function* capped<T>(reports: Iterable<T>, most: number): Iterable<T> {
  let told = 0;
  for (const report of reports) {
    if (told++ >= most) return;
    yield report;
  }
}
