import { Annotator } from '../../preload/contract';

/** An annotator's name as another tool gives it ("Ana Ruiz", "ana@example.org", "7"), made one that Gloss can use. */
export function safeName(name: string): string {
  if (Annotator.safeParse(name).success) return name;
  const plain = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+|-+$/gu, '');
  const short = Array.from(plain).slice(0, 32).join('');
  return Annotator.safeParse(short).success ? short : 'somebody';
}
