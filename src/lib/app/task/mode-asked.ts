/** The mode that an address asks for, `?mode=…`. */
import { MODES, type Mode } from '#lib/domain/roleplay/scenario.ts';

/** Undefined where none of ours is asked for, and without an address. */
export const modeAsked = (url: URL | undefined): Mode | undefined =>
	MODES.find((mode) => mode === url?.searchParams.get('mode'));
