/** What a file's entry in the directory says of where it stands and how long it is packed, in bytes. */
export interface Extent {
  readonly packed: number;
  readonly at: number;
}

const LOCATOR = 0x07064b50;
const END = 0x06064b50;
/** The field of an entry that holds the numbers which have no place in it. */
const FIELD = 1;
const FULL = 0xffffffff;

/**
 * Where the directory of an archive begins and how many entries it has, when its end record at `end` cannot tell: an
 * archive of more than 65,535 files or 4 GB, or one that was written as if it might become so. Null where there is no
 * second end record that could. Throws a RangeError where it is cut off.
 */
export function zip64Directory(view: DataView, end: number): { at: number; count: number } | null {
  const isFull = view.getUint16(end + 10, true) === 0xffff || view.getUint32(end + 16, true) === FULL;
  const locator = end - 20;
  if (!isFull || locator < 0 || view.getUint32(locator, true) !== LOCATOR) return null;
  const record = longAt(view, locator + 8);
  if (view.getUint32(record, true) !== END) throw new RangeError();
  return { at: longAt(view, record + 48), count: longAt(view, record + 32) };
}

/** The same for the entry of one file at `entry`. Throws a RangeError where a number is missing. */
export function extentOf(view: DataView, entry: number): Extent {
  const [size, packed, at] = [24, 20, 42].map((field) => view.getUint32(entry + field, true)) as [
    number,
    number,
    number,
  ];
  if (packed !== FULL && at !== FULL) return { packed, at };
  let next = longField(view, entry);
  const take = (value: number) => {
    if (value !== FULL) return value;
    next += 8;
    return longAt(view, next - 8);
  };
  take(size);
  return { packed: take(packed), at: take(at) };
}

/** Where the numbers begin that have no place in the entry itself. */
function longField(view: DataView, entry: number): number {
  let field = entry + 46 + view.getUint16(entry + 28, true);
  const end = field + view.getUint16(entry + 30, true);
  while (field + 4 <= end) {
    if (view.getUint16(field, true) === FIELD) return field + 4;
    field += 4 + view.getUint16(field + 2, true);
  }
  throw new RangeError();
}

/** What is too large to be exact lies beyond the end of any archive. */
function longAt(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}
