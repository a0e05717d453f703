/** Settings of this device, and of each learner on it. */
import * as v from 'valibot';
import { check } from './record/check.ts';
import type { Database } from './database.ts';
import { written, type Written } from './failure.ts';
import { LearnerId, whole } from './record/values.ts';

export type Theme = 'system' | 'light' | 'dark';
export type TextSize = 'normal' | 'large' | 'larger';
/** Who reads: a new hire, a colleague who refreshes, or one who trains others. */
export type Reader = 'new' | 'colleague' | 'trainer';
/** Whether home still lists a reader's first steps. */
export type FirstSteps = 'shown' | 'hidden';

/** A retention period longer than this is none. */
const MOST_MONTHS = 120;

/** What is set for each learner, by its name. */
type OfLearner = {
	theme: Theme;
	'text-size': TextSize;
	reader: Reader;
	'first-steps': FirstSteps;
	/** How many months a trainer keeps the results of people who have left; 0 without an end. */
	'retention-months': number;
};

/** A setting of this device, or `<learner>/<name>`. */
export type SettingKey = 'current-learner' | `${string}/${keyof OfLearner}`;

export type SettingValue<K extends SettingKey> = K extends 'current-learner'
	? string
	: { [N in keyof OfLearner]: K extends `${string}/${N}` ? OfLearner[N] : never }[keyof OfLearner];

export type Setting =
	| { key: 'current-learner'; value: string }
	| { [N in keyof OfLearner]: { key: `${string}/${N}`; value: OfLearner[N] } }[keyof OfLearner];

const ofLearner = <N extends keyof OfLearner>(name: N) =>
	v.custom<`${string}/${N}`>((key) => {
		if (typeof key !== 'string' || !key.endsWith(`/${name}`)) return false;
		return v.is(LearnerId, key.slice(0, -name.length - 1));
	}, `Expected a learner and /${name}`);

export const SettingRecord: v.GenericSchema<Setting> = v.union(
	[
		v.strictObject({ key: v.literal('current-learner'), value: LearnerId }),
		v.strictObject({ key: ofLearner('theme'), value: v.picklist(['system', 'light', 'dark']) }),
		v.strictObject({
			key: ofLearner('text-size'),
			value: v.picklist(['normal', 'large', 'larger'])
		}),
		v.strictObject({
			key: ofLearner('reader'),
			value: v.picklist(['new', 'colleague', 'trainer'])
		}),
		v.strictObject({ key: ofLearner('first-steps'), value: v.picklist(['shown', 'hidden']) }),
		v.strictObject({ key: ofLearner('retention-months'), value: whole(0, MOST_MONTHS) })
	],
	'Expected a known setting with one of its values'
);

/** A setting, or undefined when it has not been set or what is stored is none of its values. */
export async function getSetting<K extends SettingKey>(
	db: Database,
	key: K
): Promise<SettingValue<K> | undefined> {
	const checked = check(SettingRecord, await db.settings.get(key));
	return checked.ok ? (checked.value.value as SettingValue<K>) : undefined;
}

/** Sets a setting. A value that is none of its values is not written: `failed`. */
export const putSetting = <K extends SettingKey>(
	db: Database,
	key: K,
	value: SettingValue<K>
): Promise<Written> =>
	written(async () => {
		const checked = check(SettingRecord, { key, value });
		if (!checked.ok) return { ok: false, code: 'failed', message: checked.detail };
		await db.settings.put(checked.value);
	});
