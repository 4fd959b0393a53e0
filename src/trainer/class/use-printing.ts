/** Whether the page is being printed: then everything is drawn, not only what is in sight. */
import { useEffect, useState } from 'preact/hooks';

export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const print = matchMedia('print');
    const look = () => setPrinting(print.matches);
    const before = () => setPrinting(true);
    const after = () => setPrinting(false);
    look();
    print.addEventListener('change', look);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      print.removeEventListener('change', look);
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}
