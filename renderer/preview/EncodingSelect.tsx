import { Select } from '../settings/Select';
import { encodingOptions } from './encodings';

interface Props {
  readonly value: string;
  readonly onChange: (encoding: string) => void;
}

/** In which encoding a file is read. */
export function EncodingSelect({ value, onChange }: Props) {
  return <Select label="Encoding" options={encodingOptions(value)} value={value} onChange={onChange} />;
}
