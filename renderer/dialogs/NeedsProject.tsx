import { runCommand } from '../commands/actions';
import { useScreen } from '../state/screen';
import { Button } from '../ui/Button';
import { Buttons, DialogFrame } from './DialogFrame';

/** Says that there is nothing to export before a project is open. */
export function NeedsProject() {
  const close = useScreen((state) => state.close);
  return (
    <DialogFrame title="Export">
      <p>Open a project first; then its annotations can be exported.</p>
      <Buttons>
        <Button
          look="primary"
          onPress={() => {
            close();
            runCommand('project.open');
          }}
        >
          Open project…
        </Button>
      </Buttons>
    </DialogFrame>
  );
}
