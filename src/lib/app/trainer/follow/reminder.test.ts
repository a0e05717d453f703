import { describe, expect, it } from 'vitest';
import { assignment } from '../../../../../tests/support/tiny-assignment.ts';
import { m } from '#lib/paraglide/messages.js';
import { reminderOf } from './reminder.ts';

/** The lines of a calendar as they were before they were folded. */
const lines = (text: string | null): string[] => (text ?? '').replaceAll('\r\n ', '').split('\r\n');

describe('reminderOf', () => {
	it('names who has not passed yet, at the due instant', () => {
		const found = lines(reminderOf(assignment(), ['李安', '何; 家欣']));
		expect(found).toContain('DTSTART:20260710T155900Z');
		expect(found).toContain(`SUMMARY:${m.follow_reminder_summary({ title: '第一週' })}`);
		const names = ['李安', '何\\; 家欣'].join(m.list_comma());
		expect(found).toContain(`DESCRIPTION:${m.follow_reminder_open({ count: 2, names })}`);
	});

	it('says so when everybody has', () => {
		expect(lines(reminderOf(assignment(), []))).toContain(`DESCRIPTION:${m.follow_reminder_all()}`);
	});

	it('is none without a due date', () => {
		expect(reminderOf(assignment({ due: null }), ['李安'])).toBeNull();
	});
});
