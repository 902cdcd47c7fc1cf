import { Drawer, Modal, type DrawerProps, type ModalProps } from 'antd';
import { useEffect, useRef, useState } from 'react';

const FIELDS = 'input:not([type="hidden"]), textarea, select';
const BUTTONS = 'button';

/**
 * A dialog that one can work without a mouse: it begins in its first field, and when it is gone the keyboard is where it
 * was. Ant Design by itself begins on the cross that closes it, so that Enter throws away what was begun, and gives the
 * keyboard back only to dialogs that stay mounted; ours come and go.
 */
export function Dialog({ children, afterOpenChange, ...props }: ModalProps) {
  const { body, begin } = useKeyboard(props.open);
  return (
    <Modal
      {...props}
      afterOpenChange={(open) => {
        if (open) begin();
        afterOpenChange?.(open);
      }}
    >
      <div ref={body}>{children}</div>
    </Modal>
  );
}

/** The same for a form that comes in from the side and leaves the page beside it in view. */
export function SidePanel({ children, afterOpenChange, ...props }: DrawerProps) {
  const { body, begin } = useKeyboard(props.open);
  return (
    <Drawer
      {...props}
      afterOpenChange={(open) => {
        if (open) begin();
        afterOpenChange?.(open);
      }}
    >
      <div ref={body}>{children}</div>
    </Drawer>
  );
}

/**
 * The same from below, under a thumb. It begins on its first choice: a field would bring the phone's keyboard up over them.
 */
export function Sheet({ children, ...props }: DrawerProps) {
  const { body, begin } = useKeyboard(props.open, BUTTONS);
  return (
    <Drawer {...props} placement="bottom" size="auto" afterOpenChange={(open) => open && begin()}>
      <div ref={body}>{children}</div>
    </Drawer>
  );
}

function useKeyboard(open: boolean | undefined, first = FIELDS) {
  const body = useRef<HTMLDivElement>(null);
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    if (open) beginIn(body.current, first);
  }, [open, first]);
  useEffect(
    () => () => {
      const lost = !document.activeElement || document.activeElement === document.body;
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
  return { body, begin: () => beginIn(body.current, first) };
}

/** The first one that takes the keyboard; a dialog without any is left as it is, and so is one where somebody types. */
function beginIn(body: HTMLElement | null, first: string): void {
  if (!body || body.contains(document.activeElement)) return;
  for (const field of body.querySelectorAll<HTMLElement>(first)) {
    field.focus();
    if (document.activeElement === field) return;
  }
}
