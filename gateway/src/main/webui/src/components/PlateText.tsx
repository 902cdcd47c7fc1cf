import styles from './PlateText.module.css';

/** A plate as it stands on the car: fixed-width, with the dot after the second character, never broken over two lines. */
export function PlateText({ plate, large = false }: { plate: string | null | undefined; large?: boolean }) {
  if (!plate) return <>—</>;
  const whole = /^\p{Script=Han}[A-Z]/u.test(plate);
  return (
    <span className={`${styles.plate} ${large ? styles.large : ''}`} translate="no">
      {whole ? `${plate.slice(0, 2)}·${plate.slice(2)}` : plate}
    </span>
  );
}
