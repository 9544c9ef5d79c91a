export * from './clitics.ts';
export * from './damage.ts';
export * from './letters.ts';
export * from './markup.ts';
export * from './normal.ts';
export * from './remember.ts';
export * from './structure.ts';
export * from './tokens.ts';
