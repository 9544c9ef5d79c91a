import type { Rule } from '../rule.ts';
import { common } from './common.ts';
import { confusion } from './confusion.ts';
import { hamza } from './hamza.ts';
import { joined } from './joined.ts';
import { keyboard } from './keyboard.ts';
import { lamAlef } from './lam-alef.ts';
import { latin } from './latin.ts';
import { mistaken } from './mistaken.ts';
import { split } from './split.ts';
import { taaMarbuta } from './taa-marbuta.ts';
import { tanwin } from './tanwin.ts';
import { unknown } from './unknown.ts';
import { yaa } from './yaa.ts';

export const spellingRules: readonly Rule[] = [
  common,
  hamza,
  taaMarbuta,
  yaa,
  tanwin,
  confusion,
  joined,
  split,
  unknown,
  latin,
  lamAlef,
  keyboard,
  mistaken,
];
