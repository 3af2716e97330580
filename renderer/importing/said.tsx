import { useEffect, useRef, useState } from 'react';

/** Often enough to know how far it is, seldom enough to go on working meanwhile. */
const EVERY_MS = 10_000;

/** Says a text that changes all the time to those who hear the screen, now and then instead of at each change. */
export function Said({ text }: { readonly text: string }) {
  const latest = useRef(text);
  const [said, setSaid] = useState('');
  useEffect(() => {
    latest.current = text;
  }, [text]);
  useEffect(() => {
    const timer = window.setInterval(() => setSaid(latest.current), EVERY_MS);
    return () => window.clearInterval(timer);
  }, []);
  return (
    <span role="status" className="visually-hidden">
      {said}
    </span>
  );
}
