/** How the wall chart is sorted and filtered: kept while one looks at other parts of the class. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { FIRST_VIEW, type View } from './model/heat-table.ts';

export const ViewContext = createContext<{ view: View; setView: (view: View) => void }>({
  view: FIRST_VIEW,
  setView() {},
});

export const useView = () => useContext(ViewContext);
