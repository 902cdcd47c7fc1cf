import { Component, type ReactNode } from 'react';
import { Button } from 'antd';
import { getLanguage, translate } from '@/lib/i18n';
import { EmptyState } from './states';

interface Props {
  children: ReactNode;
  /** A change of this value, such as another address, gives the page a fresh start. */
  resetKey: string;
}

/** A page that fails takes nothing else with it. */
export class ErrorBoundary extends Component<Props, { error?: Error; key: string }> {
  state: { error?: Error; key: string } = { key: this.props.resetKey };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  static getDerivedStateFromProps(props: Props, state: { key: string }) {
    return props.resetKey === state.key ? null : { error: undefined, key: props.resetKey };
  }

  render() {
    if (!this.state.error) return this.props.children;
    const language = getLanguage();
    return (
      <EmptyState
        title={translate(language, 'state.crashTitle')}
        text={`${translate(language, 'state.crashText')} ${this.state.error.message}`}
        action={
          <Button onClick={() => this.setState({ error: undefined })}>{translate(language, 'state.retry')}</Button>
        }
      />
    );
  }
}
