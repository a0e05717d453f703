/** A plain table, as spreadsheets take it. */

/** An instant as the clock on the office's wall shows it: `2026-07-10 15:59`. */
export type Moment = { clock: string };

export type Cell = string | number | Moment | null;

/** `name`: of the sheet or the file. Each row has as many cells as there are columns. */
export type Table = {
	name: string;
	columns: readonly string[];
	rows: readonly (readonly Cell[])[];
};
