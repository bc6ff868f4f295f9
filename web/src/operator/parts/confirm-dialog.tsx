import { Action } from '../../calendar/ui/action.tsx';
import { texts } from '../texts.ts';
import { Dialog } from './dialog.tsx';

export interface ConfirmDialogProps {
  title: string;
  warning: string;
  yes: string;
  onYes: () => void;
  onNo: () => void;
}

/** Asks before something that cannot be undone. */
export function ConfirmDialog({ title, warning, yes, onYes, onNo }: ConfirmDialogProps) {
  return (
    <Dialog title={title} onCancel={onNo}>
      <p>{warning}</p>
      <div className="icc-actions">
        <Action kind="secondary" name="confirm-no" onClick={onNo}>
          {texts.cancel}
        </Action>
        <Action kind="secondary" className="op-danger" name="confirm-yes" onClick={onYes}>
          {yes}
        </Action>
      </div>
    </Dialog>
  );
}
