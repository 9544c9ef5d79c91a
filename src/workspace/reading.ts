/** How a file is read: what was said by hand, before what its folder says. */
import type { Houses } from './houses.ts';
import { folderOf } from './paths.ts';
import { fileOfRecord, isRecordsName, type ReadingOptions } from './record-files.ts';

/** @param path of a file, or of a record in one. */
export async function readingOf(
  houses: Houses,
  path: string,
  { field, id, encoding }: ReadingOptions = {},
): Promise<ReadingOptions> {
  const file = fileOfRecord(path);
  const said = isRecordsName(file) ? (await houses.houseOf(folderOf(file))).recordsIn(file) : undefined;
  return { field: field ?? said?.field, id: id ?? said?.id, encoding };
}
