import { expect, it } from 'vitest';
import { readFile } from './read-file.ts';

it('gives the text of a file', async () => {
	expect(await readFile(new File(['兩日'], 'a.json'))).toEqual({ ok: true, text: '兩日' });
});

it('says of a file that has moved away that it cannot be read', async () => {
	const gone = new File([], 'gone.json');
	gone.text = () => Promise.reject(new DOMException('it is not there', 'NotFoundError'));
	expect(await readFile(gone)).toMatchObject({ ok: false, code: 'unreadable' });
});
