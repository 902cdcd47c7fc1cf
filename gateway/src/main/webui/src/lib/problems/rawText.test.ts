import { readdirSync, readFileSync } from 'node:fs';
import { translate, wordOf, type Translate } from '../i18n';

const zh: Translate = (key, params) => translate('zh', key, params);
const COLUMNS = '../../../../camera-ingest-service/src/main/java/org/tianwang/ingest/camera/CameraColumns.java';

/** Where the services' own English would stand on the page as it came. */
const RAW = [
  /dataIndex: '(?:message|problem|reason|healthReason)'/,
  /[[,>{]\s*(?!styles\b)\w+\.(?:healthReason|problem)\s*[\]}]/,
  /(?<!\$)\{(?:row|error|clip|check|round)\.(?:message|reason)\}/,
];

test("nothing of the services' own words is shown without a look for ours", () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'),
  );
  expect(files.length).toBeGreaterThan(150);
  const raw = files.flatMap((name) =>
    readFileSync(`src/${name}`, 'utf8')
      .split('\n')
      .filter((line) => RAW.some((pattern) => pattern.test(line)))
      .map((line) => `${name}: ${line.trim()}`),
  );
  expect(raw, 'use reasonText, fieldError, sentence or wordOf').toEqual([]);
});

test('every column of a sheet of cameras is named in Chinese', () => {
  const columns = [...readFileSync(COLUMNS, 'utf8').matchAll(/static final String [A-Z_]+ = "(\w+)";/g)];
  expect(columns.length).toBeGreaterThan(12);
  for (const [, column] of columns) expect(wordOf(zh, 'cams.col', column), column).toMatch(/[\u4e00-\u9fff]/);
});
