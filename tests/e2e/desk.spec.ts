/** The practice desk as staff use it: closings that are refused, the class that changes, the month's end, undo, two tabs. */
import { expect, test, type Page } from '@playwright/test';
import type { CaseEvent } from '#lib/domain/sop/events.ts';
import type { Role } from '#lib/domain/sop/limits.ts';
import { Case } from './pages/case.ts';
import { Desk } from './pages/desk.ts';
import { alive } from './pages/screen.ts';
import { Settings } from './pages/settings.ts';

const TEN = Date.parse('2026-03-02T10:00:00+08:00');
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const RECORDED = {
	time: '昨晚九點',
	place: '三座大堂',
	department: '工程部',
	event: '大堂的燈暗了',
	demand: '換亮一點的燈',
	contact: '致電 9123 4567'
};
const OPENED = {
	person: '陳女士',
	address: '三座 9D',
	phone: '9123 4567',
	content: '大堂的燈暗了'
};
const ORDER = { plan: '換燈膽', responsibility: '公司', cost: '0', workers: '李師傅' };

/** An act, `minutes` after ten. */
const at = (minutes: number) => TEN + minutes * MINUTE;
type Act = (minutes: number) => CaseEvent;
const plain =
	(type: 'apologised' | 'form-sent' | 'verified' | 'repair-copy-received', by: Role): Act =>
	(minutes) => ({ type, at: at(minutes), by });

const apologised = plain('apologised', 'ROLE-REC');
const formSent = plain('form-sent', 'ROLE-REC');
const verified = plain('verified', 'ROLE-REC');
const recorded: Act = (minutes) => ({
	type: 'recorded',
	at: at(minutes),
	by: 'ROLE-REC',
	fields: RECORDED
});
const classified =
	(severity: 'SEV-MIN' | 'SEV-IMP' | 'SEV-MAJ-b'): Act =>
	(minutes) => ({
		type: 'classified',
		at: at(minutes),
		by: 'ROLE-REC',
		nature: 'NAT-V2',
		content: 'CON-E',
		severity
	});
const opened: Act = (minutes) => ({
	type: 'opened',
	at: at(minutes),
	by: 'ROLE-REC',
	conditions: ['OPEN-a'],
	fields: OPENED
});
const handled: Act = (minutes) => ({
	type: 'handled',
	at: at(minutes),
	by: 'ROLE-DEPT',
	cause: '燈膽太暗'
});
const closed: Act = (minutes) => ({
	type: 'closed',
	at: at(minutes),
	by: 'ROLE-REC',
	fields: { result: '換了燈膽', staffSignature: '接待員', agreedSignature: '' }
});
const word =
	(checked: boolean): Act =>
	(minutes) => ({
		type: 'word-received',
		at: at(minutes),
		by: 'ROLE-REC',
		kind: 'call',
		checked
	});

/** A desk whose clock stands at ten on 2 March 2026, with a complaint just received. */
async function received(page: Page): Promise<Desk> {
	await page.clock.setFixedTime(TEN);
	const desk = new Desk(page);
	await desk.openDesk();
	await desk.receive();
	return desk;
}

async function does(desk: Case, acts: Act[], from = 0): Promise<void> {
	for (const [i, act] of acts.entries()) await desk.act(act(from + i));
}

/** Files an act that the procedure refuses, by whoever is asked. */
async function refused(desk: Case, event: CaseEvent, clause: string): Promise<void> {
	await desk.moveTo(event.at);
	await desk.become(event.by as Role);
	await desk.file(event);
	await expect(desk.refusal).toContainText(clause);
	await desk.page.getByRole('button', { name: desk.word('cancel'), exact: true }).click();
}

const START = [apologised, recorded, classified('SEV-MIN'), formSent];

test('[CLOSE-R1] [CLOSE-a] [CLOSE-b] [CLOSE-R2] a closing of each kind is refused in the words of its clause', async ({
	page
}) => {
	test.slow();
	const desk = await received(page);
	await does(desk, START);
	await refused(desk, closed(4), 'CLOSE-R1');
	await does(desk, [opened], 5);
	await refused(desk, closed(6), 'CLOSE-R1');
	await does(desk, [handled], 7);
	await refused(desk, closed(8), 'CLOSE-b');
	await does(desk, [word(false)], 9);
	await refused(desk, closed(10), 'CLOSE-b');
	await does(desk, [word(true)], 11);
	await refused(desk, closed(12), 'CLOSE-R2');
	await does(desk, [verified], 13);
	await refused(
		desk,
		{ ...closed(14), fields: { result: '', staffSignature: '' } } as CaseEvent,
		'CLOSE-FIELDS'
	);
	await refused(desk, { ...closed(14), by: 'ROLE-DEPT' }, 'DUTY');
	await desk.act(closed(15));
	await refused(desk, closed(16), 'CLOSE-FIELDS');
});

