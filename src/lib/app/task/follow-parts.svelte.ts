/** The parts that this build has, in the language shown. */
import { page } from '$app/state';
import { localeOf } from '../locale.ts';
import { loadCatalogue, type Assignable } from '../trainer/assign/catalogue.ts';

/** Undefined until they are loaded. To be called while a component is set up. */
export function followParts(): { readonly value: readonly Assignable[] | undefined } {
	let value = $state.raw<readonly Assignable[]>();
	$effect(() => {
		let over = false;
		void loadCatalogue(localeOf(page.url.pathname)).then((parts) => {
			if (!over) value = parts;
		});
		return () => (over = true);
	});
	return {
		get value() {
			return value;
		}
	};
}
