/** Why the tests cannot run here: what is missing, what it is for, how to get it. Said in a line, without a stack. */
export class Obstacle extends Error {}
