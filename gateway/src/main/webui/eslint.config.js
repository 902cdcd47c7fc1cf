import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const features = readdirSync(new URL('src/features', import.meta.url));

/** A feature never reaches into another one: what two need lives in components, lib or api; app composes. */
const isolation = features.map((feature) => ({
  files: [`src/features/${feature}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: [...features.filter((f) => f !== feature).map((f) => `@/features/${f}/**`), '@/app/**'],
            message: 'Features do not import each other or the app. Compose them in src/app, or move the shared part.',
          },
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/api/generated'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  hooks.configs.flat.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { globals: globals.browser },
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXOpeningElement[name.name="Segmented"]:not(:has(JSXAttribute[name.name="aria-label"]))',
          message: 'Give it an aria-label: Ant Design calls it "segmented control", in English.',
        },
        {
          selector: 'JSXAttribute[name.name="allowClear"][value=null]',
          message: 'Say allowClear={clear} with useClear(): Ant Design names the cross in English or not at all.',
        },
        {
          selector: 'JSXAttribute[name.name="type"] > Literal[value=/^(date|time|datetime-local)$/]',
          message: "Use TimeField: the browser's own field follows the computer's language, not the console's.",
        },
      ],
    },
  },
  {
    files: ['src/components/**', 'src/lib/**', 'src/api/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['@/features/**', '@/app/**'],
              message: 'Imports run downward: app → features → components → lib → api.',
            },
          ],
        },
      ],
    },
  },
  ...isolation,
  {
    files: ['dev/**', 'scripts/**', '*.js', 'public/sw.js'],
    languageOptions: { globals: { ...globals.node, ...globals.serviceworker } },
  },
);
