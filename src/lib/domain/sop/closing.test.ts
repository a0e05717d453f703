import { describe, expect, it } from 'vitest';
import { act, hk, MAJOR, MINOR, play, refusedWith } from '../../../../tests/support/sop-case.ts';
import { caseOf } from './case.ts';
import { lacking } from './closing.ts';
import type { CaseEvent } from './events.ts';
import { policy } from '../../../../tests/support/sop-rules.ts';

const T = hk('2026-03-02 10:00');
const at = <X extends CaseEvent['type']>(type: X, change = {}) => act(type, T, change);
const begun = (severity: typeof MINOR, ...more: CaseEvent[]) =>
	play([at('received'), at('classified', severity), at('opened'), ...more]);
const handled = at('handled');
const verified = at('verified');
const word = at('word-received');
const close = at('closed');
const repair = [at('repair-ordered'), at('repair-signed'), at('repair-copy-received')];

describe('closing', () => {
	it.each([
		['[CLOSE-a] a repair, signed, the copy received', begun(MINOR, ...repair, handled, verified)],
		['[CLOSE-b] no repair, word received and true', begun(MINOR, handled, word, verified)],
		[
			'[CLOSE-c] a related problem, opened, with b',
			begun(MINOR, at('linked-found'), at('linked-opened'), handled, word, verified)
		],
		[
			'[CLOSE-d] a related problem that cannot be opened, handled',
			begun(
				MINOR,
				at('linked-found', { openable: false }),
				at('linked-handled'),
				handled,
				word,
				verified
			)
		],
		[
			'[CLOSE-e] a major one, the head agreed',
			begun(MAJOR, handled, word, verified, at('consent-given'))
		]
	])('%s: closes', (_name, log) => {
		expect(refusedWith(log, close)).toEqual([]);
	});

	it.each([
		[
			'[CLOSE-R1] before it is done',
			begun(MINOR),
			['not-handled CLOSE-R1', 'no-closing-condition CLOSE-b', 'not-verified CLOSE-R2']
		],
		['[CLOSE-R2] before it is verified', begun(MINOR, handled, word), ['not-verified CLOSE-R2']],
		[
			'[CLOSE-a] the copy has not come',
			begun(MINOR, ...repair.slice(0, 2), handled, verified),
			['no-closing-condition CLOSE-a']
		],
		[
			'[CLOSE-a] a repair is not closed on a word',
			begun(MINOR, at('repair-ordered'), handled, word, verified),
			['no-closing-condition CLOSE-a']
		],
		[
			'[CLOSE-b] the word was not checked',
			begun(MINOR, handled, at('word-received', { checked: false }), verified),
			['no-closing-condition CLOSE-b']
		],
		[
			'[CLOSE-c] the related problem was not opened',
			begun(MINOR, at('linked-found'), handled, word, verified),
			['link-not-opened CLOSE-c']
		],
		[
			'[CLOSE-c] alone is not enough',
			begun(MINOR, at('linked-found'), at('linked-opened'), handled, verified),
			['no-closing-condition CLOSE-b']
		],
		[
			'[CLOSE-d] still being handled on',
			begun(MINOR, at('linked-found', { openable: false }), handled, word, verified),
			['link-in-hand CLOSE-d']
		],
		[
			'[CLOSE-e] a major one without the head',
			begun(MAJOR, handled, word, verified),
			['no-consent CLOSE-e']
		],
		[
			'[CLOSE-R1] one that was never opened',
			play([at('received'), at('classified'), handled, word, verified]),
			['not-opened CLOSE-R1']
		]
	])('%s: refused', (_name, log, refusals) => {
		expect(refusedWith(log, close)).toEqual(refusals);
	});

	it('[CLOSE-FIELDS] needs result and signature', () => {
		const log = begun(MINOR, handled, word, verified);
		expect(refusedWith(log, at('closed', { fields: { result: '好' } }))).toEqual([
			'fields-missing CLOSE-FIELDS'
		]);
	});

	it('[CLOSE-R3] a case that cannot be handled: only agreed in the quarter, and signed by who agreed', () => {
		const cannot = begun(MINOR, at('cannot-be-handled'));
		const agreed = play([...cannot, at('quarter-agreed')]);
		const signed = at('closed', {
			fields: { result: '暫無法', staffSignature: '王', agreedSignature: '張' }
		});
		expect(refusedWith(cannot, signed)).toEqual(['no-quarterly-agreement CLOSE-R3']);
		expect(refusedWith(agreed, close)).toEqual(['fields-missing CLOSE-FIELDS']);
		expect(refusedWith(agreed, signed)).toEqual([]);
	});

	it('closed twice, and what may still be done (DL-VISIT never blocks closing)', () => {
		const closed = begun(MINOR, at('form-sent'), at('form-signed'), handled, word, verified, close);
		expect(refusedWith(closed, close)).toEqual(['already-closed CLOSE-FIELDS']);
		expect(refusedWith(closed, at('answered'))).toEqual(['case-closed CLOSE-FIELDS']);
		expect(refusedWith(closed, at('reclassified', MAJOR))).toEqual(['case-closed CLOSE-FIELDS']);
		expect(refusedWith(closed, at('visited'))).toEqual([]);
		expect(refusedWith(closed, at('form-returned'))).toEqual([]);
	});

	it('tells what a condition still lacks', () => {
		const state = caseOf(begun(MINOR, at('repair-ordered'), at('repair-signed')));
		expect(state && lacking(policy, 'CLOSE-a', state)).toEqual(['handled', 'repair-copy']);
	});
});
