import { expect, it } from 'vitest';
import { limitWith, policy } from '../../../../tests/support/sop-rules.ts';
import { policyOf } from '#lib/domain/sop/policy.ts';
import { interpolate } from './interpolate.ts';

const words = { 'role.ROLE-MGR': { zh: '物業部經理', en: 'Property manager' } };
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
	['{{DL-TELL.to}}', '客戶', 'the customer']
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
