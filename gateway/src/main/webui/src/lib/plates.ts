/** Plates as people type them, judged as the services judge them; the service has the last word. */
const PLATE = /^(\p{Script=Han}[A-Z][A-Z0-9]{5,6}|\p{Script=Han}[A-Z][A-Z0-9]{4}[警学挂领港澳]|使[0-9]{6})$/u;

/** Upper case, half width, without the dot and spaces that people put in. */
export function normalPlate(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s·•.-]/g, '')
    .toUpperCase();
}

/** Whether it is a whole plate of 7 characters, or of 8 for new-energy vehicles. */
export function isWholePlate(text: string): boolean {
  return PLATE.test(normalPlate(text));
}

/** Letters and digits that a part or pattern names; the province does not count. */
export function namedCharacters(text: string): number {
  return normalPlate(text).replace(/[^A-Z0-9]/g, '').length;
}
