/** For tests: reads a workbook as a spreadsheet does. */
import { JSDOM } from 'jsdom';
import { unzipped } from './unzip.ts';

const { DOMParser } = new JSDOM('').window;

/** The parts of a workbook, each of them as XML that can be read. */
export async function partsIn(workbook: Blob): Promise<(name: string) => XMLDocument> {
	const files = await unzipped(workbook);
	return (name) => {
		const text = files.get(name);
		if (text === undefined) throw new Error(`no ${name}`);
		return new DOMParser().parseFromString(text, 'application/xml');
	};
}

/** The cells of a sheet as a spreadsheet reads them: by address, shared texts in place of their numbers. */
export async function cellsIn(workbook: Blob, sheet = 1): Promise<Record<string, string>> {
	const part = await partsIn(workbook);
	const shared = [...part('xl/sharedStrings.xml').querySelectorAll('si')].map((text) =>
		unescaped(text.textContent)
	);
	const cells = [...part(`xl/worksheets/sheet${sheet}.xml`).querySelectorAll('c')];
	return Object.fromEntries(
		cells.map((cell): [string, string] => {
			const { textContent: value } = cell;
			if (cell.querySelector('f')) throw new Error(`a formula: ${value}`);
			const isText = cell.getAttribute('t') === 's';
			return [cell.getAttribute('r') ?? '', isText ? `text ${shared[Number(value)]}` : value];
		})
	);
}

/** ECMA-376, 22.9.2.19: how a spreadsheet reads a shared text. */
const unescaped = (text: string): string =>
	text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
