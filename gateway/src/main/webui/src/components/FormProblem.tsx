import type { FormInstance } from 'antd';
import { useEffect } from 'react';
import { ApiProblem, asProblem } from '@/lib/problem';
import { fieldError } from '@/lib/problemText';
import { ProblemAlert } from './ProblemAlert';

type Path = (string | number)[];

interface FormProblemProps {
  /** Of any values: only the fields' names matter here. */
  form: Pick<FormInstance, 'getFieldsError' | 'setFields' | 'scrollToField'>;
  error: unknown;
  onClose?: () => void;
}

/** A form that was refused: what is wrong with a field stands beside it and the keyboard goes there, the rest is told here. */
export function FormProblem({ form, error, onClose }: FormProblemProps) {
  useEffect(() => {
    const known = namesOf(form);
    const faults = (asProblem(error).body.errors ?? []).flatMap(({ field, message }) => {
      const name = pathOf(field, known);
      return name ? [{ name, errors: [fieldError(message)] }] : [];
    });
    if (faults.length === 0) return;
    form.setFields(faults);
    form.scrollToField(faults[0]!.name, { focus: true });
  }, [form, error]);
  const { status, body } = asProblem(error);
  const known = namesOf(form);
  const rest = body.errors?.filter(({ field }) => !pathOf(field, known));
  return <ProblemAlert error={new ApiProblem(status, { ...body, errors: rest })} onClose={onClose} />;
}

function namesOf(form: FormProblemProps['form']): Map<string, Path> {
  return new Map(form.getFieldsError().map(({ name }) => [name.join('.'), name]));
}

/**
 * The form's field for one that the service names: the same, one that lies flat here (`purpose.reason` in `reason`), or the
 * one that holds it (`cameraIds[3]` in `cameraIds`).
 */
export function pathOf(field: string | undefined, known: ReadonlyMap<string, Path>): Path | undefined {
  const parts = (field ?? '').replace(/\[(\d+)]/g, '.$1').split('.');
  const tails = parts.map((_, at) => parts.slice(at).join('.'));
  const heads = parts.map((_, at) => parts.slice(0, parts.length - at).join('.'));
  return [...tails, ...heads].map((name) => known.get(name)).find(Boolean);
}
