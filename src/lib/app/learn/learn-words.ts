/** How far one has come with a module, in words. */
import { m } from '#lib/paraglide/messages.js';
import type { ModuleStanding } from './progress.svelte.ts';

/** A module's state for a tag. */
export const moduleStateName = (state: ModuleStanding['state']): string =>
	({
		new: m.module_new,
		reading: m.module_reading,
		'to-check': m.module_to_check,
		failed: m.module_failed,
		passed: m.module_passed
	})[state]();
