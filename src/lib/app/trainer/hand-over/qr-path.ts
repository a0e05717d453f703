/** A QR code as one path of a drawing: no picture is loaded and no style is set, so that no policy of the page forbids it. */

/** The light margin on each side, in modules (ISO/IEC 18004, 9.1). */
export const QUIET = 4;

/** The dark modules of a square of `size` × `size`, row by row: each run of them is one rectangle. Units are modules. */
export function qrPath(size: number, isDark: (row: number, column: number) => boolean): string {
	let path = '';
	for (let row = 0; row < size; row++)
		for (let column = 0; column < size;) {
			let end = column;
			while (end < size && isDark(row, end)) end++;
			if (end > column)
				path += `M${column + QUIET} ${row + QUIET}h${end - column}v1H${column + QUIET}z`;
			column = end + 1;
		}
	return path;
}

export type Qr = { path: string; side: number };

/** A text as a QR code; `side`: with its margin, in modules. Of the least redundancy: a screen has no scratches. */
export async function qrOf(text: string): Promise<Qr> {
	const { create } = await import('qrcode');
	const { modules } = create(text, { errorCorrectionLevel: 'L' });
	return {
		path: qrPath(modules.size, (row, column) => modules.get(row, column) === 1),
		side: modules.size + 2 * QUIET
	};
}
