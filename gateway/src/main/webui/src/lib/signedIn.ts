const KEY = 'tianwang.signed-in';

/** Who is signed in on this browser: its pages share one session, whoever each of them was opened by. */
export function noteSignedIn(user: string): void {
  try {
    localStorage.setItem(KEY, user);
  } catch {
    localStorage.removeItem(KEY);
  }
}

/** Whether what this page sends would count as another person's doing. */
export function isSomebodyElse(user: string): boolean {
  const signedIn = localStorage.getItem(KEY);
  return signedIn !== null && signedIn !== user;
}

/** Calls back when somebody else signs in on another page of this browser. */
export function onSomebodyElse(user: string, listener: () => void): () => void {
  const look = () => {
    if (isSomebodyElse(user)) listener();
  };
  window.addEventListener('storage', look);
  return () => window.removeEventListener('storage', look);
}
