import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiProblem, asProblem } from '@/lib/problem';
import type { Login } from './cameraTypes';
import type { components } from '@/api/generated/camera-ingest-service';
import type { View } from '@/api/view';

type Schemas = components['schemas'];

export interface TestStep {
  step: string;
  passed: boolean;
  millis: number;
  fault?: string | null;
  message?: string | null;
}

export type TestResult = View<
  Schemas['TrialView'],
  'ok',
  {
    stream?: {
      codec: string;
      width: number;
      height: number;
      fps: number;
      keyFrameSeconds?: number | null;
      firstPictureMillis: number;
    } | null;
    warnings: { code: string; message: string }[];
  }
>;

export interface TestRequest {
  streamUrl?: string;
  streamLogin?: Login;
  cameraId?: string;
  stream: 'MAIN' | 'SUB';
}

export interface TestState {
  running: boolean;
  steps: TestStep[];
  result?: TestResult;
  error?: ApiProblem;
}

const IDLE: TestState = { running: false, steps: [] };

/** One connection test at a time; each step is shown as the service tells of it. */
export function useConnectionTest() {
  const [state, setState] = useState<TestState>(IDLE);
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => abort.current?.abort(), []);
  const run = useCallback(async (request: TestRequest) => {
    abort.current?.abort();
    const own = new AbortController();
    abort.current = own;
    setState({ running: true, steps: [] });
    try {
      for await (const line of lines(request, own.signal)) {
        setState((before) =>
          'ok' in line ? { ...before, running: false, result: line } : { ...before, steps: [...before.steps, line] },
        );
      }
      setState((before) => ({ ...before, running: false }));
    } catch (error) {
      if (!own.signal.aborted) setState({ running: false, steps: [], error: asProblem(error) });
    }
  }, []);
  return { state, run };
}

async function* lines(request: TestRequest, signal: AbortSignal): AsyncGenerator<TestStep | TestResult> {
  const response = await fetch('/api/v1/cameras/connection-test?steps=true', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'tianwang-console' },
    credentials: 'same-origin',
    body: JSON.stringify(request),
    signal,
  });
  if (!response.ok || !response.body) {
    throw new ApiProblem(response.status, (await response.json().catch(() => ({}))) as object);
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const complete = (rest + part.value).split('\n');
    rest = complete.pop() ?? '';
    for (const line of complete) yield JSON.parse(line) as TestStep | TestResult;
  }
}
