/** Exercises played through the page: six to full marks, and mistakes that the debrief names. */
import { expect, test } from '@playwright/test';
import { exerciseOf } from './content.ts';
import { Exercise } from './pages/exercise.ts';

/** One of each severity with all roles, a communicative one, a month that passes, a case closed in the quarterly review. */
const SOLVED = [
	'gym-cooler',
	'lift-part',
	'barrier-arm',
	'second-crack',
	'last-of-january',
	'old-tree'
];

for (const id of SOLVED)
	test(`${id}: the model solution earns full marks through the page`, async ({ page }) => {
		test.slow();
		const exercise = new Exercise(page, exerciseOf(id));
		await exercise.begin();
		await exercise.solve();
		await exercise.handIn();
		await expect(exercise.title).toHaveText(exercise.word('passed'));
		await expect(page.getByText('100%').first()).toBeVisible();
		await expect(page.getByText(exercise.word('grade_class_right'))).toBeVisible();
		for (const step of await exercise.steps.all())
			await expect(step.getByRole('img', { name: exercise.word('verdict_met') })).toBeVisible();
	});

test('each kind of mistake is named, and a step can be taken again from there', async ({
	page
}) => {
	test.slow();
	const exercise = new Exercise(page, exerciseOf('lobby-lights'));
	await exercise.begin();
	await expect(exercise.move('clock_undo'), 'no undo in an exercise').toHaveCount(0);

	// In a wrong role: refused in the words of the clause, and kept for the debrief.
	await exercise.become('ROLE-DEPT');
	await exercise.open('apologised');
	await exercise.form.locator('button:not([type=button])').click();
	await expect(exercise.refusal).toContainText('REC-1');
	await exercise.page.getByRole('button', { name: exercise.word('cancel') }).click();

	await exercise.solve((step, event) => {
		if (step.event === 'recorded' && event.type === 'recorded')
			return { ...event, fields: { ...event.fields, time: 'o2' } };
		if (step.event === 'classified' && event.type === 'classified')
			return { ...event, severity: 'SEV-IMP' };
		if (step.event === 'form-sent') return { ...event, at: event.at + 5 * 60_000 };
		if (step.event === 'form-signed') return { ...event, at: event.at + 4 * 60_000 };
		return step.event === 'visited' ? null : event;
	});
	await exercise.handIn();

	const says = (id: string) => exercise.step(id);
	await expect(says('apologised')).toContainText(
		exercise.word('flaw_wrong_role', { by: '被投訴部門負責人', right: '接待員' })
	);
	await expect(says('recorded')).toContainText('3 月 1 日晚上 9 時');
	await expect(says('classified')).toContainText(
		exercise.word('flaw_wrong_severity', { given: '重要', right: '輕微' })
	);
	await expect(says('form-sent')).toContainText('DL-FORM');
	await expect(says('form-sent')).toContainText(/遲了 1 分/);
	await expect(says('visited')).toContainText(exercise.word('flaw_missing'));

	await says('form-sent')
		.getByRole('button', { name: exercise.word('grade_from_here') })
		.click();
	await expect(exercise.happened, 'what came before is kept').toHaveCount(4);
	await expect(exercise.clock).toContainText('10:05');
	await exercise.act({
		type: 'form-sent',
		at: exercise.exercise.beginsAt + 5 * 60_000,
		by: 'ROLE-REC'
	});
	await exercise.go(`/exercises/lobby-lights/`);
	await expect(page.getByRole('link', { name: exercise.word('debrief') })).toHaveCount(1);
	await expect(page.getByRole('link', { name: exercise.word('resume') }).first()).toBeVisible();
});
