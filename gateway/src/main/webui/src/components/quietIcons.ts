import { CloseOutlined } from '@ant-design/icons';
import type { ReactElement } from 'react';

interface IconProps {
  'aria-label'?: string;
  onClick?: unknown;
}

interface Rendering {
  render(props: IconProps, ref: unknown): ReactElement<IconProps>;
}

const SILENT = { role: undefined, 'aria-label': undefined, 'aria-hidden': true };

/**
 * Ant Design has every icon read out by its English file name: "lock", "video-camera". Ours stand beside words or in
 * something that has a name of its own, so they say nothing, unless they were given a name or are themselves clicked.
 * Done where all icons are drawn, those within Ant Design's own components too: there is no setting for it.
 */
export function quietIcons(): void {
  const drawn = (CloseOutlined as unknown as Rendering).render({}, null).type as unknown as Rendering;
  const render = drawn.render.bind(drawn);
  drawn.render = (props, ref) => render(props['aria-label'] || props.onClick ? props : { ...props, ...SILENT }, ref);
}
