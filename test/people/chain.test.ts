import { describe, expect, it } from 'vitest';
import { belongsTo, chainOf } from '../../src/people/chain.ts';

const chain = (name: string) => chainOf(name.split(' '));
const keys = (name: string) => chain(name).map(({ key }) => key);

describe('a name as a chain of units', () => {
  it.each([
    ['سامي عبد الرازق الدهان', ['سامي', 'عبدالرازق', 'الدهان']],
    ['سامي عبدالرازق الدهان', ['سامي', 'عبدالرازق', 'الدهان']],
    ['فاضل أبو العزم', ['فاضل', 'ابوالعزم']],
    ['فاضل أبوالعزم', ['فاضل', 'ابوالعزم']],
    ['نور الدين الطيب', ['نورالدين', 'الطيب']],
    ['أم عبد الكريم', ['امعبدالكريم']],
    ['بدر بن نواف آل حمدان', ['بدر', 'نواف', 'حمدان']],
    ['سيدي ولد عبد الودود', ['سيدي', 'عبدالودود']],
  ])('%s', (name, units) => {
    expect(keys(name)).toEqual(units);
  });

  it.each([
    ['سعادة', 'أحمد محمد سعادة'],
    ['أحمد سعادة', 'أحمد محمد سعادة'],
    ['أحمد', 'أحمد محمد سعادة'],
    ['أحمد محمد', 'أحمد محمد سعادة'],
    ['بدر بن نواف', 'بدر بن نواف بن عايض'],
    ['بدر العايض', 'بدر بن نواف بن سعد العايض'],
    ['بن نواف', 'بدر بن نواف'],
    ['آل حمدان', 'بدر آل حمدان'],
    ['عبدالودود', 'سامي عبد الودود'],
    ['خليفي', 'نور الخليفي'],
    ['فان ديرك', 'هنري فان ديرك'],
  ])('%s may be %s', (short, long) => {
    expect(belongsTo(chain(short), chain(long), short.startsWith('أحمد') || short.startsWith('بدر'))).toBe(
      true,
    );
  });

  it.each([
    ['a father', 'نواف بن عايض', 'بدر بن نواف بن عايض'],
    ['a father by his given name', 'نواف', 'بدر بن نواف'],
    ['a middle part', 'محمد', 'أحمد محمد سعادة'],
    ['a brother', 'محمد سعادة', 'أحمد محمد سعادة'],
    ['a grandson of the grandfather', 'بدر بن عايض', 'بدر بن نواف بن عايض بن سعد'],
    ['another family', 'حمدان', 'بدر آل حمدان'],
    ['another order', 'محمد أحمد', 'أحمد محمد سعادة'],
    ['a longer name', 'أحمد محمد علي سعادة', 'أحمد محمد سعادة'],
    ['a part of a compound', 'الودود', 'سامي عبد الودود'],
  ])('%s is somebody else', (_, short, long) => {
    expect(belongsTo(chain(short), chain(long), true)).toBe(false);
  });
});