test('[CLOSE-a] [CLOSE-c] [CLOSE-d] [CLOSE-e] repair order, related problems and a major one', async ({
	page
}) => {
	test.slow();
	const desk = await received(page);
	await does(desk, [apologised, recorded, classified('SEV-MAJ-b'), formSent, opened]);
	await desk.act({ type: 'repair-ordered', at: at(5), by: 'ROLE-REC', fields: ORDER });
	await desk.act({ type: 'linked-found', at: at(6), by: 'ROLE-DEPT', link: '1', openable: true });
	await desk.act({ type: 'linked-found', at: at(7), by: 'ROLE-DEPT', link: '2', openable: false });
	await does(desk, [handled, verified], 8);
	await refused(desk, closed(10), 'CLOSE-d');
	await refused(desk, closed(10), 'CLOSE-c');
	await refused(desk, closed(10), 'CLOSE-a');
	await refused(desk, closed(10), 'CLOSE-e');
	await desk.act({ type: 'linked-opened', at: at(11), by: 'ROLE-REC', link: '1', openedAs: 'A2' });
	await desk.act({ type: 'linked-handled', at: at(12), by: 'ROLE-DEPT', link: '2' });
	await desk.act({
		type: 'repair-signed',
		at: at(13),
		by: 'ROLE-REC',
		fields: { opinion: '滿意', signature: '陳女士' }
	});
	await desk.act({ type: 'repair-copy-received', at: at(14), by: 'ROLE-REC' });
	await refused(desk, closed(15), 'CLOSE-e');
	await desk.act({ type: 'consent-given', at: at(16), by: 'ROLE-HEAD' });
	await desk.act(closed(17));
});

test('[CLOSE-R3] one that cannot be handled is closed in the quarterly review only', async ({
	page
}) => {
	const desk = await received(page);
	await does(desk, [...START, opened]);
	await desk.act({ type: 'cannot-be-handled', at: at(6), by: 'ROLE-SUP', reason: '樹在官地上' });
	await refused(desk, closed(7), 'CLOSE-R3');
	await desk.act({ type: 'quarter-agreed', at: at(8), by: 'ROLE-HEAD', quarter: '2026-Q1' });
	await refused(desk, closed(9), 'CLOSE-FIELDS');
	await desk.act({
		...closed(10),
		fields: { result: '轉交', staffSignature: '接待員', agreedSignature: '管理處負責人' }
	} as CaseEvent);
});

test('[AMB-9] a class is worsened and corrected; the limits say from when they count', async ({
	page
}) => {
	test.slow();
	const desk = await received(page);
	await does(desk, START);
	await expect(desk.limit('DL-MIN-SOLVE')).toContainText('3月4日 24:00');
	await desk.act({
		type: 'reclassified',
		at: at(60),
		by: 'ROLE-REC',
		nature: 'NAT-V2',
		content: 'CON-E',
		severity: 'SEV-IMP',
		ground: 'worsening',
		groundAt: at(50)
	});
	await expect(desk.limit('DL-IMP-HAND')).toContainText('12:00');
	await expect(desk.limit('DL-IMP-SOLVE')).toContainText('3月5日 24:00');
	await desk.act({
		type: 'reclassified',
		at: at(70),
		by: 'ROLE-REC',
		nature: 'NAT-V2',
		content: 'CON-E',
		severity: 'SEV-MIN',
		ground: 'correction',
		groundAt: at(70)
	});
	await expect(desk.limit('DL-IMP-HAND')).toContainText(desk.word('due_lifted'));
	await expect(desk.limit('DL-MIN-SOLVE').filter({ hasText: desk.word('due_open') })).toContainText(
		'3月4日 24:00'
	);
	await desk.act({
		type: 'reclassified',
		at: at(80),
		by: 'ROLE-REC',
		nature: 'NAT-C1',
		content: 'CON-E',
		severity: null,
		ground: 'correction',
		groundAt: at(80)
	});
	await desk.act({
		type: 'turned-valid',
		at: at(90),
		by: 'ROLE-REC',
		nature: 'NAT-V2',
		content: 'CON-E',
		severity: 'SEV-MAJ-b',
		groundAt: at(85)
	});
	await expect(desk.limit('DL-MAJ-REPLY')).toContainText('3月4日 24:00');
});

