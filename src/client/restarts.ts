/** How often a server that ends by itself is started again. No `vscode` here: it is tested without. */

/** Ends within this many milliseconds of each other are one trouble. */
const SPAN = 180_000;
/** More in one span, and starting it again would go on for ever. */
const MOST = 3;

export class Restarts {
  #ends: number[] = [];

  /** The server has ended. @param now milliseconds @returns whether to start it again. */
  mayFollow(now: number): boolean {
    this.#ends = [...this.#ends.filter((end) => now - end < SPAN), now];
    return this.#ends.length <= MOST;
  }
}
