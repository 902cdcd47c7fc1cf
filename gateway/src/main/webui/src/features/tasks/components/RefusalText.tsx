import { useT } from '@/lib/i18n';
import type { Refusal } from '@/lib/offlineQueue';
import { ApiProblem } from '@/lib/problem';
import { problemText } from '@/lib/problemText';

/** Why the server would not take it and what to do: an officer in the field has nobody beside him to ask. */
export function RefusalText({ refusal }: { refusal: Refusal }) {
  const t = useT();
  // Rows of an earlier console have no body.
  const text = problemText(new ApiProblem(refusal.status ?? 409, refusal.body ?? {}), t);
  const said = text.fields.length > 0 ? text.fields : [text.detail ?? text.title];
  return (
    <>
      {said.map((line) => (
        <div key={line}>{line}</div>
      ))}
      <div className="muted">{text.help}</div>
    </>
  );
}
