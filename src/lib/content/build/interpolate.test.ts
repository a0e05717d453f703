import { describe, expect, it } from 'vitest';
import { limitWith, policy } from '../../../../tests/support/sop-rules.ts';
import { policyOf } from '#lib/domain/sop/policy.ts';
import { interpolate } from './interpolate.ts';

const words = {
	'role.ROLE-MGR': { zh: '物業部經理', en: 'Property manager' },
	'limit.DL-FORM': { zh: '送交投訴意見表', en: 'Send the complaint form' },
	'limit.DL-RINGS': { zh: '接聽電話', en: 'Answer the phone' },
	'form.FORM-CASE': { zh: '投訴記錄表', en: 'case record' }
};
const filled = (zh: string, under = policy) => interpolate({ zh, en: zh }, under, words);

it.each([
	['{{DL-FORM.limit}}', '10 分鐘', '10 minutes'],
	['{{DL-IMP-HAND.limit}}', '1 小時', '1 hour'],
	['{{DL-RETURN.limit}}', '當日', 'the same day'],
	['{{DL-1MONTH.limit}}', '1 個月', '1 month'],
	['{{DL-VISIT.limit}}', '沒有定時限', 'no stated limit'],
	['{{DL-MONTH.limit}}', '每月 30 日之前', 'before day 30 of each month'],
	['{{DL-QUARTER.limit}}', '每季一次', 'once a quarter'],
	['{{DL-RINGS.limit}}', '3 聲之內', 'within 3 rings'],
	['{{DL-MIN-SOLVE.approver}}', '物業部經理', 'Property manager'],
	['{{DL-TELL.to}}', '客戶', 'the customer'],
	['{{DL-FORM.count}}', '10', '10'],
	['{{DL-RINGS.count}}', '3', '3'],
	['{{DL-FORM.name}}', '送交投訴意見表', 'Send the complaint form'],
	['{{DL-RINGS.name}}', '接聽電話', 'Answer the phone'],
	['{{ROLE-MGR.name}}', '物業部經理', 'Property manager'],
	['{{FORM-CASE.name}}', '投訴記錄表', 'case record'],
	['{{DL-IMP-HAND.to}}', '物業部經理', 'Property manager']
])('%s is what the policy says', (text, zh, en) => {
	expect(filled(text)).toEqual({ text: { zh, en }, unknown: [] });
});

it('[mechanism 1] a figure changed in the policy changes in every text', () => {
	const span = {
		unit: 'days',
		count: 5,
		counting: 'calendar',
		boundary: 'end-of-day',
		onHoliday: 'stays'
	} as const;
	const changed = policyOf(limitWith('DL-IMP-SOLVE', { span }), policy.version);
	expect(filled('{{DL-IMP-SOLVE.limit}}內', changed).text.zh).toBe('5 天內');
});

it('names what the policy does not have, and leaves it as it stands', () => {
	expect(filled('{{DL-NONE.limit}} {{DL-FORM.approver}}')).toMatchObject({
		text: { zh: '{{DL-NONE.limit}} {{DL-FORM.approver}}' },
		unknown: [
			'{{DL-NONE.limit}}',
			'{{DL-FORM.approver}}',
			'{{DL-NONE.limit}}',
			'{{DL-FORM.approver}}'
		]
	});
});

describe('plus', () => {
	it.each([
		['{{DL-IMP-SOLVE.limit|plus:2}}', '5 天', '5 days'],
		['{{DL-IMP-SOLVE.limit|plus:-1}}', '2 天', '2 days'],
		['{{DL-MIN-SOLVE.limit|plus:-1}}', '1 天', '1 day'],
		['{{DL-IMP-HAND.limit|plus:1}}', '2 小時', '2 hours'],
		['{{DL-FORM.count|plus:-5}}', '5', '5'],
		['{{DL-RINGS.limit|plus:-2}}', '1 聲之內', 'within 1 ring'],
		['{{DL-RINGS.count|plus:2}}', '5', '5'],
		['{{DL-RETURN.limit|plus:0}}', '當日', 'the same day']
	])('%s is another figure of the same kind', (text, zh, en) => {
		expect(filled(text)).toEqual({ text: { zh, en }, unknown: [] });
	});

	it.each([
		'{{DL-IMP-HAND.limit|plus:-1}}',
		'{{DL-FORM.count|plus:-10}}',
		'{{DL-FORM.limit|plus:-99}}',
		'{{DL-RINGS.limit|plus:-3}}',
		'{{DL-RINGS.count|plus:-4}}',
		'{{DL-RETURN.limit|plus:1}}',
		'{{DL-VISIT.limit|plus:1}}',
		'{{DL-MONTH.limit|plus:1}}',
		'{{DL-QUARTER.count}}',
		'{{DL-RETURN.count}}'
	])('%s leaves no figure, and is named', (text) => {
		expect(filled(text)).toEqual({ text: { zh: text, en: text }, unknown: [text, text] });
	});

	it('[mechanism 1] counts from what the policy says now', () => {
		const span = { unit: 'minutes', count: 20 } as const;
		const changed = policyOf(limitWith('DL-FORM', { span }), policy.version);
		expect(filled('{{DL-FORM.limit|plus:5}}', changed).text.en).toBe('25 minutes');
		const rings = { ...policy, rings: 5 };
		expect(filled('{{DL-RINGS.limit|plus:-1}}', rings).text.en).toBe('within 4 rings');
	});
});

describe('a figure of a story', () => {
	it('stands as it was written, without its mark', () => {
		expect(
			interpolate({ zh: '等了{{=三天}}。', en: 'Waited {{=three days}}.' }, policy, words)
		).toEqual({
			text: { zh: '等了三天。', en: 'Waited three days.' },
			unknown: []
		});
	});

	it('is not read as anything else, whatever it says', () => {
		expect(filled('{{=$1 $& DL-FORM.limit}}').text.zh).toBe('$1 $& DL-FORM.limit');
	});
});

it.each([
	'{{DL-FORM}}',
	'{{ DL-FORM.limit }}',
	'{{dl-form.limit}}',
	'{{DL-FORM.limit|minus:1}}',
	'{{=}}',
	'{{}}'
])('%s is no placeholder, and named rather than shown', (text) => {
	expect(filled(text).unknown).toEqual([text, text]);
});

it('what is named is said once for each language that has it', () => {
	const { unknown } = interpolate({ zh: '{{DL-X.limit}}', en: 'nothing' }, policy, words);
	expect(unknown).toEqual(['{{DL-X.limit}}']);
});
