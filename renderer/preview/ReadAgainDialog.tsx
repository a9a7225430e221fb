import { useState } from 'react';
import { Buttons, DialogFrame } from '../dialogs/DialogFrame';
import { readAgain } from '../reanchor/new-version';
import { useScreen } from '../state/screen';
import { Button } from '../ui/Button';
import { EncodingSelect } from './EncodingSelect';
import styles from './Preview.module.css';
import { TextPreview } from './TextPreview';
import { usePreviews } from './use-previews';

/** Shows an article in other encodings, and reads it again in the one that is chosen. */
export function ReadAgainDialog({ document, encoding: before }: { document: string; encoding: string }) {
  const close = useScreen((state) => state.close);
  const [encoding, setEncoding] = useState(before);
  const asked = { document, encoding };
  const seen = usePreviews(asked)(asked);
  const read = () => {
    close();
    void readAgain(document, encoding);
  };
  return (
    <DialogFrame title="Read again in another encoding" wide>
      <p className={styles.intro}>
        The file is read anew as it was added. What you corrected by hand stays, and it can be undone.
      </p>
      <div className={styles.view}>
        <div className={styles.file}>
          <div className={styles.fields}>
            <EncodingSelect value={encoding} onChange={setEncoding} />
          </div>
          <TextPreview seen={seen} />
          <p className={styles.said} role="status">
            {seen?.preview?.warnings.slice(0, 2).join(' ')}
          </p>
        </div>
      </div>
      <Buttons>
        <Button onPress={close}>Cancel</Button>
        <Button look="primary" isDisabled={encoding === before || !seen?.preview} onPress={read}>
          Read again
        </Button>
      </Buttons>
    </DialogFrame>
  );
}
