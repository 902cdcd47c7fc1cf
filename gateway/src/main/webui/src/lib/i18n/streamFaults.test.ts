import { readFileSync } from 'node:fs';
import { translate, type MessageKey } from '.';

const INGEST = '../../../../camera-ingest-service/src/main/java/org/tianwang/ingest/';
const java = (file: string) => readFileSync(INGEST + file, 'utf8');

test('every word that the service has for a stream is said in Chinese too', () => {
  const faults = [...java('stream/StreamFault.java').matchAll(/^ {4}[A-Z_]+\("(.+)"\)/gm)].map(([, words]) => words!);
  const judged = [...java('pipeline/HealthJudge.java').matchAll(/static final String [A-Z_]+ =\s+"(.+)";/g)].map(
    ([, words]) => words!,
  );
  expect(faults.length).toBeGreaterThan(15);
  expect(judged.length).toBeGreaterThan(4);
  for (const words of [...faults, ...judged]) {
    expect(translate('zh', `healthReason.${words}` as MessageKey), words).toMatch(/[\u4e00-\u9fff]/);
    expect(translate('en', `healthReason.${words}` as MessageKey)).toBe(words);
  }
});
