/** The shape of a stored guard. */
import * as v from 'valibot';
import type { Guard } from '#lib/domain/roleplay/scenario.ts';
import { Degrees, Name } from './values.ts';

/** Guards nested deeper than this are refused: the engine walks them by recursion. */
const DEEPEST_GUARD = 16;
const Atoms = [
	v.strictObject({ flag: Name }),
	v.strictObject({ fact: Name }),
	v.strictObject({ noted: Name }),
	v.strictObject({ below: Degrees }),
	v.strictObject({ atLeast: Degrees })
] as const;
const GUARD = 'Expected a guard: flag, fact, noted, below, atLeast, not, all or any';

const around = (inner: v.GenericSchema<Guard>): v.GenericSchema<Guard> =>
	v.union(
		[
			...Atoms,
			v.strictObject({ not: inner }),
			v.strictObject({ all: v.array(inner) }),
			v.strictObject({ any: v.array(inner) })
		],
		GUARD
	);

export const GuardRecord: v.GenericSchema<Guard> = Array.from({ length: DEEPEST_GUARD }).reduce<
	v.GenericSchema<Guard>
>((inner) => around(inner), v.union(Atoms, GUARD));