test('[SEV-MAJ-c] [AMB-8] the clock alone makes a case major after a month; undo takes the jump back', async ({
	page
}) => {
	const desk = await received(page);
	await does(desk, START);
	await desk.moveTo(TEN + 31 * DAY + 15 * 60 * MINUTE);
	await expect(desk.happened.last()).toContainText(desk.word('done_month_passed'));
	await expect(desk.limit('DL-MAJ-HAND')).toContainText('4月3日 24:00');
	await expect(desk.limit('DL-MIN-SOLVE')).toContainText(desk.word('due_late'));
	await desk.move('clock_undo').click();
	await expect(desk.happened).toHaveCount(5);
	await expect(desk.clock).toContainText('10:03');
	await expect(desk.limit('DL-MIN-SOLVE')).toContainText(desk.word('due_open'));
	await desk.move('clock_next').click();
	await expect(desk.clock).toContainText('00:00');
	await desk.move('clock_undo').click();
	await desk.move('clock_undo').click();
	await expect(desk.happened, 'the form is back in hand').toHaveCount(4);
});

test('[DL-MONTH] [AMB-7] the month ends: its summary counts the complaints, prints and can be saved', async ({
	page
}) => {
	test.slow();
	const desk = await received(page);
	await does(desk, [...START, opened, handled, word(true), verified, closed]);
	await desk.openDesk();
	await desk.receive('phone');
	await desk.openDesk();
	await expect(desk.cases).toHaveCount(2);
	await desk.moveTo(Date.parse('2026-03-30T00:00:00+08:00'));
	await page.getByRole('link', { name: desk.word('month_title') }).click();
	const sheet = page.getByRole('article');
	await expect(sheet).toContainText(
		desk.word('month_period', { from: '3月30日', until: '4月29日' })
	);
	await page.getByRole('button', { name: desk.word('month_before') }).click();
	await expect(sheet).toContainText(
		desk.word('month_period', { from: '2月28日', until: '3月29日' })
	);
	const row = (name: string) =>
		sheet.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
	await expect(row(desk.word('month_received')).getByRole('cell')).toHaveText('2');
	await expect(row(desk.word('month_closed')).getByRole('cell')).toHaveText('1');

	await page.emulateMedia({ media: 'print' });
	await expect(sheet).toBeVisible();
	await expect(page.getByRole('banner')).toBeHidden();
	await page.emulateMedia({ media: 'screen' });

	const csv = await desk.download(page.getByRole('button', { name: desk.word('month_csv') }));
	expect(csv).toContain(`"${desk.word('month_all')}","${desk.word('month_received')}","2"`);
});

test('bad input in every field is refused with a sentence, and what was typed stays', async ({
	page
}) => {
	test.slow();
	const desk = await received(page);
	await does(desk, [apologised]);
	await desk.open('recorded');
	await desk.form.locator('[id="recorded-event"]').fill('<img src=x onerror=alert(1)> =1+1');
	await desk.form.locator('button:not([type=button])').click();
	await expect(desk.refusal).toContainText('REC-2');
	await expect(desk.form.locator('[id="recorded-event"]')).toHaveValue(/img/);

	await desk.reload();
	await desk.open('recorded');
	await expect(desk.form.locator('[id="recorded-event"]'), 'a reload in mid-form').toHaveValue(
		/img/
	);
	for (const [key, value] of Object.entries(RECORDED))
		if (key !== 'event') await desk.form.locator(`[id="recorded-${key}"]`).fill(value);
	await desk.form.locator('button:not([type=button])').click();
	await expect(desk.form).toHaveCount(0);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('<img src=x');

	await desk.open('classified');
	await desk.form.locator('button:not([type=button])').click();
	await expect(desk.form.getByRole('alert').first()).toContainText(desk.word('class_nature'));
	await desk.form.locator('[id="classified-nature"]').selectOption('NAT-C2');
	await desk.form.locator('[id="classified-content"]').selectOption('CON-E');
	await desk.form.locator('[id="classified-severity"]').selectOption('SEV-MIN');
	await desk.form.locator('button:not([type=button])').click();
	await expect(desk.refusal).toContainText('AMB-13');
	await desk.page.getByRole('button', { name: desk.word('cancel'), exact: true }).click();

	await does(desk, [classified('SEV-MIN')], 1);
	const limit = {
		type: 'customer-limit-agreed',
		at: at(2),
		by: 'ROLE-REC',
		consent: true
	} as const;
	await refused(desk, { ...limit, until: { on: '2026-02-20' } }, 'AMB-6');
	await refused(
		desk,
		{
			...classified('SEV-IMP')(3),
			type: 'reclassified',
			ground: 'worsening',
			groundAt: at(-60)
		} as CaseEvent,
		'AMB-9'
	);
	await desk.clock.getByLabel(desk.word('clock_to')).fill('2026-01-01T00:00');
	await desk.clock.getByRole('button', { name: desk.word('clock_go'), exact: true }).click();
	await expect(
		page.getByRole('alert').filter({ hasText: desk.word('refusal_clock_backwards') })
	).toBeVisible();
	await desk.clock.getByLabel(desk.word('clock_to')).fill('');
	await desk.clock.getByRole('button', { name: desk.word('clock_go'), exact: true }).click();
	await expect(
		page.getByRole('alert').filter({ hasText: desk.word('refusal_not_a_time') })
	).toBeVisible();
});

