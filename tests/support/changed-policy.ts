/** For tests: the shipped policy with one thing changed, wherever in it, to what a learner's records could hold. */
import fc from 'fast-check';
import * as v from 'valibot';
import { CASE_EVENTS } from '#lib/domain/sop/events.ts';
import { ROLES, STANDINGS } from '#lib/domain/sop/limits.ts';
import { CLOSING_NEEDS, type Policy } from '#lib/domain/sop/policy.ts';
import { CONTENTS, NATURES, SEVERITIES } from '#lib/domain/sop/vocabulary.ts';
import { RulesRecord } from '#lib/storage/record/rules-record.ts';
import { policy, rules } from './sop-rules.ts';

type Path = readonly string[];
type Node = Record<string, unknown>;
type Changed = { path: string; changed: Policy };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** The ways to everything below a value. */
const pathsIn = (value: unknown, path: Path = []): Path[] =>
	isNode(value)
		? Object.keys(value).flatMap((key) => [[...path, key], ...pathsIn(value[key], [...path, key])])
		: [];

const at = (value: unknown, path: Path): unknown =>
	path.reduce<unknown>((inner, key) => (isNode(inner) ? inner[key] : undefined), value);

function changedAt(path: Path, change: (parent: Node, key: string) => void): Changed {
	const changed = structuredClone(policy);
	const parent = at(changed, path.slice(0, -1));
	if (isNode(parent)) change(parent, path.at(-1) ?? '');
	return { path: path.join('.'), changed };
}

const isStorable = ({ changed }: Changed): boolean => {
	const { version } = changed;
	const set = { version, rules: { ...rules, policies: { [version]: changed } } };
	return v.is(RulesRecord, set);
};

/** Its version names a policy and lays nothing down. */
const PATHS = pathsIn(policy).filter(([first]) => first !== 'version');
const WHOLE = ['span', 'approver', 'to'];
const keyOf = (path: Path): string => path.findLast((key) => !/^\d+$/.test(key)) ?? '';

/** Everything that is one value, and what changes as one. */
export const PLACES = PATHS.filter(
	(path) => !isNode(at(policy, path)) || WHOLE.includes(path.at(-1) ?? '')
);

/** What can stand where: what does so elsewhere in the policy, what the engine knows besides, and what nobody knows. */
const values: Record<string, unknown[]> = {
	anchor: [...CASE_EVENTS],
	who: [...ROLES],
	appliesTo: [...STANDINGS],
	becomes: [...SEVERITIES],
	then: [...NATURES, ...CONTENTS, ...SEVERITIES],
	afterReclassification: ['unchanged', 'ground', 'reclassification'],
	atTheInstant: ['late'],
	clockStart: ['entry'],
	laterCustomerLimit: ['always', 'never'],
	correctionCountsFrom: ['reclassification'],
	worseningCountsFrom: ['reclassification'],
	approvalAfterLimit: ['counts-for-nothing'],
	policyChange: ['keep'],
	counting: ['working'],
	boundary: ['exact'],
	onHoliday: ['next-working-day'],
	reportBy: ['day-before'],
	zone: ['Europe/London', 'Asia/Macau'],
	calendar: [...Object.keys(rules.calendars)]
};
for (const path of PLACES) (values[keyOf(path)] ??= []).push(at(policy, path));
for (const id of Object.keys(policy.closing.conditions)) (values[id] ??= []).push(...CLOSING_NEEDS);
const ANYWHERE = ['no-such-thing', 'yes', 'no', 0, 7, true, false, null];

const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);

/** One value is another. */
export const valueChanged: fc.Arbitrary<Changed> = fc
	.constantFrom(...PLACES)
	.chain((path) => {
		const others = new Set([...(values[keyOf(path)] ?? []), ...ANYWHERE]);
		return fc
			.constantFrom(...[...others].filter((value) => differs(value, at(policy, path))))
			.map((value) =>
				changedAt(path, (parent, key) => void (parent[key] = structuredClone(value)))
			);
	})
	.filter(isStorable);

/** One member of a list or a table of names is gone. */
export const memberGone: fc.Arbitrary<Changed> = fc
	.constantFrom(...PATHS.filter((path) => path.length > 1))
	.map((path) =>
		changedAt(path, (parent, key) => {
			if (Array.isArray(parent)) parent.splice(Number(key), 1);
			else delete parent[key];
		})
	)
	.filter(isStorable);
