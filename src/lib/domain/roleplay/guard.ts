/** Guards: what they ask for, and whether they hold. */
import type { Guard } from './scenario.ts';

/** Something that a talk can have: `flag:x`, `fact:x` or `noted:x`. */
export type Atom = `${'flag' | 'fact' | 'noted'}:${string}`;

/** Every atom that a guard reads. */
export function atomsOf(guard: Guard): Atom[] {
	if ('flag' in guard) return [`flag:${guard.flag}`];
	if ('fact' in guard) return [`fact:${guard.fact}`];
	if ('noted' in guard) return [`noted:${guard.noted}`];
	if ('not' in guard) return atomsOf(guard.not);
	if ('all' in guard) return guard.all.flatMap(atomsOf);
	if ('any' in guard) return guard.any.flatMap(atomsOf);
	return [];
}

/** Whether a guard holds at a temperature, for a talk that has the atoms which `has` knows. No guard always holds. */
export function holds(
	guard: Guard | undefined,
	temperature: number,
	has: (atom: Atom) => boolean
): boolean {
	if (!guard) return true;
	if ('below' in guard) return temperature < guard.below;
	if ('atLeast' in guard) return temperature >= guard.atLeast;
	if ('not' in guard) return !holds(guard.not, temperature, has);
	if ('all' in guard) return guard.all.every((g) => holds(g, temperature, has));
	if ('any' in guard) return guard.any.some((g) => holds(g, temperature, has));
	return atomsOf(guard).every(has);
}
