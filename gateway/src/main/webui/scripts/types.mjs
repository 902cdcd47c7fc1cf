// Makes src/api/generated/<service>.ts from the services' OpenAPI documents; part of every build and check.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const documents = new URL('../../../../../docs/api/openapi/', import.meta.url);
const target = new URL('../src/api/generated/', import.meta.url);

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
for (const name of await readdir(documents)) {
  const types = astToString(await openapiTS(new URL(name, documents)));
  await writeFile(new URL(name.replace('.json', '.ts'), target), types);
}
