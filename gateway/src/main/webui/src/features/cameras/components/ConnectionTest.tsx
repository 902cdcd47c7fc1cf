import {
  CheckCircleFilled,
  CloseCircleFilled,
  LoadingOutlined,
  MinusCircleOutlined,
  WarningFilled,
} from '@ant-design/icons';
import { Button } from 'antd';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useT, wordOf } from '@/lib/i18n';
import { useConnectionTest, type TestRequest, type TestResult, type TestState } from '../api/connectionTest';
import styles from './CameraForm.module.css';

const STEPS = ['ADDRESS', 'CONNECTION', 'STREAM', 'KEY_FRAME', 'PICTURE', 'STEADINESS'] as const;
const FILE_STEPS = STEPS.filter((step) => step !== 'CONNECTION');

interface TestProps {
  request: () => TestRequest;
  /** A sub stream is entered beside the main one, though perhaps not saved yet. */
  otherStream: boolean;
}

/** Tries the stream as it stands in the form; each step appears as the service has done it. */
export function ConnectionTest({ request, otherStream }: TestProps) {
  const t = useT();
  const { state, run } = useConnectionTest();
  const started = state.running || state.steps.length > 0;
  return (
    <div className={styles.test}>
      <Button size="small" loading={state.running} onClick={() => void run(request())}>
        {t(state.running ? 'cams.test.running' : 'cams.test.run')}
      </Button>
      {started && <Steps state={state} />}
      {state.result && <Verdict result={state.result} otherStream={otherStream} />}
      {state.error && <ProblemAlert error={state.error} />}
    </div>
  );
}

function Steps({ state }: { state: TestState }) {
  const t = useT();
  const file = state.steps.length > 1 && state.steps[1]?.step !== 'CONNECTION';
  const failed = state.steps.some(({ passed }) => !passed);
  return (
    <ol className={styles.steps} aria-live="polite">
      {(file ? FILE_STEPS : STEPS).map((name, index) => {
        const step = state.steps.find((done) => done.step === name);
        const now = state.running && !failed && index === state.steps.length;
        return (
          <li key={name} data-state={step ? (step.passed ? 'passed' : 'failed') : now ? 'now' : 'waiting'}>
            {step?.passed && <CheckCircleFilled aria-hidden />}
            {step && !step.passed && <CloseCircleFilled aria-hidden />}
            {!step && (now ? <LoadingOutlined aria-hidden /> : <MinusCircleOutlined aria-hidden />)}
            <span>{wordOf(t, 'testStep', name)}</span>
            {step && <span className="muted">{step.millis} ms</span>}
            {step?.fault && <span className={styles.fault}>{wordOf(t, 'fault', step.fault)}</span>}
          </li>
        );
      })}
    </ol>
  );
}

function Verdict({ result, otherStream }: { result: TestResult; otherStream: boolean }) {
  const t = useT();
  const { stream } = result;
  const warnings = result.warnings.filter(({ code }) => !otherStream || !code.endsWith('SUB_STREAM'));
  return (
    <div role="status" className={styles.verdict}>
      <strong className={result.ok ? styles.good : styles.fault}>
        {t(result.ok ? 'cams.test.ok' : 'cams.test.failed')}
      </strong>
      {stream && (
        <div>
          {t('cams.test.facts', {
            codec: stream.codec.toUpperCase(),
            width: stream.width,
            height: stream.height,
            fps: stream.fps,
            first: `${(stream.firstPictureMillis / 1000).toFixed(1)} s`,
          })}
          {stream.keyFrameSeconds != null && ` · ${t('cams.test.key', { seconds: stream.keyFrameSeconds.toFixed(1) })}`}
        </div>
      )}
      {warnings.map(({ code }) => (
        <div key={code} className={styles.warning}>
          <WarningFilled aria-hidden /> {wordOf(t, 'testWarning', code)}
        </div>
      ))}
    </div>
  );
}