test('two tabs close the same case: the second is told, sees what happened, and loses nothing', async ({
	page,
	context
}) => {
	test.slow();
	const desk = await received(page);
	await does(desk, [...START, opened, handled, word(true), verified]);
	const behind = await context.newPage();
	await behind.clock.setFixedTime(TEN);
	// A tab that hears nothing of the others, as one that the browser has put to sleep.
	await behind.addInitScript(() => {
		Object.defineProperty(BroadcastChannel.prototype, 'onmessage', { set: () => {} });
		BroadcastChannel.prototype.addEventListener = () => {};
	});
	await behind.goto(page.url());
	await alive(behind);
	const stale = new Case(behind);
	await expect(stale.happened).toHaveCount(9);
	await desk.act(closed(9));

	await stale.become('ROLE-REC');
	await stale.file(closed(9));
	await expect(behind.getByText(stale.word('desk_conflict')).first()).toBeVisible();
	await expect(stale.form.locator('[id="closed-result"]'), 'what was typed is kept').toHaveValue(
		'換了燈膽'
	);
	await expect(stale.happened, 'what the other tab did').toHaveCount(10);
});

test('a full disk: the step is kept in this tab, it says so, and a file holds it', async ({
	page
}) => {
	const desk = await received(page);
	await does(desk, [apologised]);
	await page.evaluate(() => {
		for (const name of ['add', 'put'] as const)
			IDBObjectStore.prototype[name] = () => {
				throw new DOMException('no room', 'QuotaExceededError');
			};
	});
	await does(desk, [recorded, classified('SEV-MIN')], 1);
	await expect(page.getByText(desk.word('storage_full'))).toBeVisible();
	await expect(desk.happened).toHaveCount(4);
	const settings = new Settings(page);
	await settings.visit('settings');
	const file = JSON.parse(await settings.saveBackup()) as { log: { event: { type: string } }[] };
	expect(file.log.map(({ event }) => event.type)).toEqual([
		'received',
		'apologised',
		'recorded',
		'classified'
	]);
});

test('the quick answer: class and moment are in the address, every limit has its reason', async ({
	page
}) => {
	const desk = new Desk(page);
	await desk.go('/deadlines/?class=major&at=2026-03-02T23:50');
	const rows = page.getByRole('listitem').filter({ has: page.locator('strong') });
	await expect(rows.first()).toContainText('3月3日 00:00');
	await expect(page.getByText('3月4日 24:00').first()).toBeVisible();
	await page.getByLabel(desk.word('deadlines_class')).selectOption('important');
	await expect(page).toHaveURL(/class=important/);
	await expect(page.getByText('3月5日 24:00').first()).toBeVisible();
	await page.getByLabel(desk.word('deadlines_received')).fill('2026-02-26T18:00');
	await expect(page).toHaveURL(/at=2026-02-26T18:00/);
	await expect(page.getByText('3月1日 24:00').first()).toBeVisible();
	await desk.switchTo('en');
	await expect(page).toHaveURL(/class=important/);
	await desk.go('/deadlines/?class=major&at=nonsense');
	await expect(page.getByRole('alert')).toHaveText(desk.word('refusal_not_a_time'));
});
